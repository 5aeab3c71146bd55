import type { Asker, AskerStore } from "../../usecases/network/question/ports";
import { encodeKey } from "../keys";
import { Table, type StoredRow, type TablesLocation } from "../table";

const PARTITION = "askers";

/**
 * Who asked which question, in a table of its own: the question's row does not know. Row keys: `q:` by the question,
 * `n:` by the id that notices to the asker go under.
 */
export async function openQuestionAskers(location: TablesLocation, prefix: string): Promise<AskerStore> {
  const table = await Table.open(location, `${prefix}QuestionAskers`);

  async function read(rowKey: string): Promise<Asker | null> {
    const row = await table.get(PARTITION, rowKey);
    return row ? askerOf(row) : null;
  }

  return {
    add: (asker) =>
      table.batch(
        PARTITION,
        keysOf(asker).map((rowKey) => ({ kind: "put", rowKey, row: { ...asker } })),
      ),
    remove: (asker) =>
      table.batch(
        PARTITION,
        keysOf(asker).map((rowKey) => ({ kind: "delete", rowKey })),
      ),
    of: (questionId) => read(`q:${encodeKey(questionId)}`),
    ofNotice: (noticeId) => read(`n:${encodeKey(noticeId)}`),
  };
}

function keysOf({ questionId, noticeId }: Asker): readonly string[] {
  return [`q:${encodeKey(questionId)}`, `n:${encodeKey(noticeId)}`];
}

function askerOf(row: StoredRow): Asker {
  return {
    questionId: String(row["questionId"]),
    contactKey: String(row["contactKey"]),
    noticeId: String(row["noticeId"]),
  };
}
