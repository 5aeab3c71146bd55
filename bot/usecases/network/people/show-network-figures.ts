import type { NetworkFigures } from "../../../contract/network/people";
import type { Actor } from "../../../domain/access/actor";
import { can, requireAllowed } from "../../../domain/access/can";
import { localNetworkFigures } from "../../../domain/network/people/local-network";
import { isMarked, sponsorAmong } from "./leads-for";
import type { ProfileStore, SponsorStore } from "./ports";
import type { ReadPeople } from "./read-people";

interface Deps {
  readonly readPeople: Pick<ReadPeople, "areas" | "leads">;
  readonly sponsors: Pick<SponsorStore, "all">;
  readonly profiles: Pick<ProfileStore, "hiddenMarks">;
}

/** The figures of today. Refuses with "not-allowed". */
export type ShowNetworkFigures = (actor: Actor) => Promise<NetworkFigures>;

/**
 * The share of active supervisors with a local network (S39): in all for everybody in the network, by area for HR. A
 * sponsor counts as long as somebody can turn to them.
 */
export function makeShowNetworkFigures({ readPeople, sponsors, profiles }: Deps): ShowNetworkFigures {
  return async (actor) => {
    requireAllowed(actor, "see-network", "anywhere");
    const [areas, leads, links, hidden] = await Promise.all([
      readPeople.areas(),
      readPeople.leads(),
      sponsors.all(),
      profiles.hiddenMarks(),
    ]);
    const isHidden = isMarked(hidden);
    const there = leads.filter((lead) => lead.isActive && !isHidden(lead));
    const sponsored = new Set(links.filter(({ marks }) => sponsorAmong(there, marks)).map(({ area }) => area));
    const isSponsored = (area: string) => sponsored.has(area);
    return {
      total: localNetworkFigures(areas, isSponsored),
      areas: can(actor, "run-network", "anywhere")
        ? areas.map((area) => ({
            ...{ area: area.area, activeLeads: area.activeLeads },
            ...localNetworkFigures([area], isSponsored),
          }))
        : null,
    };
  };
}
