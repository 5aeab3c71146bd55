import { openQuestions } from "../../../../../bot/storage/network/questions";
import { makeChangeQuestion } from "../../../../../bot/usecases/network/question/change-question";
import { makeKeepQuestionsGoing } from "../../../../../bot/usecases/network/question/keep-questions-going";
import { testTables, uniquePrefix } from "../../../../support/azurite";
import { aQuestion } from "../../../../support/network/questions";

const unexpected = () => Promise.reject(new Error("Nobody expected this."));
const ASKED_AT = "2024-10-03T08:00:00.000Z";
const WAITING = { posting: { kind: "waiting" } } as const;

test("a question that fails keeps its place and does not keep the others waiting; the failure is told", async () => {
  const { questions, replies } = await openQuestions(testTables(), uniquePrefix());
  await questions.add(aQuestion({ id: "1-bad", ...WAITING }), "d1", ASKED_AT);
  await questions.add(aQuestion({ id: "2-good", ...WAITING }), "d2", ASKED_AT);
  const published: string[] = [];
  const keepGoing = makeKeepQuestionsGoing({
    ...{ questions, replies, changeQuestion: makeChangeQuestion({ questions, changed: () => undefined }) },
    publishQuestion: (question) => {
      published.push(question.id);
      return question.id === "1-bad" ? Promise.reject(new Error("bad")) : Promise.resolve(question);
    },
    ...{ sendReply: unexpected, countReplies: unexpected, helpersFor: unexpected, orderDeliveries: unexpected },
    channels: { reply: unexpected },
    ...{ tellHr: unexpected, askers: { of: unexpected } },
    clock: { now: () => "2024-10-03T08:10:00.000Z" },
  });
  await expect(keepGoing()).rejects.toThrow("bad");
  expect(published).toEqual(["1-bad", "2-good"]);
  // Whoever failed may have posted: both are on their way, and nobody posts them again at once.
  await keepGoing();
  expect(published).toHaveLength(2);
  expect((await questions.due("2024-10-03T09:00:00.000Z")).map(({ id }) => id)).toEqual(["1-bad", "2-good"]);
});

test("a line of the list that no question answers to is taken off it", async () => {
  const { questions, replies } = await openQuestions(testTables(), uniquePrefix());
  await questions.add(aQuestion({ closedAt: ASKED_AT }), "d1", ASKED_AT);
  const nothing = makeKeepQuestionsGoing({
    ...{ questions, replies, changeQuestion: unexpected, publishQuestion: unexpected, sendReply: unexpected },
    ...{ countReplies: unexpected, helpersFor: unexpected, orderDeliveries: unexpected },
    channels: { reply: unexpected },
    ...{ tellHr: unexpected, askers: { of: unexpected } },
    clock: { now: () => ASKED_AT },
  });
  await nothing();
  expect(await questions.due("2099-01-01T00:00:00.000Z")).toEqual([]);
});
