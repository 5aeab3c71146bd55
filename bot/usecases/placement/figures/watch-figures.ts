import { stockholmDay, type Clock } from "../../../clock";
import type { Calendars } from "../../../domain/placement/calendars";
import { figuresDay } from "../figures-day";
import type { FiguresStore } from "./ports";
import type { RefreshFigures } from "./refresh-figures";

export interface WatchFiguresDeps {
  readonly figures: Pick<FiguresStore, "state" | "forgetOutdated">;
  readonly refreshFigures: RefreshFigures;
  readonly clock: Clock;
  readonly calendars: Calendars;
}

/**
 * Computes the present term's figures anew when the register has changed or a new day has begun, so that nobody who
 * looks has to wait for it, and removes what no longer holds of other terms. Costs one storage call when there is nothing
 * to do. In the middle of a change it waits.
 */
export function makeWatchFigures({ figures, refreshFigures, clock, calendars }: WatchFiguresDeps) {
  return async (): Promise<void> => {
    const term = calendars.termOf(stockholmDay(clock.now()));
    const { version, isChanging, editions } = await figures.state();
    const edition = editions[term];
    const isFresh = edition?.version === version && edition.day === figuresDay(calendars.of(term), clock);
    if (isFresh || isChanging) return;
    await refreshFigures(term, version);
    await figures.forgetOutdated(version);
  };
}
