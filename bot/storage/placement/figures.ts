import { randomUUID } from "node:crypto";
import type { FigureDocument } from "../../domain/placement/figures/documents";
import type { Edition, FiguresState, FiguresStore, RegisterVersion } from "../../usecases/placement/figures/ports";
import { encodeKey } from "../keys";
import { Table, type BatchChange, type StoredRow, type TablesLocation } from "../table";
import { contentOf, documentKey, editionIn, inBatches, rowCount, rowsOf } from "./document-rows";

const STATE = { partition: "state", row: "state" };
/** An edition that is older and that the state does not name was left by somebody who was cut off. */
const MILLISECONDS_TO_PUBLISH = 3_600_000;

/**
 * Opens the figures that are computed ahead. One row tells the register's version and which edition of each term is the
 * newest; documents lie in partition "<term>" under "<edition>.<digest of the name>.<part>". An edition counts from the
 * moment that the row names it, which happens only as long as the register has not changed since it was begun.
 */
export async function openFigures(
  location: TablesLocation,
  prefix: string,
): Promise<{ readonly figures: FiguresStore; readonly registerVersion: RegisterVersion }> {
  const table = await Table.open(location, `${prefix}Figures`);

  const readState = async () => {
    const row = await table.get(STATE.partition, STATE.row);
    return { row, state: row ? (JSON.parse(String(row["state"])) as FiguresState) : UNTOUCHED };
  };

  /** False when somebody else has changed the state since it was read. */
  async function writeState(read: StoredRow | null, state: FiguresState): Promise<boolean> {
    const row = { state: JSON.stringify(state) };
    if (!read) return (await table.insert(STATE.partition, STATE.row, row)) === "inserted";
    return (await table.replace(read, row)) === "replaced";
  }

  async function newVersion(change: Partial<Pick<FiguresState, "isChanging">>): Promise<void> {
    for (;;) {
      const { row, state } = await readState();
      if (await writeState(row, { ...state, version: randomUUID(), ...change })) return;
    }
  }

  async function document({ id, term }: Edition, name: string): Promise<unknown> {
    const rowAt = (index: number) => table.get(encodeKey(term), documentKey(id, name, index));
    const first = await rowAt(0);
    if (!first) return null;
    const others = await Promise.all(Array.from({ length: rowCount(first) - 1 }, (_, index) => rowAt(index + 1)));
    const rows = [first, ...others].filter((row) => row !== null);
    return rows.length === rowCount(first) ? contentOf(rows) : null;
  }

  async function remove(term: string, isGone: (edition: string) => boolean): Promise<void> {
    const gone: BatchChange[] = [];
    for await (const rowKey of table.listKeys(encodeKey(term)))
      if (isGone(editionIn(rowKey))) gone.push({ kind: "delete", rowKey });
    for (const batch of inBatches(gone)) await deleteAll(term, batch);
  }

  /** Two who tidy at once may find a row gone already. */
  async function deleteAll(term: string, rows: readonly BatchChange[]): Promise<void> {
    if ((await table.transact(encodeKey(term), rows)) === "done") return;
    for (const { rowKey } of rows) await table.delete(encodeKey(term), rowKey);
  }

  const figures: FiguresStore = {
    state: async () => (await readState()).state,
    document,

    async publish({ term, version, day }, documents, now) {
      const id = `${String(Date.parse(now)).padStart(14, "0")}-${randomUUID()}`;
      for (const batch of inBatches(rowsOfAll(id, documents))) await table.batch(encodeKey(term), batch);
      for (;;) {
        const { row, state } = await readState();
        const before = state.editions[term];
        if (state.version !== version || (before?.version === version && before.day === day)) {
          await remove(term, (edition) => edition === id);
          return state.version === version ? "taken" : "outdated";
        }
        const editions = { ...state.editions, [term]: { id, term, version, day } };
        if (!(await writeState(row, { ...state, editions }))) continue;
        await remove(
          term,
          (edition) => edition !== id && (edition === before?.id || isAbandoned(edition, Date.parse(now))),
        );
        return "published";
      }
    },

    async forgetOutdated(version) {
      for (;;) {
        const { row, state } = await readState();
        const all = Object.entries(state.editions);
        const holds = ([, edition]: (typeof all)[number]) => edition.version === version;
        const outdated = all.filter((each) => !holds(each));
        if (outdated.length === 0 || state.version !== version) return;
        if (!(await writeState(row, { ...state, editions: Object.fromEntries(all.filter(holds)) }))) continue;
        for (const [term, { id }] of outdated) await remove(term, (edition) => edition === id);
        return;
      }
    },
  };
  return {
    figures,
    registerVersion: {
      changing: () => newVersion({ isChanging: true }),
      changed: () => newVersion({ isChanging: false }),
      touched: () => newVersion({}),
    },
  };
}

/** One document's after the other, so that no more than a transaction's are made at once. */
function* rowsOfAll(edition: string, documents: readonly FigureDocument[]): Generator<BatchChange> {
  for (const document of documents) yield* rowsOf(edition, document);
}

/** Before anybody has changed anything. */
const UNTOUCHED: FiguresState = { version: "none", isChanging: false, editions: {} };

function isAbandoned(edition: string, now: number): boolean {
  return Number(edition.split("-")[0]) < now - MILLISECONDS_TO_PUBLISH;
}
