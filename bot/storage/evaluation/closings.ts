import { randomUUID } from "node:crypto";
import type { Publication, PublishedCell, PublishedWindow } from "../../domain/evaluation/results/publication";
import type { PooledTerm } from "../../domain/evaluation/results/windows";
import type { RoundCounts } from "../../domain/evaluation/round";
import type { Term } from "../../domain/placement/term";
import type { Closing, ClosingStore } from "../../usecases/evaluation/results/ports";
import { Table, type StoredRow, type TablesLocation } from "../table";
import { AttemptRows } from "./attempt-rows";

const PARTITION = "c";

/**
 * Closings: partition "c", row "<number>", one after the other. A closing counts from the moment its row is there; the
 * number makes it fail when another one came first. Its figures, pool and free texts lie in tables of their own
 * under the attempt that the row names.
 */
export async function openClosings(location: TablesLocation, prefix: string): Promise<ClosingStore> {
  const [closings, figures, pools, texts] = await Promise.all([
    Table.open(location, `${prefix}Closings`),
    AttemptRows.open(location, `${prefix}Published`),
    AttemptRows.open(location, `${prefix}UnitPools`),
    AttemptRows.open(location, `${prefix}FreeTexts`),
  ]);
  const tables = [figures, pools, texts];

  return {
    async all() {
      return Promise.all((await entries()).map(load));
    },
    async ofTerm(term) {
      const entry = (await entries()).find((each) => each.term === term);
      return entry ? load(entry) : null;
    },
    async pool() {
      const parts = (await entries()).map(({ term, attempt }) => pools.read(term, attempt));
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
      const entry: Entry = { term, attempt, closedAt, k, finalCounts };
      if ((await closings.insert(PARTITION, numberOf(seen), { entry: JSON.stringify(entry) })) === "inserted")
        return true;
      for (const table of tables) await table.remove(term, { only: attempt });
      return false;
    },
    async tidy(term) {
      const entry = (await entries()).find((each) => each.term === term);
      if (entry) for (const table of tables) await table.remove(term, { allBut: entry.attempt });
    },
    async prunePool(isNeeded) {
      for (const { term, attempt } of await entries()) {
        const rows = await pools.read(term, attempt);
        const gone = rows.filter((row) => !isNeeded(toPooled(row)));
        await pools.removeRows(term, gone);
      }
    },
  };

  async function entries(): Promise<readonly Entry[]> {
    const all: Entry[] = [];
    for await (const row of closings.list(PARTITION)) all.push(JSON.parse(String(row["entry"])) as Entry);
    return all;
  }

  async function load({ term, attempt, closedAt, k, finalCounts }: Entry): Promise<Closing> {
    const rows = await figures.read(term, attempt);
    const of = (kind: string) => rows.filter((row) => row["kind"] === kind).map((row) => String(row["figures"]));
    const publication: Publication = {
      ...{ term, closedAt, k },
      cells: of("cell").map((json) => JSON.parse(json) as PublishedCell),
      windows: of("window").map((json) => JSON.parse(json) as PublishedWindow),
    };
    return { publication, finalCounts };
  }
}

interface Entry {
  readonly term: Term;
  readonly attempt: string;
  readonly closedAt: string;
  readonly k: number;
  readonly finalCounts: RoundCounts;
}

function numberOf(seen: number): string {
  return String(seen + 1).padStart(6, "0");
}

function toPooled(row: StoredRow): PooledTerm {
  return JSON.parse(String(row["part"])) as PooledTerm;
}
