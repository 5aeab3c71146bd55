import type { AnswerStore, StoredAnswer } from "../../usecases/evaluation/ports";
import { encodeKey } from "../keys";
import { Table, type StoredRow, type TablesLocation } from "../table";

const GATE = "!gate";
const ROW_PREFIX = "a.";

/**
 * Answers: partition "<term>", row "a.<pseudonym>", and one gate row that is there as long as answers are taken. Every
 * answer is written together with a touch of the gate, so none can slip in after the gate was removed.
 */
export async function openAnswers(location: TablesLocation, prefix: string): Promise<AnswerStore> {
  const table = await Table.open(location, `${prefix}Answers`);
  return {
    async open(term) {
      await table.insert(encodeKey(term), GATE, {});
    },
    async shut(term) {
      await table.delete(encodeKey(term), GATE);
    },
    async get(term, pseudonym) {
      const row = await table.get(encodeKey(term), rowKeyOf(pseudonym));
      return row ? toAnswer(row) : null;
    },
    async save(term, pseudonym, answer) {
      const rowKey = rowKeyOf(pseudonym);
      const row = { answer: JSON.stringify(answer) };
      const gate = { kind: "touch", rowKey: GATE } as const;
      const first = await table.transact(encodeKey(term), [gate, { kind: "insert", rowKey, row }]);
      if (first === "missing") return "closed";
      if (first === "done") return "first";
      const again = await table.transact(encodeKey(term), [gate, { kind: "put", rowKey, row }]);
      return again === "missing" ? "closed" : "changed";
    },
    async all(term) {
      const answers: StoredAnswer[] = [];
      for await (const row of table.listPrefix(encodeKey(term), ROW_PREFIX)) answers.push(toAnswer(row));
      return answers;
    },
    async remove(term, pseudonym) {
      await table.delete(encodeKey(term), rowKeyOf(pseudonym));
    },
    async removeAll(term) {
      const rowKeys: string[] = [];
      for await (const row of table.listPrefix(encodeKey(term), ROW_PREFIX)) rowKeys.push(row.rowKey);
      // One by one: in a transaction, two closings at the same time would stumble over rows that the other has removed.
      for (const rowKey of rowKeys) await table.delete(encodeKey(term), rowKey);
    },
  };
}

function rowKeyOf(pseudonym: string): string {
  return `${ROW_PREFIX}${encodeKey(pseudonym)}`;
}

function toAnswer(row: StoredRow): StoredAnswer {
  return JSON.parse(String(row["answer"])) as StoredAnswer;
}
