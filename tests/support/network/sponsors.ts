import type { Sponsorship } from "../../../bot/usecases/network/people/ports";

/** A link that HR has made for one manager's units; its key is the first of them. */
export function aSponsorship(given: Partial<Sponsorship> & Pick<Sponsorship, "units">): Sponsorship {
  return {
    key: given.units[0]!,
    ...{ marks: null, changedBy: "hr", changedAt: "2024-10-03T08:00:00.000Z", version: 1 },
    ...given,
  };
}
