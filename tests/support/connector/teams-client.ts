import { randomUUID } from "node:crypto";
import { chatWith } from "./connector";
import { TENANT, type Person, type Team } from "./people";

interface BotReply {
  readonly status: number;
  readonly body: unknown;
}

/** Posts activities to the bot in the shape that Teams sends them. */
export interface TeamsClient {
  /** Presses a button of a card (Action.Execute). `replyToId` is the card's message. */
  press(
    person: Person,
    action: { readonly verb: string; readonly data?: object; readonly replyToId?: string },
    change?: object,
  ): Promise<BotReply>;
  /** A button of an old client (Action.Submit): a message without text. */
  submit(person: Person, value: object, replyToId?: string): Promise<BotReply>;
  say(person: Person, text: string): Promise<BotReply>;
  install(person: Person, action?: "add" | "remove" | "add-upgrade" | "remove-upgrade"): Promise<BotReply>;
  /** `channelId` is the channel that the installer picks; the team's first one unless told. */
  installInTeam(team: Team, by: Person, action?: "add" | "remove", channelId?: string): Promise<BotReply>;
  membersChanged(
    team: Team,
    change: "teamMemberAdded" | "teamMemberRemoved",
    people: readonly Person[],
  ): Promise<BotReply>;
  /** Writes to the bot in a channel, or in one of its threads, naming it as Teams does. */
  mention(
    person: Person,
    where: { readonly team: Team; readonly conversationId?: string },
    text: string,
  ): Promise<BotReply>;
  /** Presses a button of a card in a channel. */
  pressInChannel(
    person: Person,
    where: { readonly team: Team; readonly conversationId?: string },
    action: { readonly verb: string; readonly data?: object; readonly replyToId?: string },
  ): Promise<BotReply>;
  /** A dialog, a search or another request that waits for its answer, such as "composeExtension/query". */
  invoke(person: Person, name: string, value: object, change?: object): Promise<BotReply>;
  /** An event of the team: renamed, archived, a channel deleted. */
  teamEvent(
    team: Team,
    by: Person,
    eventType: string,
    channel?: { readonly id: string; readonly name: string },
  ): Promise<BotReply>;
  /** Any other activity; `from` and conversation are filled in for the person's chat unless given. */
  post(person: Person, activity: object): Promise<BotReply>;
}

export interface TeamsClientSettings {
  /** Address of the bot's /api/messages. */
  readonly messagesUrl: string;
  readonly serviceUrl: string;
  readonly botId: string;
  readonly tenantId?: string;
  /** A signed token for services that ask for one. */
  readonly authorization?: string;
}

export function makeTeamsClient(settings: TeamsClientSettings): TeamsClient {
  const tenantId = settings.tenantId ?? TENANT;
  const bot = { id: `28:${settings.botId}`, name: "Handledarnätet" };

  function common(person: Person): Record<string, unknown> {
    return {
      id: `f:${randomUUID()}`,
      timestamp: "2024-10-03T08:00:00.000Z",
      channelId: "msteams",
      serviceUrl: settings.serviceUrl,
      from: { id: person.teamsUserId, name: person.name, aadObjectId: person.aadObjectId },
      recipient: bot,
      locale: "sv-SE",
      entities: [{ type: "clientInfo", locale: "sv-SE", country: "SE", platform: "Web" }],
    };
  }
  const inChat = (person: Person) => ({
    ...common(person),
    conversation: { conversationType: "personal", tenantId, id: chatWith(person) },
    channelData: { tenant: { id: tenantId } },
  });
  const inTeam = (team: Team, person: Person, eventType?: string) => ({
    ...common(person),
    conversation: { isGroup: true, conversationType: "channel", tenantId, id: team.id },
    channelData: {
      tenant: { id: tenantId },
      team: { id: team.id, name: team.name },
      ...(eventType ? { eventType } : {}),
    },
  });

  async function send(activity: object): Promise<BotReply> {
    const response = await fetch(settings.messagesUrl, {
      method: "POST",
      headers: {
        "content-type": "application/json; charset=utf-8",
        ...(settings.authorization ? { authorization: settings.authorization } : {}),
      },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, body: text === "" ? null : JSON.parse(text) };
  }

  return {
    press: (person, { verb, data = {}, replyToId }, change = {}) =>
      send({
        ...inChat(person),
        type: "invoke",
        name: "adaptiveCard/action",
        replyToId,
        value: { action: { type: "Action.Execute", verb, id: verb, data }, trigger: "manual" },
        ...change,
      }),
    submit: (person, value, replyToId) => send({ ...inChat(person), type: "message", value, replyToId }),
    say: (person, text) => send({ ...inChat(person), type: "message", text, textFormat: "plain" }),
    install: (person, action = "add") => send({ ...inChat(person), type: "installationUpdate", action }),
    installInTeam(team, by, action = "add", channelId = team.id) {
      const conversation = { isGroup: true, conversationType: "channel", tenantId, id: channelId };
      return send({ ...inTeam(team, by), conversation, type: "installationUpdate", action });
    },
    membersChanged(team, change, people) {
      const members = people.map((person) => ({ id: person.teamsUserId, aadObjectId: person.aadObjectId }));
      return send({
        ...inTeam(team, people[0]!, change),
        type: "conversationUpdate",
        ...(change === "teamMemberAdded" ? { membersAdded: members } : { membersRemoved: members }),
      });
    },
    mention: (person, { team, conversationId = team.id }, text) =>
      send({
        ...inTeam(team, person),
        conversation: { isGroup: true, conversationType: "channel", tenantId, id: conversationId },
        type: "message",
        textFormat: "plain",
        text: `<at>${bot.name}</at> ${text}`,
        entities: [{ type: "mention", text: `<at>${bot.name}</at>`, mentioned: bot }],
      }),
    pressInChannel: (person, { team, conversationId = team.id }, { verb, data = {}, replyToId }) =>
      send({
        ...inTeam(team, person),
        conversation: { isGroup: true, conversationType: "channel", tenantId, id: conversationId },
        type: "invoke",
        name: "adaptiveCard/action",
        replyToId,
        value: { action: { type: "Action.Execute", verb, id: verb, data }, trigger: "manual" },
      }),
    invoke: (person, name, value, change = {}) => send({ ...inChat(person), type: "invoke", name, value, ...change }),
    teamEvent(team, by, eventType, channel) {
      const event = inTeam(team, by, eventType);
      const channelData = { ...event.channelData, ...(channel ? { channel } : {}) };
      return send({ ...event, type: "conversationUpdate", channelData });
    },
    post: (person, activity) => send({ ...inChat(person), ...activity }),
  };
}
