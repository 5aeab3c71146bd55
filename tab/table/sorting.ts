/** Which column a table is sorted by, and which way. */
export interface Sorting {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

/** What a column is sorted by; null (no figure) always comes last. */
export type SortValue = string | number | null;

/** The next state when the head of a column is pressed: that column ascending, then descending, and so on. */
export function press(sorting: Sorting | null, column: string): Sorting {
  const isAscending = sorting?.column === column && sorting.direction === "ascending";
  return { column, direction: isAscending ? "descending" : "ascending" };
}

/** The rows in order; equal ones keep theirs. `compare` is the language's order of words. */
export function sorted<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => SortValue,
  direction: Sorting["direction"],
  compare: (a: string, b: string) => number,
): readonly Row[] {
  const sign = direction === "ascending" ? 1 : -1;
  return [...rows].sort((left, right) => {
    const a = valueOf(left);
    const b = valueOf(right);
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b)));
  });
}

/** Sorting as one word of the address, "andel" or "-andel" for descending; "" is none. */
export function readSorting(written: string | undefined): Sorting | null {
  if (!written) return null;
  return written.startsWith("-")
    ? { column: written.slice(1), direction: "descending" }
    : { column: written, direction: "ascending" };
}

export function writeSorting({ column, direction }: Sorting): string {
  return direction === "descending" ? `-${column}` : column;
}
