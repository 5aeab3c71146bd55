import type { Shelf } from "./ports";

/** How much is due, without what it is. */
export interface DueCount {
  readonly count: number;
  /** ISO day; null when nothing is due. */
  readonly oldest: string | null;
}

export async function countDue(shelf: Pick<Shelf, "due">, cutoff: string): Promise<DueCount> {
  let count = 0;
  let oldest: string | null = null;
  for await (const { at, count: some } of shelf.due(cutoff)) {
    count += some;
    const day = at.slice(0, 10);
    if (oldest === null || day < oldest) oldest = day;
  }
  return { count, oldest };
}
