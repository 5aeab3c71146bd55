import { teamsFor } from "../../../domain/network/team/team-place";
import type { Channel } from "../message/ports";
import type { NetworkTeam, TeamStore } from "../ports";

/** A channel that the network writes in, and whose it is. */
export interface NetworkChannel extends Channel {
  readonly teamId: string;
  readonly teamName: string | null;
}

/**
 * The channels to write in when something is for an area, or for everybody (null); none when no team that is meant has
 * the app, or its channel is gone. One storage call.
 */
export type ChannelsFor = (area: string | null) => Promise<readonly NetworkChannel[]>;

export function makeChannelsFor({ teams }: { readonly teams: Pick<TeamStore, "all"> }): ChannelsFor {
  return async (area) => teamsFor(await teams.all(), area).map(channelOf);
}

/** Where a team's channel is. */
export function channelOf({ teamId, name, tenantId, channelId, serviceUrl }: NetworkTeam): NetworkChannel {
  return { teamId, teamName: name, tenantId, channelId, serviceUrl };
}
