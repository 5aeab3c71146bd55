import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { TENANT, type Person, type Team } from "./people";
import { sendScripted, type ScriptedReply } from "./scripted-reply";

type CallKind =
  "create-conversation" | "post" | "update" | "delete" | "member" | "members" | "paged-members" | "team" | "unknown";

/** One request as it arrived from the bot. */
interface ConnectorCall {
  readonly kind: CallKind;
  readonly method: string;
  readonly path: string;
  readonly conversationId: string | null;
  /** The activity that is updated, deleted or replied to; the member for "member". */
  readonly targetId: string | null;
  readonly authorization: string | null;
  readonly body: Record<string, unknown>;
}

/** A message as the person sees it. */
interface ShownMessage {
  readonly id: string;
  readonly conversationId: string;
  activity: Record<string, unknown>;
}

export interface Connector {
  /** What the bot is given as serviceUrl. */
  readonly serviceUrl: string;
  readonly calls: readonly ConnectorCall[];
  callsOf(kind: CallKind): readonly ConnectorCall[];
  addPeople(...people: readonly Person[]): void;
  addTeam(team: Team): void;
  /** Messages in the personal chat with a person, oldest first, in their present state. */
  shownTo(person: Person): readonly ShownMessage[];
  /** Everything in a channel and its threads, oldest first, in its present state; a thread's own messages by its id. */
  shownIn(conversationId: string): readonly ShownMessage[];
  /** The channel is deleted: nothing can be posted in it any more. */
  deleteChannel(channelId: string): void;
  /** The next calls of a kind get these replies, one each. */
  replyNext(kind: CallKind, ...replies: readonly ScriptedReply[]): void;
  /** Decides about every call that no `replyNext` is waiting for; undefined lets the call through. */
  decide(decide: (call: ConnectorCall) => ScriptedReply | undefined): void;
  forgetCalls(): void;
  close(): Promise<void>;
}

/** The personal chat's id with a person; the real service, too, gives the same one each time. */
export function chatWith(person: Pick<Person, "aadObjectId">): string {
  return `a:${person.aadObjectId}`;
}

/**
 * A Bot Connector on 127.0.0.1 that speaks the real protocol: conversations, activities, members and teams. Nothing
 * of the bot framework is used here, so the tests hold for whatever SDK the bot is built with.
 */
export async function startConnector(
  given: { readonly port?: number; readonly pageSize?: number } = {},
): Promise<Connector> {
  const calls: ConnectorCall[] = [];
  const people = new Map<string, Person>();
  const teams = new Map<string, Team>();
  const messages = new Map<string, ShownMessage>();
  const deletedChannels = new Set<string>();
  const waiting = new Map<CallKind, ScriptedReply[]>();
  let decide: (call: ConnectorCall) => ScriptedReply | undefined = () => undefined;
  let lastId = 0;

  function personCalled(id: unknown): Person | undefined {
    return [...people.values()].find((person) => person.teamsUserId === id || person.aadObjectId === id);
  }

  function deliver(call: ConnectorCall): string {
    const id = `message-${++lastId}`;
    messages.set(id, { id, conversationId: call.conversationId ?? "", activity: call.body });
    return id;
  }

  function carryOut(call: ConnectorCall): ScriptedReply {
    switch (call.kind) {
      case "create-conversation":
        return createConversation(call);
      case "post":
        if (deletedChannels.has(channelOf(call.conversationId))) return problem(404, "ConversationNotFound");
        return { status: 201, body: { id: deliver(call) } };
      case "update": {
        const message = messages.get(call.targetId ?? "");
        if (!message) return problem(404, "ActivityNotFoundInConversation");
        message.activity = call.body;
        return { status: 200, body: { id: message.id } };
      }
      case "delete":
        return messages.delete(call.targetId ?? "") ? { status: 200 } : problem(404, "ActivityNotFoundInConversation");
      case "member": {
        const person = personCalled(call.targetId);
        return person ? { body: member(person) } : problem(404, "MemberNotFoundInConversation");
      }
      case "members":
        return { body: membersOf(call.conversationId).map(member) };
      case "paged-members":
        return pageOf(call);
      case "team": {
        const team = teams.get(call.conversationId ?? "");
        return team ? { body: { id: team.id, name: team.name } } : problem(404, "TeamNotFound");
      }
      case "unknown":
        return problem(404, "NotFound");
    }
  }

  /** A thread in a channel begins with a message, and its id ends with that message's. */
  function startThread(call: ConnectorCall): ScriptedReply {
    const { channel } = call.body["channelData"] as { channel?: { id?: string } };
    const activity = call.body["activity"] as Record<string, unknown> | undefined;
    if (!channel?.id || !activity) return problem(400, "BadSyntax");
    if (deletedChannels.has(channel.id)) return problem(404, "ConversationNotFound");
    const teamIsKnown = [...teams.values()].some(({ id, channels = [] }) => [id, ...channels].includes(channel.id!));
    if (!teamIsKnown) return problem(403, "BotNotInConversationRoster");
    const id = `message-${++lastId}`;
    const conversationId = `${channel.id};messageid=${id}`;
    messages.set(id, { id, conversationId, activity });
    return { status: 201, body: { id: conversationId, activityId: id } };
  }

  function createConversation(call: ConnectorCall): ScriptedReply {
    const { body } = call;
    if (body["isGroup"] === true) return startThread(call);
    const [wanted] = (body["members"] as { id: string }[] | undefined) ?? [];
    if (!wanted) return problem(400, "BadArgument");
    const person = personCalled(wanted.id);
    if (!person) return problem(403, "BotNotInConversationRoster");
    if (body["tenantId"] !== TENANT) return problem(403, "BotNotInConversationRoster");
    return { status: 201, body: { id: chatWith(person) } };
  }

  function membersOf(conversationId: string | null): readonly Person[] {
    const team = teams.get(conversationId ?? "");
    if (team) return team.members;
    return [...people.values()].filter((person) => chatWith(person) === conversationId);
  }

  function pageOf(call: ConnectorCall): ScriptedReply {
    const query = new URL(call.path, "http://127.0.0.1").searchParams;
    if (!teams.has(call.conversationId ?? "")) return problem(403, "BotNotInConversationRoster");
    const size = Math.min(Number(query.get("pageSize") ?? 200), given.pageSize ?? 500);
    const start = Number(query.get("continuationToken") ?? 0);
    const all = membersOf(call.conversationId);
    const next = start + size < all.length ? { continuationToken: String(start + size) } : {};
    return { body: { members: all.slice(start, start + size).map(member), ...next } };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request);
    calls.push(call);
    const scripted = waiting.get(call.kind)?.shift() ?? decide(call);
    if (!scripted) return sendScripted(carryOut(call), response);
    const succeeds = (scripted.status ?? 200) < 300 && scripted.then === undefined;
    if ((scripted.deliver ?? succeeds) && scripted.body === undefined) {
      const done = carryOut(call);
      return sendScripted(succeeds ? { ...done, ...scripted } : scripted, response);
    }
    return sendScripted(scripted, response);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(given.port ?? 0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    serviceUrl: `http://127.0.0.1:${port}/`,
    calls,
    callsOf: (kind) => calls.filter((call) => call.kind === kind),
    addPeople: (...added) => added.forEach((person) => people.set(person.aadObjectId, person)),
    addTeam(team) {
      teams.set(team.id, team);
      team.members.forEach((person) => people.set(person.aadObjectId, person));
    },
    shownTo: (person) => [...messages.values()].filter((message) => message.conversationId === chatWith(person)),
    shownIn: (id) =>
      [...messages.values()].filter(({ conversationId }) => conversationId === id || channelOf(conversationId) === id),
    deleteChannel: (channelId) => void deletedChannels.add(channelId),
    replyNext(kind, ...replies) {
      waiting.set(kind, [...(waiting.get(kind) ?? []), ...replies]);
    },
    decide(next) {
      decide = next;
    },
    forgetCalls() {
      calls.length = 0;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A thread's channel; any other conversation is its own. */
function channelOf(conversationId: string | null): string {
  return (conversationId ?? "").split(";messageid=")[0]!;
}

function member(person: Person): object {
  const [givenName, ...rest] = person.name.split(" ");
  return {
    id: person.teamsUserId,
    name: person.name,
    givenName,
    surname: rest.join(" "),
    email: person.email,
    userPrincipalName: person.userPrincipalName,
    aadObjectId: person.aadObjectId,
    objectId: person.aadObjectId,
    tenantId: TENANT,
    userRole: "user",
  };
}

function problem(status: number, code: string): ScriptedReply {
  return { status, body: { error: { code, message: code } } };
}

/** The protocol's addresses; the first pattern that fits names the call. */
const ADDRESSES: readonly (readonly [CallKind, string, RegExp])[] = [
  ["create-conversation", "POST", /^\/v3\/conversations$/],
  ["post", "POST", /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/],
  ["update", "PUT", /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/],
  ["delete", "DELETE", /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/],
  ["paged-members", "GET", /^\/v3\/conversations\/([^/]+)\/pagedmembers$/],
  ["member", "GET", /^\/v3\/conversations\/([^/]+)\/members\/([^/]+)$/],
  ["members", "GET", /^\/v3\/conversations\/([^/]+)\/members$/],
  ["team", "GET", /^\/v3\/teams\/([^/]+)$/],
];

async function readCall(request: IncomingMessage): Promise<ConnectorCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  const method = request.method ?? "";
  const path = request.url ?? "";
  const bare = path.split("?")[0]!;
  const found = ADDRESSES.find(([, wanted, pattern]) => wanted === method && pattern.test(bare));
  const parts = found ? found[2].exec(bare)! : [];
  return {
    kind: found?.[0] ?? "unknown",
    method,
    path,
    conversationId: parts[1] === undefined ? null : decodeURIComponent(parts[1]),
    targetId: parts[2] === undefined ? null : decodeURIComponent(parts[2]),
    authorization: request.headers.authorization ?? null,
    body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>),
  };
}
