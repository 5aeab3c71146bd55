import type { Clock } from "../../../clock";
import type { MaterialStore, ShelfContent } from "./ports";

export interface Shelf extends ShelfContent {
  /** Changes whenever the content may have. */
  readonly version: string;
}

/** The whole bank as it is now. */
export type ReadShelf = () => Promise<Shelf>;

/** Whoever was stopped between a change and telling of it leaves it untold for this long at most. */
const OLDEST_MINUTES = 5;

/** Keeps the bank in memory; as long as nobody has changed anything, reading it costs one row. */
export function makeReadShelf(deps: {
  readonly materials: Pick<MaterialStore, "version" | "all">;
  readonly clock: Clock;
}): ReadShelf {
  let kept: { readonly shelf: Shelf; readonly told: string; readonly readAt: string } | null = null;
  return async () => {
    const now = deps.clock.now();
    const told = await deps.materials.version();
    if (kept?.told === told && isRecent(kept.readAt, now)) return kept.shelf;
    const content = await deps.materials.all();
    kept = { shelf: { ...content, version: `${told} ${now}` }, told, readAt: now };
    return kept.shelf;
  };
}

function isRecent(readAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(readAt) < OLDEST_MINUTES * 60_000;
}
