import { teamsFor } from "../../../domain/network/team/team-place";
import { Refusal } from "../../../domain/refusal";
import type { NetworkTeam, TeamStore } from "../ports";

/** Where an invitation leads: to a team, or to the chat with the bot where Teams has not told the team's own link. */
export type Invitation =
  | { readonly leadsTo: "team"; readonly link: string; readonly teamName: string | null }
  | { readonly leadsTo: "bot"; readonly link: string; readonly teamName: string | null };

/** The team with the id, or with null the first one for everybody. Refuses with "team-not-found". */
export type Invite = (teamId: string | null) => Promise<Invitation>;

/** Makes the link that HR sends to whoever is not in the team. Teams lets a person join or ask to (Teams documentation). */
export function makeInvite({ teams, botId }: { readonly teams: TeamStore; readonly botId: string }): Invite {
  return async (teamId) => {
    const team = teamId === null ? firstOf(await teams.all()) : await teams.get(teamId);
    if (!team) throw new Refusal("team-not-found");
    const { name: teamName, groupId, tenantId } = team;
    if (groupId === null) {
      return { leadsTo: "bot", link: `https://teams.microsoft.com/l/chat/0/0?users=28:${botId}`, teamName };
    }
    const query = new URLSearchParams({ groupId, tenantId });
    const link = `https://teams.microsoft.com/l/team/${encodeURIComponent(team.teamId)}/conversations?${query.toString()}`;
    return { leadsTo: "team", link, teamName };
  };
}

function firstOf(teams: readonly NetworkTeam[]): NetworkTeam | undefined {
  const active = teamsFor(teams, null);
  return active.find(({ areas }) => areas === null) ?? active[0];
}
