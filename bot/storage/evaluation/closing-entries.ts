import type { RoundCounts } from "../../domain/evaluation/round";
import type { Term } from "../../domain/placement/term";
import { Table, type TablesLocation } from "../table";

const PARTITION = "c";

/** One closing: when it was, and under which attempt its figures, pool and free texts lie. */
export interface ClosingEntry {
  readonly term: Term;
  readonly attempt: string;
  readonly closedAt: string;
  readonly k: number;
  readonly finalCounts: RoundCounts;
}

/**
 * The list of closings: partition "c", row "<number>", one after the other. A closing counts from the moment its row is
 * there; the number makes it fail when another one came first.
 */
export class ClosingEntries {
  private constructor(private readonly table: Table) {}

  static async open(location: TablesLocation, prefix: string): Promise<ClosingEntries> {
    return new ClosingEntries(await Table.open(location, `${prefix}Closings`));
  }

  /** In the order in which they happened. */
  async all(): Promise<readonly ClosingEntry[]> {
    const all: ClosingEntry[] = [];
    for await (const row of this.table.list(PARTITION)) all.push(JSON.parse(String(row["entry"])) as ClosingEntry);
    return all;
  }

  /** False when another closing has been added since `all` gave `seen` of them. */
  async add(entry: ClosingEntry, seen: number): Promise<boolean> {
    const number = String(seen + 1).padStart(6, "0");
    return (await this.table.insert(PARTITION, number, { entry: JSON.stringify(entry) })) === "inserted";
  }
}
