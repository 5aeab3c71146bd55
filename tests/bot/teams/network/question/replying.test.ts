import { VERBS } from "../../../../../bot/teams/verbs";
import { shortHash } from "../../../../../bot/usecases/evaluation/secrets";
import { TENANT } from "../../../../support/connector/people";
import {
  agda,
  berit,
  channelTexts,
  chatTexts,
  DRAFT,
  startQuestionWorld,
  stina,
  TEAM,
  type QuestionWorld,
} from "../../../../support/network/question-world";

let world: QuestionWorld;
beforeEach(async () => {
  world = await startQuestionWorld();
});
afterEach(() => world.stop());

const ask = () => world.client.press(agda, { verb: VERBS.askQuestion, data: { ...DRAFT, named: "no" } });
const asked = async () => {
  for await (const question of world.questions.questions.newestFirst()) return question;
  throw new Error("Nothing has been asked.");
};

test.each([
  ["in the card", (id: string) => world.client.press(berit, again(id))],
  ["in the thread", () => world.client.post(berit, messageInThread())],
])("a reply %s that was kept just before a stop is counted and told when it is given again", async (_where, give) => {
  const kept = {
    by: berit.name,
    byId: berit.aadObjectId,
    text: "Fyra veckor.",
    at: "2024-10-03T08:00:00.000Z",
    editedAt: null,
  };
  await ask();
  const { id } = await asked();
  const { conversationId } = inThread();
  const ids = [shortHash([id, berit.aadObjectId, kept.text]), `m-${shortHash([conversationId, "m1"])}`];
  for (const each of ids) await world.questions.replies.add({ ...kept, questionId: id, id: each, posting: "posting" });
  await give(id);
  expect((await asked()).replies).toBe(2);
  await world.deliverDue();
  expect(chatTexts(world, agda).join()).toContain("Fyra veckor.");
});

const again = (questionId: string) => ({
  ...{ verb: VERBS.replyToQuestion, data: { questionId, text: "Fyra veckor." } },
});
const inThread = () => {
  const [root] = world.connector.shownIn(TEAM.id);
  return { team: TEAM, conversationId: root!.conversationId };
};

const messageInThread = () => ({
  ...{ id: "m1", type: "message", text: "<at>Handledarnätet</at> Fyra veckor." },
  ...{ recipient: { id: "28:bot", name: "Handledarnätet" } },
  entities: [{ type: "mention", text: "<at>Handledarnätet</at>", mentioned: { id: "28:bot", name: "x" } }],
  conversation: {
    ...{ isGroup: true, conversationType: "channel", tenantId: TENANT, id: inThread().conversationId },
  },
  channelData: { tenant: { id: TENANT }, team: { id: TEAM.id } },
});

test.each([
  ["070-123 45 67", "telefonnummer"],
  ["kim.berg@annan.example", "e-postadress"],
  ["19121212-1212", "personnummer"],
])("what looks like personal data (%s) in a thread is not said again by the bot", async (personal, what) => {
  await ask();
  await world.client.mention(berit, inThread(), `Fråga Kim, ${personal}.`);
  const said = channelTexts(world).at(-1);
  expect(said).toContain("inte sparat under frågan");
  expect(said).toContain(what);
  expect(said).not.toContain(personal);
});

test("a reply of somebody with the asker's name counts, and what the asker adds under their name does not", async () => {
  await world.client.press(agda, { verb: VERBS.askQuestion, data: { ...DRAFT, named: "yes" } });
  const { id } = await asked();
  const kept = {
    questionId: id,
    by: agda.name,
    at: "2024-10-03T08:00:00.000Z",
    editedAt: null,
    posting: "thread",
  } as const;
  await world.questions.replies.add({ ...kept, id: "own", byId: agda.aadObjectId, text: "Jag menar i Norr." });
  await world.questions.replies.add({ ...kept, id: "namesake", byId: stina.aadObjectId, text: "Fyra." });
  await world.client.press(berit, again(id));
  expect((await asked()).replies).toBe(2);
});
