import type { NetworkFigures } from "../../../contract/network/people";
import type { Actor } from "../../../domain/access/actor";
import { can, requireAllowed } from "../../../domain/access/can";
import { localNetworkFigures } from "../../../domain/network/people/local-network";
import type { ManagerArea } from "../../../domain/network/people/manager-areas";
import { isMarked, sponsorsIn } from "./leads-for";
import type { ProfileStore, SponsorStore } from "./ports";
import type { ReadPeople } from "./read-people";

interface Deps {
  readonly readPeople: Pick<ReadPeople, "areas" | "managerAreas" | "leads">;
  readonly sponsors: Pick<SponsorStore, "all">;
  readonly profiles: Pick<ProfileStore, "hiddenMarks">;
}

/** The figures of today. Refuses with "not-allowed". */
export type ShowNetworkFigures = (actor: Actor) => Promise<NetworkFigures>;

/**
 * The share of active supervisors with a local network (S39): in all for everybody in the network, by verksamhetsområde
 * for HR. A sponsor counts as long as somebody can turn to them.
 */
export function makeShowNetworkFigures({ readPeople, sponsors, profiles }: Deps): ShowNetworkFigures {
  return async (actor) => {
    requireAllowed(actor, "see-network", "anywhere");
    const [areas, managerAreas, leads, links, hidden] = await Promise.all([
      readPeople.areas(),
      readPeople.managerAreas(),
      readPeople.leads(),
      sponsors.all(),
      profiles.hiddenMarks(),
    ]);
    const isHidden = isMarked(hidden);
    const sponsorOf = sponsorsIn(
      links,
      leads.filter((lead) => lead.isActive && !isHidden(lead)),
    );
    const isSponsored = (area: ManagerArea) => sponsorOf(area) !== null;
    return {
      total: localNetworkFigures(managerAreas, isSponsored),
      areas: can(actor, "run-network", "anywhere")
        ? areas.map((area) => ({ area, ...localNetworkFigures(managerAreas, isSponsored, area) }))
        : null,
    };
  };
}
