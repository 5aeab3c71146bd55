import {
  listingsOf,
  QUESTION_LISTINGS,
  type Question,
  type QuestionListing,
  type Reply,
} from "../../domain/network/question/question";
import type { Versioned } from "../../usecases/evaluation/ports";
import type { DueQuestion, QuestionStore, ReplyStore } from "../../usecases/network/question/ports";
import { decodeKey, encodeKey } from "../keys";
import { Table, type BatchChange, type StoredRow, type TablesLocation } from "../table";

/** One partition, so that a question comes with all its marks in one transaction. */
const PARTITION = "questions";

/**
 * Questions. Row keys: `q:` a question, `d:<instant>:` when the clock is to look at it, `k:` the draft that it was,
 * `r:<question>:` a reply, `t:` its thread, `l:<list>:` and `m:<list>:<area>:` which lists it is in, `f:` somebody who
 * found an answer without asking. Marks are
 * written before the question and removed after it, so one too many can be there, and never one too few.
 */
export async function openQuestions(
  location: TablesLocation,
  prefix: string,
): Promise<{ readonly questions: QuestionStore; readonly replies: ReplyStore }> {
  const table = await Table.open(location, `${prefix}Questions`);
  return { questions: questionStore(table), replies: replyStore(table) };
}

function questionStore(table: Table): QuestionStore {
  async function get(id: string): Promise<Versioned<Question> | null> {
    const row = await table.get(PARTITION, questionKey(id));
    return row ? questionOf(row) : null;
  }

  return {
    get,

    async add(question, draftId, dueAt) {
      const { id } = question;
      const changes: readonly BatchChange[] = [
        { kind: "insert", rowKey: draftKey(draftId), row: { question: id } },
        { kind: "insert", rowKey: questionKey(id), row: rowOf(question, dueAt) },
        ...marksOf(question).map((rowKey) => ({ kind: "put", rowKey, row: {} }) as const),
        ...(dueAt === null ? [] : [{ kind: "put" as const, rowKey: dueKey(dueAt, id), row: {} }]),
      ];
      if ((await table.transact(PARTITION, changes)) === "done") return { kind: "added" };
      const draft = await table.get(PARTITION, draftKey(draftId));
      if (!draft) throw new Error("A question could not be added, and its draft is none.");
      return { kind: "exists", id: String(draft["question"]) };
    },

    async replace(read, question, dueAt) {
      const { id } = question;
      const before = read.version as StoredRow;
      const dueBefore = String(before["dueAt"] ?? "") || null;
      const [marks, marksBefore] = [marksOf(question), marksOf(read.value)];
      const added = marks.filter((mark) => !marksBefore.includes(mark));
      const gone = marksBefore.filter((mark) => !marks.includes(mark));
      if (added.length > 0)
        await table.batch(
          PARTITION,
          added.map((rowKey) => ({ kind: "put", rowKey, row: {} })),
        );
      if (dueAt !== null && dueAt !== dueBefore) await table.put(PARTITION, dueKey(dueAt, id), {});
      if ((await table.replace(before, rowOf(question, dueAt))) !== "replaced") return false;
      for (const rowKey of gone) await table.delete(PARTITION, rowKey);
      if (dueBefore !== null && dueBefore !== dueAt) await table.delete(PARTITION, dueKey(dueBefore, id));
      return true;
    },

    async *newestFirst() {
      for await (const row of table.listPrefix(PARTITION, "q:")) yield questionOf(row).value;
    },

    async listed({ listing, area }, { skip, take }) {
      const prefix = markPrefix(listing ?? "all", area);
      const ids: string[] = [];
      let seen = 0;
      for await (const rowKey of table.listKeysOf(PARTITION, prefix)) {
        seen += 1;
        if (seen > skip) ids.push(decodeKey(rowKey.slice(prefix.length)));
        if (ids.length === take) break;
      }
      const found = await Promise.all(ids.map(get));
      return found.flatMap((one) => one?.value ?? []).filter(isListed(listing, area));
    },

    async due(now) {
      const due: DueQuestion[] = [];
      for await (const { rowKey } of table.list(PARTITION, { from: "d:", before: `d:${encodeKey(now)};` })) {
        const [, at = "", id = ""] = rowKey.split(":");
        due.push({ at: decodeKey(at), id: decodeKey(id) });
      }
      return due;
    },
    clearDue: ({ id, at }) => table.delete(PARTITION, dueKey(at, id)),

    async ofThread(conversationId) {
      const row = await table.get(PARTITION, threadKey(conversationId));
      return row ? String(row["question"]) : null;
    },
    linkThread: (conversationId, questionId) =>
      table.put(PARTITION, threadKey(conversationId), { question: questionId }),

    noteFound: (draftId, at) => table.put(PARTITION, `f:${encodeKey(draftId)}`, { at }),
    async countFound() {
      let count = 0;
      for await (const _row of table.listPrefix(PARTITION, "f:")) count += 1;
      return count;
    },
  };
}

function replyStore(table: Table): ReplyStore {
  return {
    async of(questionId) {
      const replies: Versioned<Reply>[] = [];
      for await (const row of table.listPrefix(PARTITION, repliesOf(questionId))) replies.push(replyOf(row));
      return replies.toSorted((a, b) => (a.value.at < b.value.at ? -1 : 1));
    },
    async *all() {
      for await (const row of table.listPrefix(PARTITION, "r:")) yield replyOf(row).value;
    },
    async get(questionId, id) {
      const row = await table.get(PARTITION, replyKey(questionId, id));
      return row ? replyOf(row) : null;
    },
    async add(reply) {
      const row = { reply: JSON.stringify(reply) };
      return (await table.insert(PARTITION, replyKey(reply.questionId, reply.id), row)) === "inserted";
    },
    async replace(read, reply) {
      const row = { reply: JSON.stringify(reply) };
      return (await table.replace(read.version as StoredRow, row)) === "replaced";
    },
    remove: (questionId, id) => table.delete(PARTITION, replyKey(questionId, id)),
  };
}

/** Row keys of everything that belongs to a question besides its own row. */
export async function rowKeysOf(table: Table, { id, area }: Pick<Question, "id" | "area">): Promise<readonly string[]> {
  const keys = [...LISTS.flatMap((list) => marksIn(list, { id, area }))];
  for await (const { rowKey } of table.listPrefix(PARTITION, repliesOf(id))) keys.push(rowKey);
  for await (const { rowKey } of table.listPrefix(PARTITION, "d:"))
    if (rowKey.endsWith(`:${encodeKey(id)}`)) keys.push(rowKey);
  for (const kind of ["k:", "t:"]) {
    for await (const row of table.listPrefix(PARTITION, kind)) if (row["question"] === id) keys.push(row.rowKey);
  }
  return keys;
}

function repliesOf(questionId: string): string {
  return `r:${encodeKey(questionId)}:`;
}
function replyKey(questionId: string, id: string): string {
  return `${repliesOf(questionId)}${encodeKey(id)}`;
}
function questionKey(id: string): string {
  return `q:${encodeKey(id)}`;
}
function draftKey(id: string): string {
  return `k:${encodeKey(id)}`;
}
const LISTS = ["all", ...QUESTION_LISTINGS] as const;

/** Every mark of a question: one in each of its lists, and one in each of the same lists of its area. */
function marksOf(question: Question): readonly string[] {
  return ["all", ...listingsOf(question)].flatMap((list) => marksIn(list, question));
}
function marksIn(list: string, { id, area }: Pick<Question, "id" | "area">): readonly string[] {
  return [null, area].map((of) => `${markPrefix(list, of)}${encodeKey(id)}`);
}
function markPrefix(list: string, area: string | null): string {
  return area === null ? `l:${list}:` : `m:${list}:${encodeKey(area)}:`;
}
/** A mark may be one too many. */
function isListed(listing: QuestionListing | null, area: string | null): (question: Question) => boolean {
  return (question) =>
    (listing === null || listingsOf(question).includes(listing)) && (area === null || question.area === area);
}
function dueKey(at: string, id: string): string {
  return `d:${encodeKey(at)}:${encodeKey(id)}`;
}
function threadKey(conversationId: string): string {
  return `t:${encodeKey(conversationId)}`;
}

function rowOf(question: Question, dueAt: string | null) {
  return { dueAt: dueAt ?? "", question: JSON.stringify(question) };
}
function questionOf(row: StoredRow): Versioned<Question> {
  return { value: JSON.parse(String(row["question"])) as Question, version: row };
}
function replyOf(row: StoredRow): Versioned<Reply> {
  return { value: JSON.parse(String(row["reply"])) as Reply, version: row };
}
