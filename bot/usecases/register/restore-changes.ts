import { recordId, sameRecord } from "../../domain/register/import/combine-records";
import type { RecordChange } from "../../domain/register/import/plan";
import type { KeepLock } from "./import-lock";
import type { RecordReplacement, RecordStore, RecordWriter } from "./ports";

export interface Restored {
  readonly restored: number;
  /** Records that somebody or something has changed after the import: they are left as they are. */
  readonly leftAsTheyAre: number;
}

/** Puts the values from before an import back, wherever the import's own values still stand. May be repeated. */
export async function restoreChanges(
  records: RecordStore & RecordWriter,
  changes: readonly RecordChange[],
  keep: KeepLock,
): Promise<Restored> {
  const kinds = [...new Set(changes.map(({ after }) => after.kind))];
  const current = new Map((await records.load(kinds)).map((record) => [recordId(record), record]));
  const replacements: RecordReplacement[] = [];
  let leftAsTheyAre = 0;
  for (const { before, after } of changes) {
    const now = current.get(recordId(after)) ?? null;
    if (now && sameRecord(now, after)) replacements.push({ from: after, to: before });
    else if (!isBefore(now, before)) leftAsTheyAre += 1;
  }
  await records.replace(replacements, keep);
  return { restored: replacements.length, leftAsTheyAre };
}

function isBefore(now: RecordChange["before"], before: RecordChange["before"]): boolean {
  return now === null || before === null ? now === before : sameRecord(now, before);
}
