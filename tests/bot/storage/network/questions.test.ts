import type { Question } from "../../../../bot/domain/network/question/question";
import { openQuestionAskers } from "../../../../bot/storage/network/question-askers";
import { openQuestions } from "../../../../bot/storage/network/questions";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { openCountingDoor } from "../../../support/counting-door";
import { everyRow } from "../../../support/every-row";
import { aQuestion } from "../../../support/network/questions";

let prefix: string;
let stores: Awaited<ReturnType<typeof openQuestions>>;
beforeEach(async () => {
  prefix = uniquePrefix();
  stores = await openQuestions(testTables(), prefix);
});

const called = (id: string) => aQuestion({ id, area: "Vård/boende #1" });

async function idsOf(questions: AsyncIterable<Question>): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const { id } of questions) ids.push(id);
  return ids;
}

test("of two additions of one draft one is kept, and both are told which", async () => {
  const { questions } = stores;
  const outcomes = await Promise.all(["a", "b"].map((id) => questions.add(called(id), "draft", null)));
  const [kept] = await idsOf(questions.newestFirst());
  expect(await idsOf(questions.newestFirst())).toHaveLength(1);
  expect(outcomes).toContainEqual({ kind: "added" });
  expect(outcomes).toContainEqual({ kind: "exists", id: kept });
});

test("what is due is read from a list of its own, and moves with the question", async () => {
  const { questions } = stores;
  await questions.add(called("a"), "d1", "2024-10-08T08:00:00.000Z");
  await questions.add(called("b"), "d2", "2024-10-09T08:00:00.000Z");
  await questions.add(called("c"), "d3", null);
  expect(await questions.due("2024-10-08T07:59:59.999Z")).toEqual([]);
  expect(await questions.due("2024-10-08T08:00:00.000Z")).toEqual([{ id: "a", at: "2024-10-08T08:00:00.000Z" }]);
  const read = (await questions.get("a"))!;
  expect(await questions.replace(read, read.value, "2024-10-11T08:00:00.000Z")).toBe(true);
  expect(await questions.replace(read, read.value, "2030-01-01T08:00:00.000Z")).toBe(false);
  expect((await questions.due("2024-10-12T00:00:00.000Z")).map(({ id }) => id)).toEqual(["b", "a"]);
  await questions.clearDue({ id: "b", at: "2024-10-09T08:00:00.000Z" });
  expect((await questions.due("2024-10-12T00:00:00.000Z")).map(({ id }) => id)).toEqual(["a"]);
});

test("each list holds its questions, whatever becomes of them, in all and by area", async () => {
  const { questions } = stores;
  for (const id of ["a", "b", "c"]) await questions.add(called(id), id, null);
  await questions.add(aQuestion({ id: "d", posting: { kind: "uncertain" } }), "d", null);
  const change = async (id: string, given: Partial<Question>) => {
    const read = (await questions.get(id))!;
    await questions.replace(read, { ...read.value, ...given }, null);
  };
  const lists = async (area: string | null = null) =>
    Object.fromEntries(
      await Promise.all(
        ([null, "unanswered", "answered", "closed", "uncertain"] as const).map(async (listing) => {
          const found = await questions.listed({ listing, area }, { skip: 0, take: 10 });
          return [listing ?? "all", found.map(({ id }) => id).join("")] as const;
        }),
      ),
    );
  await change("a", { replies: 1 });
  await change("b", { closedAt: "2024-10-08T08:00:00.000Z" });
  expect(await lists()).toEqual({ all: "abcd", unanswered: "cd", answered: "a", closed: "b", uncertain: "d" });
  await change("a", { replies: 0 });
  await change("d", { closedAt: "2024-10-08T08:00:00.000Z" });
  expect(await lists()).toEqual({ all: "abcd", unanswered: "ac", answered: "", closed: "bd", uncertain: "" });
  expect(await lists("Vård/boende #1")).toMatchObject({ all: "abc", closed: "b" });
  expect(await questions.listed({ listing: null, area: null }, { skip: 1, take: 2 })).toMatchObject([
    { id: "b" },
    { id: "c" },
  ]);
});

test("of a long list only what is shown is read, and of the others a hundred keys at a time", async () => {
  for (let number = 0; number < 230; number++) {
    const id = String(number).padStart(3, "0");
    await stores.questions.add(called(id), id, null);
  }
  const door = await openCountingDoor(testTables().connectionString);
  const { questions } = await openQuestions({ connectionString: door.connectionString }, prefix);
  door.takeCount();
  const found = await questions.listed({ listing: "unanswered", area: null }, { skip: 200, take: 3 });
  expect(found.map(({ id }) => id)).toEqual(["200", "201", "202"]);
  expect(door.takeCount()).toBe(6);
  await door.close();
});

test("replies lie under their question, each once", async () => {
  const { replies, questions } = stores;
  const reply = { id: "r/1", questionId: "a", by: "Berit", byId: "b", text: "Fyra.", at: "2", editedAt: null } as const;
  expect(await replies.add({ ...reply, posting: "posting" })).toBe(true);
  expect(await replies.add({ ...reply, posting: "posting" })).toBe(false);
  await replies.add({ ...reply, id: "r2", at: "1", posting: "thread" });
  await replies.add({ ...reply, questionId: "ab", posting: "thread" });
  expect((await replies.of("a")).map(({ value }) => value.id)).toEqual(["r2", "r/1"]);
  const read = (await replies.get("a", "r/1"))!;
  expect(await replies.replace(read, { ...read.value, text: "Fem." })).toBe(true);
  expect(await replies.replace(read, { ...read.value, text: "Sex." })).toBe(false);
  await replies.remove("a", "r2");
  expect((await replies.of("a")).map(({ value }) => value.text)).toEqual(["Fem."]);
  expect(await idsOf(questions.newestFirst())).toEqual([]);
});

test("a thread leads to its question, and finds are counted once for each draft", async () => {
  const { questions } = stores;
  const conversation = "19:å%b#c@thread.tacv2;messageid=1727942400000";
  await questions.linkThread(conversation, "a");
  expect(await questions.ofThread(conversation)).toBe("a");
  expect(await questions.ofThread(`${conversation}0`)).toBeNull();
  for (const draft of ["d1", "d1", "d2"]) await questions.noteFound(draft, "2024-10-03T08:00:00.000Z");
  expect(await questions.countFound()).toBe(2);
});

test("an asker is found by the question and by the notices' id, and the question's table knows neither", async () => {
  const askers = await openQuestionAskers(testTables(), prefix);
  const asker = { questionId: "a", contactKey: "tenant|person", noticeId: "n" };
  await askers.add(asker);
  await stores.questions.add(called("a"), "d", null);
  expect(await askers.of("a")).toEqual(asker);
  expect(await askers.ofNotice("n")).toEqual(asker);
  const rows = await everyRow(prefix);
  expect(rows.filter(({ content }) => content.includes("person")).map(({ table }) => table)).toEqual([
    "QuestionAskers",
    "QuestionAskers",
  ]);
  await askers.remove(asker);
  expect(await askers.of("a")).toBeNull();
});
