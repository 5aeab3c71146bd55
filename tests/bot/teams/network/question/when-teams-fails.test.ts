import { VERBS } from "../../../../../bot/teams/verbs";
import {
  agda,
  answered,
  berit,
  channelTexts,
  chatTexts,
  DRAFT,
  harriet,
  keyFor,
  startQuestionWorld,
  TEAM,
  type QuestionWorld,
} from "../../../../support/network/question-world";
import { aQuestion } from "../../../../support/network/questions";

let world: QuestionWorld;
beforeEach(async () => {
  world = await startQuestionWorld();
});
afterEach(() => world.stop());

async function ask(): Promise<{ readonly id: string; readonly receipt: string }> {
  const data = { ...DRAFT, named: "no" };
  const receipt = answered(await world.client.press(agda, { verb: VERBS.askQuestion, data })).text;
  for await (const { id } of world.questions.questions.newestFirst()) return { id, receipt };
  throw new Error("Nothing has been asked.");
}
const reply = (id: string, text: string) => {
  const [root] = world.connector.shownIn(TEAM.id);
  return world.client.pressInChannel(
    berit,
    { team: TEAM, conversationId: root!.conversationId },
    { verb: VERBS.replyToQuestion, data: { questionId: id, text }, replyToId: root!.id },
  );
};

test("in a deleted channel nothing is lost: the asker is told, HR sees it, and it comes when there is a channel", async () => {
  world.connector.deleteChannel(TEAM.id);
  const { id, receipt } = await ask();
  expect(receipt).toContain("ligger inte i kanalen");
  const list = await world.ask(harriet, "get", "/api/network/questions?state=unanswered");
  expect(list.body).toMatchObject({ questions: [{ id, inChannel: "waiting" }] });
  const other = "19:ny@thread.tacv2";
  world.connector.addTeam({ ...TEAM, channels: [other] });
  await world.teams.change(TEAM.id, (team) => ({ ...team!, channelId: other }));
  await world.turn("2024-10-03T08:30:00.000Z");
  expect(world.connector.shownIn(other)).toHaveLength(0);
  for (let turn = 0; turn < 2; turn++) await world.turn("2024-10-03T09:00:00.000Z");
  expect(world.connector.shownIn(other)).toHaveLength(1);
});

test("a reply to a question without a channel is kept, told to the asker, and comes in the thread later, once", async () => {
  world.connector.replyNext("create-conversation", { status: 429, headers: { "retry-after": "90" } });
  const { id } = await ask();
  await world.ask(harriet, "post", `/api/network/questions/${id}/reply`, { text: "Fyra veckor." });
  await world.deliverDue();
  expect(chatTexts(world, agda).join()).toContain("Fyra veckor.");
  await world.turn("2024-10-03T08:01:00.000Z");
  expect(channelTexts(world)).toEqual([]);
  for (let turn = 0; turn < 3; turn++) await world.turn("2024-10-03T08:02:00.000Z");
  expect(channelTexts(world)).toEqual([
    expect.stringContaining(DRAFT.text),
    expect.stringContaining("Harriet Holm svarar\nFyra veckor."),
  ]);
});

test("while nobody knows whether the card arrived it is not posted again, and its first press tells where it is", async () => {
  world.connector.replyNext("create-conversation", { status: 500, deliver: true });
  const { id, receipt } = await ask();
  expect(receipt).toContain("Teams har inte bekräftat");
  await world.turn("2024-10-04T08:00:00.000Z");
  expect(channelTexts(world)).toHaveLength(1);
  expect(answered(await reply(id, "Fyra veckor.")).text).toContain("Svaret ligger i tråden");
  expect(channelTexts(world)).toHaveLength(2);
  expect((await world.questions.questions.get(id))!.value.posting.kind).toBe("posted");
});

test("a made-up press elsewhere teaches no thread", async () => {
  await world.questions.questions.add(aQuestion({ posting: { kind: "uncertain" } }), "draft-of-nobody", null);
  await world.client.pressInChannel(
    berit,
    { team: TEAM, conversationId: "19:annan@thread.tacv2;messageid=1" },
    { verb: VERBS.replyToQuestion, data: { questionId: "a-question", text: "Fyra." } },
  );
  expect((await world.questions.questions.get("a-question"))!.value.posting.kind).toBe("uncertain");
});

test("a reply that certainly did not arrive is sent again, one that perhaps did is not; both are kept", async () => {
  const { id } = await ask();
  world.connector.replyNext("post", { status: 429 });
  expect(answered(await reply(id, "Fyra veckor.")).text).toContain("kommer i tråden så snart det går");
  world.connector.replyNext("post", { status: 502, deliver: true });
  expect(answered(await reply(id, "Eller fem.")).text).toContain("Teams har inte bekräftat att det ligger i tråden");
  expect(channelTexts(world)).toHaveLength(2);
  for (let turn = 0; turn < 3; turn++) await world.turn("2024-10-03T08:05:00.000Z");
  expect(channelTexts(world).filter((text) => text.includes("Fyra veckor."))).toHaveLength(1);
  expect(channelTexts(world).filter((text) => text.includes("Eller fem."))).toHaveLength(1);
  expect(await world.questions.replies.of(id)).toHaveLength(2);
});

test("raising that certainly did not arrive is tried again, and the chat card comes once all the same", async () => {
  await ask();
  world.connector.replyNext("post", { status: 429, headers: { "retry-after": "30" } });
  await world.turn("2024-10-08T08:00:00.000Z");
  await world.turn("2024-10-08T08:00:31.000Z");
  await world.turn("2024-10-08T08:05:00.000Z");
  expect(channelTexts(world).filter((text) => text.includes("väntar fortfarande"))).toHaveLength(1);
});

test("an asker who has left, and a step 3 who has, are not written to, and the question lives on", async () => {
  const { id } = await ask();
  await world.contacts.markUnreachable(keyFor(agda), "2024-10-03T08:30:00.000Z", "left-team");
  const before = chatTexts(world, agda).length;
  expect(answered(await reply(id, "Fyra veckor.")).text).toContain("Svaret ligger i tråden");
  await world.deliverDue();
  expect(chatTexts(world, agda)).toHaveLength(before);
  expect(await world.ask(harriet, "post", `/api/network/questions/${id}/close`)).toMatchObject({ status: 200 });
});

test("a question that is not there is said so", async () => {
  const { text } = answered(
    await world.client.press(berit, { verb: VERBS.replyToQuestion, data: { questionId: "x", text: "Hej" } }),
  );
  expect(text).toContain("Frågan finns inte");
  expect(await world.ask(berit, "get", "/api/network/questions/x")).toMatchObject({ status: 404 });
});
