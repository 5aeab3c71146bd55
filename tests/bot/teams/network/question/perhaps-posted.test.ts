import { VERBS } from "../../../../../bot/teams/verbs";
import {
  agda,
  answered,
  berit,
  channelTexts,
  chatTexts,
  harriet,
  keyFor,
  MAILBOX,
  nils,
  NORTH,
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

const ID = "a-question";
const PATH = `/api/network/questions/${ID}`;
const posting = async () => (await world.questions.questions.get(ID))!.value.posting.kind;
const again = { verb: VERBS.postQuestionAgain, data: { questionId: ID } };

/** Agda's question, without her name; the service died after it was kept and before anybody knew that it was posted. */
async function dieWhilePosting(): Promise<void> {
  await world.questionAskers.add({ questionId: ID, contactKey: keyFor(agda), noticeId: "a-notice" });
  const since = "2024-10-03T08:00:00.000Z";
  const question = aQuestion({ posting: { kind: "posting", since } });
  await world.questions.questions.add(question, "draft", "2024-10-03T08:02:00.000Z");
  await world.turn("2024-10-03T08:02:00.000Z");
}

test("a service that stopped while it was posting does not post again: the asker is told, and HR by mail and in a list", async () => {
  await dieWhilePosting();
  expect([channelTexts(world), await posting()]).toEqual([[], "uncertain"]);
  expect(chatTexts(world, agda).join()).toContain("Jag vet inte om din fråga ligger i kanalen");
  expect(world.mails.map(({ to }) => to)).toEqual([[MAILBOX]]);
  expect(JSON.stringify(world.mails)).not.toMatch(/Agda|APL-period/);
  const list = await world.ask(harriet, "get", "/api/network/questions?state=uncertain");
  expect(list.body).toMatchObject({ questions: [{ id: ID, inChannel: "uncertain" }] });
  expect((await world.ask(berit, "get", PATH)).body).toMatchObject({ mayPostAgain: false });
});

test("the asker posts it again with one press, twice pressed is once posted, and still without the name", async () => {
  await dieWhilePosting();
  const presses = await Promise.all([world.client.press(agda, again), world.client.press(agda, again)]);
  expect(presses.map((press) => answered(press).text).join()).toContain(`Den ligger i kanalen för ${NORTH}`);
  expect([channelTexts(world).length, await posting()]).toEqual([1, "posted"]);
  expect(channelTexts(world).join()).not.toContain("Agda");
  const list = await world.ask(harriet, "get", "/api/network/questions?state=uncertain");
  expect(list.body).toMatchObject({ questions: [] });
});

test("HR posts it again in the tab; others may not, and what is posted already is left alone", async () => {
  await dieWhilePosting();
  expect(await world.ask(berit, "post", `${PATH}/post-again`)).toMatchObject({ status: 403 });
  expect((await world.ask(harriet, "get", PATH)).body).toMatchObject({ mayPostAgain: true });
  for (let press = 0; press < 2; press++) {
    const { body } = await world.ask(harriet, "post", `${PATH}/post-again`);
    expect(body).toMatchObject({ question: { inChannel: "yes" }, mayPostAgain: false });
  }
  expect(channelTexts(world)).toHaveLength(1);
});

test("a press in the thread by somebody who may not reply teaches nothing about where the question is", async () => {
  await world.questions.questions.add(aQuestion({ posting: { kind: "uncertain" } }), "draft", null);
  const conversationId = `${TEAM.id};messageid=1`;
  const press = { verb: VERBS.replyToQuestion, data: { questionId: ID, text: "Fyra." } };
  const reply = await world.client.pressInChannel(nils, { team: TEAM, conversationId }, press);
  expect(answered(reply).text).toContain("Du får inte göra det här");
  expect([await posting(), await world.questions.questions.ofThread(conversationId)]).toEqual(["uncertain", null]);
});
