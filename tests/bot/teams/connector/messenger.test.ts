import type { ContactDirectory, TeamsContact } from "../../../../bot/usecases/network/ports";
import type { EvaluationRequest } from "../../../../bot/usecases/evaluation/ports";
import { newContacts } from "../../../support/contacts";
import { aPerson, TENANT } from "../../../support/connector/people";
import { startTeamsService, type TeamsService } from "../../../support/teams-service";

const anna = aPerson(1);
const request: EvaluationRequest = {
  invitationId: "HT2024.abc",
  attempt: 2,
  questionnaire: { id: "APL-H", version: 1 },
  term: "HT2024",
  period: "5",
  unitName: "Björkgården",
  lastDay: "2024-12-16",
  isReminder: false,
  studentsToShowQr: 0,
};
let contacts: ContactDirectory;
let service: TeamsService;
let contact: TeamsContact;

beforeEach(async () => {
  contacts = await newContacts();
  service = await startTeamsService({ contacts });
  service.connector.addPeople(anna);
  contact = {
    key: `${TENANT}|${anna.aadObjectId}`,
    tenantId: TENANT,
    aadObjectId: anna.aadObjectId,
    teamsUserId: anna.teamsUserId,
    serviceUrl: service.connector.serviceUrl,
    userPrincipalName: anna.userPrincipalName,
    email: anna.email,
    conversationId: null,
    reachedBy: "team-roster",
    unreachableSince: null,
  };
  await contacts.save(contact);
});
afterEach(() => service.stop());

const kinds = () => service.connector.calls.map((call) => call.kind);
const chat = `a:${anna.aadObjectId}`;

test("the first card creates the chat by the roster's address, without a message in it, and is then posted once", async () => {
  const outcome = await service.app.messenger.send(contact, request);
  expect(outcome).toMatchObject({ kind: "sent", conversationId: chat });
  expect(kinds()).toEqual(["create-conversation", "post"]);
  expect(service.connector.calls[0]?.body).toMatchObject({
    isGroup: false,
    members: [{ id: anna.teamsUserId }],
    tenantId: TENANT,
    channelData: { tenant: { id: TENANT } },
  });
  expect(service.connector.calls[0]?.body).not.toHaveProperty("activity");
  expect((await contacts.get(contact.key))?.conversationId).toBe(chat);
});

test("the card stands alone, with a line for the notice and the mark of the attempt", async () => {
  await service.app.messenger.send({ ...contact, conversationId: chat }, request);
  expect(kinds()).toEqual(["post"]);
  const { body } = service.connector.calls[0]!;
  expect(body).toMatchObject({ type: "message", channelData: { inviteId: "HT2024.abc", attempt: 2 } });
  expect(body["summary"]).toContain("Hur var det att handleda?");
  expect(body["attachments"]).toHaveLength(1);
  expect(body).not.toHaveProperty("text");
});

test("a chat that cannot be created is certainly no card: what is refused is told, all else is not sent", async () => {
  service.connector.replyNext("create-conversation", { status: 502 }, { then: "reset" }, { status: 201, body: {} });
  for (let i = 0; i < 3; i++)
    expect(await service.app.messenger.send(contact, request)).toMatchObject({ kind: "not-sent" });
  const stranger = { ...contact, teamsUserId: "29:nobody" };
  expect(await service.app.messenger.send(stranger, request)).toEqual({ kind: "refused", reason: "app-removed" });
  service.connector.replyNext("create-conversation", { status: 429, headers: { "retry-after": "3" } });
  expect(await service.app.messenger.send(contact, request)).toEqual({ kind: "throttled", retryAfterSeconds: 3 });
  expect(kinds()).not.toContain("post");
});

test("a chat that is gone is forgotten, and the next attempt makes it anew", async () => {
  await contacts.rememberConversation(contact.key, "a:gone");
  service.connector.replyNext("post", { status: 404, body: { error: { code: "ConversationNotFound" } } });
  const before = (await contacts.get(contact.key))!;
  expect(await service.app.messenger.send(before, request)).toEqual({ kind: "not-sent", detail: "conversation-gone" });
  const after = (await contacts.get(contact.key))!;
  expect(after.conversationId).toBeNull();
  expect(await service.app.messenger.send(after, request)).toMatchObject({ kind: "sent" });
});

test.each(["https://evil.example/", "http://192.168.1.1/", "file:///etc/passwd", ""])(
  "nothing goes to %j, wherever that address comes from",
  async (serviceUrl) => {
    const outcome = await service.app.messenger.send({ ...contact, serviceUrl }, request);
    expect(outcome).toEqual({ kind: "not-sent", detail: "service-url-not-trusted" });
    await service.app.messenger.replaceByNotice(
      { ...contact, serviceUrl },
      { conversationId: chat, activityId: "m" },
      { sv: "Slut", en: "Over" },
    );
    expect(kinds()).toEqual([]);
  },
);

test("a card that cannot be made is refused before anything is sent, and logged", async () => {
  const broken = { ...request, questionnaire: { id: "APL-H", version: 999 } } as const;
  expect(await service.app.messenger.send(contact, broken)).toEqual({ kind: "refused", reason: "card-refused" });
  expect(kinds()).toEqual([]);
  expect(service.logged.map((line) => line.event)).toEqual(["card-not-rendered"]);
});

test("a card is replaced by a notice; one that is gone is no error, and a busy platform is tried again", async () => {
  const sent = await service.app.messenger.send(contact, request);
  if (sent.kind !== "sent") throw new Error("not sent");
  service.connector.replyNext("update", { status: 412 }, { status: 502 });
  await service.app.messenger.replaceByNotice(contact, sent, { sv: "Omgången är avslutad", en: "The round is over" });
  expect(service.connector.callsOf("update")).toHaveLength(3);
  expect(JSON.stringify(service.connector.shownTo(anna)[0]?.activity)).toContain("Omgången är avslutad");
  await service.app.messenger.replaceByNotice(
    contact,
    { conversationId: chat, activityId: "gone" },
    { sv: "x", en: "x" },
  );
  expect(service.logged).toEqual([]);
});
