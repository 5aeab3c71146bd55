import { createHash } from "node:crypto";
import type { EvaluationRole } from "../../domain/evaluation/questionnaire";
import { compareTerms, type Term } from "../../domain/placement/term";
import type { FreeTextStore, KeptText } from "../../usecases/evaluation/texts/ports";
import type { StoredRow, TablesLocation } from "../table";
import { AttemptRows } from "./attempt-rows";
import { ClosingEntries, type ClosingEntry } from "./closing-entries";

/** Texts are kept until the term's report is settled, at most half a year; what is older than these terms is not looked for. */
const TERMS = 4;

/** How a text stands in the table; rows are written by a closing (closings.ts). */
const STATES = { unscreened: "waiting", released: "released", deleted: "deleted" } as const;

/** What people wrote: a row each under the closing that brought it. A deleted text's row stays, without the text. */
export async function openFreeTexts(location: TablesLocation, prefix: string): Promise<FreeTextStore> {
  const [closings, rows] = await Promise.all([
    ClosingEntries.open(location, prefix),
    AttemptRows.open(location, `${prefix}FreeTexts`),
  ]);
  return {
    async recent() {
      const newest = (await closings.all()).toSorted((a, b) => compareTerms(b.term, a.term)).slice(0, TERMS);
      return inNoOrder((await Promise.all(newest.map(read))).flat());
    },
    async ofTerm(term) {
      const entry = (await closings.all()).find((each) => each.term === term);
      return entry ? inNoOrder(await read(entry)) : [];
    },
    async release(kept, text) {
      const { role, area } = kept;
      return rows.replace(kept.row as StoredRow, { role, area: area ?? undefined, text, state: "released" });
    },
    async remove(kept) {
      const { role, area } = kept;
      return rows.replace(kept.row as StoredRow, { role, area: area ?? undefined, state: "deleted" });
    },
  };

  async function read({ term, attempt }: ClosingEntry): Promise<readonly KeptText[]> {
    return (await rows.read(term, attempt)).map((row) => toKept(term, row));
  }
}

/**
 * Id and version are hashes: the row's key would tell the term, and the storage's etag when the row was written. By the
 * id of a random attempt the texts also come in an order that is always the same and tells nothing.
 */
function toKept(term: Term, row: StoredRow): KeptText {
  return {
    id: digest(row.partitionKey, row.rowKey),
    version: digest(row.partitionKey, row.rowKey, row.etag),
    term,
    role: row["role"] as EvaluationRole,
    area: row["area"] === undefined ? null : String(row["area"]),
    text: row["text"] === undefined ? "" : String(row["text"]),
    state: STATES[row["state"] as keyof typeof STATES],
    row,
  };
}

function digest(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22);
}

function inNoOrder(texts: readonly KeptText[]): readonly KeptText[] {
  return texts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
