import { randomUUID } from "node:crypto";
import type { Publication, PublishedCell, PublishedWindow } from "../../domain/evaluation/results/publication";
import type { PooledTerm } from "../../domain/evaluation/results/windows";
import type { Closing, ClosingStore } from "../../usecases/evaluation/results/ports";
import type { StoredRow, TablesLocation } from "../table";
import { AttemptRows } from "./attempt-rows";
import { ClosingEntries, type ClosingEntry } from "./closing-entries";

/** A page compares four terms at most. Published figures are frozen, so none is read twice while it is here. */
const MOST_REMEMBERED = 6;

/** Closings: a list of them, and in tables of their own the figures, pool and free texts of each. */
export async function openClosings(location: TablesLocation, prefix: string): Promise<ClosingStore> {
  const [closings, figures, pools, texts] = await Promise.all([
    ClosingEntries.open(location, prefix),
    AttemptRows.open(location, `${prefix}Published`),
    AttemptRows.open(location, `${prefix}UnitPools`),
    AttemptRows.open(location, `${prefix}FreeTexts`),
  ]);
  const tables = [figures, pools, texts];
  const remembered = new Map<string, Publication>();

  return {
    async all() {
      return Promise.all((await closings.all()).map(load));
    },
    async ofTerm(term) {
      const entry = (await closings.all()).find((each) => each.term === term);
      return entry ? load(entry) : null;
    },
    async publications(choose) {
      const entries = await closings.all();
      const chosen = choose(entries.map(({ term }) => term));
      const publications = await publicationsOf(entries.filter(({ term }) => chosen.includes(term)));
      const smallestGroup = entries.length === 0 ? null : Math.min(...entries.map(({ k }) => k));
      return { closed: entries.map(({ term }) => term), smallestGroup, publications };
    },
    async pool() {
      const parts = (await closings.all()).map(({ term, attempt }) => pools.read(term, attempt));
      return (await Promise.all(parts)).flat().map(toPooled);
    },
    async append({ publication, finalCounts, waiting, texts: written }, seen) {
      const { term, closedAt, k, cells, windows } = publication;
      const attempt = randomUUID();
      await figures.write(term, attempt, [
        ...cells.map((cell) => ({ kind: "cell", figures: JSON.stringify(cell) })),
        ...windows.map((window) => ({ kind: "window", figures: JSON.stringify(window) })),
      ]);
      await pools.write(
        term,
        attempt,
        waiting.map((part) => ({ part: JSON.stringify(part) })),
      );
      await texts.write(
        term,
        attempt,
        written.map(({ role, area, text }) => ({ role, area: area ?? undefined, text, state: "unscreened" })),
      );
      if (await closings.add({ term, attempt, closedAt, k, finalCounts }, seen)) return true;
      for (const table of tables) await table.remove(term, { only: attempt });
      return false;
    },
    async tidy(term) {
      const entry = (await closings.all()).find((each) => each.term === term);
      if (entry) for (const table of tables) await table.remove(term, { allBut: entry.attempt });
    },
    async prunePool(isNeeded) {
      for (const { term, attempt } of await closings.all()) {
        const rows = await pools.read(term, attempt);
        const gone = rows.filter((row) => !isNeeded(toPooled(row)));
        await pools.removeRows(term, gone);
      }
    },
  };

  async function load(entry: ClosingEntry): Promise<Closing> {
    const rows = await figures.read(entry.term, entry.attempt);
    return { publication: toPublication(entry, rows), finalCounts: entry.finalCounts };
  }

  async function publicationsOf(entries: readonly ClosingEntry[]): Promise<readonly Publication[]> {
    const missing = entries.filter(({ attempt }) => !remembered.has(attempt));
    const read = missing.length > 0 ? await figures.readAll(missing) : new Map<string, StoredRow[]>();
    const known = new Map(remembered);
    for (const entry of missing) known.set(entry.attempt, toPublication(entry, read.get(entry.attempt) ?? []));
    const found = entries.map(({ attempt }) => [attempt, known.get(attempt)!] as const);
    // What was asked for last stays.
    for (const [attempt] of found) remembered.delete(attempt);
    for (const [attempt, publication] of found) remembered.set(attempt, publication);
    for (const attempt of [...remembered.keys()].slice(0, -MOST_REMEMBERED)) remembered.delete(attempt);
    return found.map(([, publication]) => publication);
  }
}

function toPublication({ term, closedAt, k }: ClosingEntry, rows: readonly StoredRow[]): Publication {
  const of = (kind: string) => rows.filter((row) => row["kind"] === kind).map((row) => String(row["figures"]));
  return {
    ...{ term, closedAt, k },
    cells: of("cell").map((json) => JSON.parse(json) as PublishedCell),
    windows: of("window").map((json) => JSON.parse(json) as PublishedWindow),
  };
}

function toPooled(row: StoredRow): PooledTerm {
  return JSON.parse(String(row["part"])) as PooledTerm;
}
