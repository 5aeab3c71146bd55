import type { ContactDirectory, NetworkTeam } from "./ports";
import type { ReadRoster, RosterSummary } from "./read-roster";

type Deps = { readonly contacts: ContactDirectory; readonly readRoster: ReadRoster };

export type FollowTeam = (team: Omit<NetworkTeam, "rosterReadAt">) => Promise<RosterSummary>;

/** The app has been installed in a team: its members can be reached from now on. */
export function makeFollowTeam({ contacts, readRoster }: Deps): FollowTeam {
  return async (team) => {
    const known = (await contacts.teams()).find((other) => other.teamId === team.teamId);
    await contacts.saveTeam({ ...team, rosterReadAt: known?.rosterReadAt ?? null });
    return readRoster();
  };
}

export type UnfollowTeam = (teamId: string) => Promise<RosterSummary>;

/** The app has been removed from a team, or the team is gone: members that no other team holds become unreachable. */
export function makeUnfollowTeam({ contacts, readRoster }: Deps): UnfollowTeam {
  return async (teamId) => {
    await contacts.removeTeam(teamId);
    return readRoster();
  };
}
