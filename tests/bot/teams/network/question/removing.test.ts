import type { QuestionPage } from "../../../../../bot/contract/network/questions";
import { VERBS } from "../../../../../bot/teams/verbs";
import { TENANT } from "../../../../support/connector/people";
import { everyRow } from "../../../../support/every-row";
import {
  agda,
  berit,
  channelTexts,
  DRAFT,
  harriet,
  startQuestionWorld,
  stina,
  TEAM,
  type QuestionWorld,
} from "../../../../support/network/question-world";

let world: QuestionWorld;
let id: string;
beforeEach(async () => {
  world = await startQuestionWorld();
  const data = { ...DRAFT, text: "Vad gör jag med Kallepraktikanten?", named: "yes" };
  await world.client.press(agda, { verb: VERBS.askQuestion, data });
  for await (const question of world.questions.questions.newestFirst()) id = question.id;
  await world.ask(berit, "post", path("/reply"), { text: "Kallepraktikanten behöver tid." });
});
afterEach(() => world.stop());

const inChannel = () => channelTexts(world).map((text) => text.trim());
const path = (rest = "") => `/api/network/questions/${id}${rest}`;
const page = async () => (await world.ask(berit, "get", path())).body as QuestionPage;
const remove = (rest = "", who = harriet) => world.ask(who, "delete", path(rest));

test("HR takes away a question with its replies: a line is left in the tab and in the channel, and the words nowhere (D36)", async () => {
  expect(await remove()).toMatchObject({ status: 200 });
  expect(await page()).toMatchObject({
    question: { text: "", title: null, askedBy: null, isRemoved: true, state: "closed" },
    replies: [{ text: "", by: null, isRemoved: true }],
    mayReply: false,
  });
  expect(inChannel()).toEqual(["Frågan har tagits bort.", "Svaret har tagits bort."]);
  const rows = (await everyRow(world.prefix)).filter(({ table }) => table.startsWith("Question"));
  expect(rows.filter(({ content }) => content.includes("Kalle"))).toEqual([]);
  const found = await world.ask(berit, "get", "/api/network/questions?q=kallepraktikanten");
  expect(found.body).toMatchObject({ questions: [] });
});

test("step 3 of the area takes away a reply, the question stays and is unanswered again; others may not", async () => {
  const [{ id: reply } = { id: "" }] = (await page()).replies;
  for (const who of [agda, berit]) expect(await remove(`/replies/${reply}`, who)).toMatchObject({ status: 403 });
  expect(await remove("", berit)).toMatchObject({ status: 403 });
  expect(await remove(`/replies/${reply}`, stina)).toMatchObject({ status: 200 });
  expect(await page()).toMatchObject({
    question: { text: "Vad gör jag med Kallepraktikanten?", state: "unanswered", isRemoved: false },
    replies: [{ text: "", by: null, isRemoved: true }],
  });
  expect(inChannel().at(-1)).toBe("Svaret har tagits bort.");
});

test("a reply written in the thread is gone here, and does not come back when it is edited there", async () => {
  const { conversationId } = world.connector.shownIn(TEAM.id)[0]!;
  const mention = { type: "mention", text: "<at>Handledarnätet</at>", mentioned: { id: "28:bot", name: "x" } };
  const write = (type: string, text: string) =>
    world.client.post(berit, {
      ...{ type, id: "m1", recipient: { id: "28:bot", name: "Handledarnätet" }, entities: [mention] },
      text: `<at>Handledarnätet</at> ${text}`,
      conversation: { isGroup: true, conversationType: "channel", tenantId: TENANT, id: conversationId },
      channelData: { tenant: { id: TENANT }, team: { id: TEAM.id } },
    });
  await write("message", "Kallepraktikanten igen.");
  const reply = (await page()).replies.find(({ text }) => text.includes("igen"))!;
  expect(await remove(`/replies/${reply.id}`)).toMatchObject({ status: 200 });
  await write("messageUpdate", "Kallepraktikanten ändrad.");
  expect((await page()).replies.find(({ id: one }) => one === reply.id)).toMatchObject({ text: "", isRemoved: true });
});

test("what is not there is said so", async () => {
  expect(await remove("/replies/x")).toMatchObject({ status: 404 });
  expect(await world.ask(harriet, "delete", "/api/network/questions/x")).toMatchObject({ status: 404 });
});
