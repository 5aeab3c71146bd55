import type { Clock } from "../../clock";
import { afterEvent, type TeamEvent } from "../../domain/network/team/team-place";
import type { NetworkTeam, TeamStore } from "./ports";
import type { ReadRoster, RosterSummary } from "./read-roster";
import type { GreetTeam } from "./team/greet-team";

interface Deps {
  readonly teams: TeamStore;
  readonly readRoster: ReadRoster;
  readonly greetTeam: GreetTeam;
  readonly clock: Clock;
}

export type FollowTeam = (team: {
  readonly teamId: string;
  readonly tenantId: string;
  readonly serviceUrl: string;
  readonly name: string | null;
  /** The channel that the installer picked; null from the events that do not tell it. */
  readonly channelId: string | null;
}) => Promise<RosterSummary>;

/**
 * The app has been installed in a team: its channel is greeted and its members can be reached from now on. Teams tells
 * one installation in several ways, and only one of them names the channel.
 */
export function makeFollowTeam({ teams, readRoster, greetTeam, clock }: Deps): FollowTeam {
  return async (installed) => {
    const { channelId, name, ...team } = installed;
    await teams.change(team.teamId, (known) => ({
      ...(known ?? newTeam(team, clock.now())),
      ...{ serviceUrl: team.serviceUrl, isDeleted: false },
      ...(name === null ? {} : { name }),
      ...(channelId === null ? {} : inChannel(known, channelId)),
    }));
    if (channelId !== null) await greetTeam(team.teamId);
    return readRoster();
  };
}

function newTeam(team: Pick<NetworkTeam, "teamId" | "tenantId" | "serviceUrl">, now: string): NetworkTeam {
  return {
    ...team,
    ...{ name: null, groupId: null, channelId: team.teamId, channelName: null, isChannelTold: false, areas: null },
    ...{ isChannelGone: false, isArchived: false, isDeleted: false },
    ...{ rosterReadAt: null, installedAt: now, greeting: "waiting" },
  };
}

function inChannel(known: NetworkTeam | null, channelId: string): Partial<NetworkTeam> {
  const isSame = known?.channelId === channelId;
  return { channelId, channelName: isSame ? known.channelName : null, isChannelTold: true, isChannelGone: false };
}

export type UnfollowTeam = (teamId: string) => Promise<RosterSummary>;

/** The app has been removed from a team, or the team is gone for good: members whom no other team holds become unreachable. */
export function makeUnfollowTeam({ teams, readRoster }: Pick<Deps, "teams" | "readRoster">): UnfollowTeam {
  return async (teamId) => {
    await teams.remove(teamId);
    return readRoster();
  };
}

/** Null when nothing changed that concerns the roster. */
export type HearOfTeam = (teamId: string, event: TeamEvent) => Promise<RosterSummary | null>;

/** Something has happened to a team: it or its channel was renamed, archived, deleted or restored. */
export function makeHearOfTeam({ teams, readRoster }: Pick<Deps, "teams" | "readRoster">): HearOfTeam {
  return async (teamId, event) => {
    let wasDeleted = false;
    const changed = await teams.change(teamId, (team) => {
      if (!team) return null;
      wasDeleted = team.isDeleted;
      const after = afterEvent(team, event);
      return after === team ? null : { ...team, ...after };
    });
    return changed && changed.isDeleted !== wasDeleted ? readRoster() : null;
  };
}
