import { idsOf, type SimulatedPerson } from "./people";

/** The conversations of the simulator; fixed, so that what the service remembers holds after a restart. */
export const PERSONAL_CHAT = "a:personal-chat-of-the-played-person";
export const NETWORK_TEAM = "19:network-team@thread.tacv2";
const GROUP_CHAT = "19:group-chat@thread.v2";
const TEAM_GROUP = "22222222-2222-4222-8222-222222222222";

export interface PlaygroundSetting {
  readonly tenantId: string;
  readonly botId: string;
  readonly played: SimulatedPerson;
  readonly others: readonly SimulatedPerson[];
}

/**
 * The simulator's configuration. Its schema allows no other key and wants exactly five other users; a mistake makes
 * it end without a word. It is YAML, of which JSON is a part.
 */
export function configFile(setting: PlaygroundSetting, names: { readonly bot: string; readonly team: string }): string {
  return JSON.stringify(
    {
      version: "0.1.1",
      tenantId: setting.tenantId,
      bot: { id: `28:${setting.botId}`, name: names.bot },
      currentUser: user(setting.played),
      users: setting.others.map(user),
      personalChat: { id: PERSONAL_CHAT },
      groupChat: { id: GROUP_CHAT, name: names.team },
      team: { id: NETWORK_TEAM, name: names.team, aadGroupId: TEAM_GROUP, channels: [] },
    },
    null,
    2,
  );
}

function user(person: SimulatedPerson): Readonly<Record<string, string>> {
  const { teamsUserId, aadObjectId } = idsOf(person);
  return {
    id: teamsUserId,
    name: `${person.firstName} ${person.lastName}`,
    // The simulator spells it so.
    userPrincipleName: person.email,
    aadObjectId,
    givenName: person.firstName,
    surname: person.lastName,
    email: person.email,
  };
}
