import { withoutRoles } from "../../../../../bot/domain/access/actor";
import { DELIVERY_KINDS, type About } from "../../../../../bot/domain/network/delivery/delivery";
import { checkCard, nodesOf, type Card } from "../../../../../bot/teams/card-template";
import { followingCard, withDeliveryFooter } from "../../../../../bot/teams/network/delivery/delivered-card";
import type { NetworkMessage } from "../../../../../bot/usecases/network/message/messages";
import type { TeamsContact } from "../../../../../bot/usecases/network/ports";
import { aPerson, TENANT } from "../../../../support/connector/people";
import { startTeamsService, type TeamsService } from "../../../../support/teams-service";

const ANNA = aPerson(1);
const POST: About = { kind: "post", id: "p1" };
const KEY = `${TENANT}|${ANNA.aadObjectId}`;
const HOSTILE = ["${1+1}", "[x](https://ond.example)", "\u202eabc", "<at>alla</at>", "a".repeat(100), '"}]'];

let service: TeamsService;
let calls: string[];
let message: NetworkMessage | null;

beforeEach(async () => {
  calls = [];
  message = { kind: "greeting" };
  service = await startTeamsService({
    identifySender: ({ objectId, name }) => Promise.resolve(withoutRoles(objectId, name)),
    unfollow: (key) => Promise.resolve(void calls.push(`unfollow ${key}`)),
    follow: (key) => Promise.resolve(void calls.push(`follow ${key}`)),
    readDelivered: () => Promise.resolve(message),
    contacts: { rememberConversation: () => Promise.resolve() },
  });
  service.connector.addPeople(ANNA);
});
afterEach(() => service.stop());

function contact(): TeamsContact {
  return {
    key: KEY,
    tenantId: TENANT,
    aadObjectId: ANNA.aadObjectId,
    teamsUserId: ANNA.teamsUserId,
    serviceUrl: service.connector.serviceUrl,
    userPrincipalName: null,
    email: null,
    conversationId: null,
    reachedBy: "team-roster",
    unreachableSince: null,
  };
}

async function sentCard(): Promise<{ readonly id: string; readonly card: Card }> {
  await service.app.chats.send(
    contact(),
    { kind: "delivered", message: { kind: "greeting" }, about: POST, follows: true },
    "post.p1",
  );
  const [shown] = service.connector.shownTo(ANNA);
  return { id: shown!.id, card: cardOf(shown!.activity) };
}

function cardOf(activity: Record<string, unknown>): Card {
  return (activity["attachments"] as { readonly content: Card }[])[0]!.content;
}

function buttonsOf(card: Card): readonly unknown[] {
  return nodesOf(card)
    .filter(({ type }) => type === "Action.Execute")
    .map(({ title }) => title);
}

test("a card that nobody asked for says why it came and how to stop, under what it is about", async () => {
  const { card } = await sentCard();
  const text = JSON.stringify(card);
  expect(text).toContain("Hej! Här är Handledarnätet");
  expect(text).toContain("för att du är handledare i området");
  expect(text).toContain("skriver **sluta**");
  expect(buttonsOf(card)).toEqual(["Följ inte längre"]);
});

test("“Följ inte längre” stops the network's cards; the card stays readable, says so and offers “Följ igen”", async () => {
  const { id } = await sentCard();
  const reply = await service.client.press(ANNA, { verb: "network.unfollow", data: { about: POST }, replyToId: id });
  expect(calls).toEqual([`unfollow ${KEY}`]);
  const card = (reply.body as { readonly value: Card }).value;
  expect(JSON.stringify(card)).toContain("Hej! Här är Handledarnätet");
  expect(JSON.stringify(card)).toContain("Du får inga fler kort från nätverket");
  expect(buttonsOf(card)).toEqual(["Följ igen"]);
  await service.app.settled();
  expect(buttonsOf(cardOf(service.connector.shownTo(ANNA)[0]!.activity))).toEqual(["Följ igen"]);
});

test("“Följ igen” lets them come again", async () => {
  const { id } = await sentCard();
  const reply = await service.client.press(ANNA, { verb: "network.follow", data: { about: POST }, replyToId: id });
  expect(calls).toEqual([`follow ${KEY}`]);
  expect(buttonsOf((reply.body as { readonly value: Card }).value)).toEqual(["Följ inte längre"]);
});

test("the button of an old client does the same", async () => {
  const { id } = await sentCard();
  await service.client.submit(ANNA, { verb: "network.unfollow", about: POST }, id);
  await service.app.settled();
  expect(calls).toEqual([`unfollow ${KEY}`]);
  expect(buttonsOf(cardOf(service.connector.shownTo(ANNA)[0]!.activity))).toEqual(["Följ igen"]);
});

test("a card about something that is gone can still be unfollowed, and says that it is gone", async () => {
  message = null;
  const reply = await service.client.press(ANNA, { verb: "network.unfollow", data: { about: POST } });
  expect(calls).toEqual([`unfollow ${KEY}`]);
  expect(JSON.stringify(reply.body)).toContain("visas inte längre");
});

test.each([
  {},
  { about: { kind: "salary", id: "1" } },
  { about: { kind: "post", id: "x".repeat(101) } },
  { about: "p1" },
])("an edited card that sends %j stops nothing", async (data) => {
  const reply = await service.client.press(ANNA, { verb: "network.unfollow", data });
  expect(reply.status).toBe(200);
  expect(calls).toEqual([]);
});

test.each(HOSTILE)("an edited card that names %j gets a card without it being evaluated", async (id) => {
  message = null;
  const reply = await service.client.press(ANNA, { verb: "network.unfollow", data: { about: { kind: "post", id } } });
  const card = (reply.body as { readonly value: Card }).value;
  expect(() => checkCard(card, [])).not.toThrow();
  expect(JSON.stringify(card)).toContain("Du får inga fler kort från nätverket");
});

describe.each(["sv", "en"] as const)("under every kind of card in %s", (language) => {
  const inner = {
    card: { type: "AdaptiveCard", version: "1.5", body: [], actions: [{ type: "Action.Submit", title: "x" }] },
    summary: "s",
  };
  const cards = DELIVERY_KINDS.flatMap((kind) =>
    [true, false].flatMap((follows) => [
      withDeliveryFooter(inner, { about: { kind, id: "1" }, follows }, language),
      followingCard({ about: { kind, id: "1" }, follows }, language),
    ]),
  );

  test("stands who sends it and why, in plain texts with a button last", () => {
    for (const { card } of cards) {
      expect(() => checkCard(card, [])).not.toThrow();
      const texts = nodesOf(card).flatMap(({ type, text }) => (type === "TextBlock" ? [String(text)] : []));
      expect(texts.filter((text) => text === "" || text.includes("undefined"))).toEqual([]);
      const actions = card["actions"] as readonly Card[];
      expect(actions.at(-1)).toMatchObject({ type: "Action.Execute", associatedInputs: "none" });
    }
  });
});
