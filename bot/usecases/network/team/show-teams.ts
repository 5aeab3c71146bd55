import type { NetworkTeamItem, NetworkTeams } from "../../../contract/network/team";
import { teamState } from "../../../domain/network/team/team-place";
import { Refusal } from "../../../domain/refusal";
import type { ReadPeople } from "../people/read-people";
import type { NetworkTeam, TeamStore } from "../ports";

interface Deps {
  readonly teams: TeamStore;
  readonly readPeople: Pick<ReadPeople, "areas">;
}

export type ShowTeams = () => Promise<NetworkTeams>;

/** The teams that have the app, for HR. */
export function makeShowTeams({ teams, readPeople }: Deps): ShowTeams {
  return async () => {
    const [all, areas] = await Promise.all([teams.all(), readPeople.areas()]);
    return {
      teams: all.map(itemOf).toSorted((a, b) => (a.name ?? "").localeCompare(b.name ?? "", "sv")),
      areas,
    };
  };
}

export type SetTeamAreas = (input: {
  readonly teamId: string;
  /** Null for all areas. */
  readonly areas: readonly string[] | null;
}) => Promise<NetworkTeamItem>;

/**
 * Sets which areas a team is for. Refuses with "team-not-found", and with "place-not-found" when the register has no such
 * area.
 */
export function makeSetTeamAreas({ teams, readPeople }: Deps): SetTeamAreas {
  return async ({ teamId, areas }) => {
    const known = new Set(await readPeople.areas());
    if (areas?.some((area) => !known.has(area))) throw new Refusal("place-not-found");
    const wanted = areas && [...new Set(areas)].toSorted((a, b) => a.localeCompare(b, "sv"));
    const changed = await teams.change(teamId, (team) => team && { ...team, areas: wanted });
    if (!changed) throw new Refusal("team-not-found");
    return itemOf(changed);
  };
}

function itemOf(team: NetworkTeam): NetworkTeamItem {
  const { teamId: id, name, channelName, areas, rosterReadAt: membersReadAt } = team;
  return { id, name, channelName, state: teamState(team), areas, membersReadAt };
}
