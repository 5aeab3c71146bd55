import type { Clock } from "../../../clock";
import type { Calendars } from "../../../domain/placement/calendars";
import type { DocumentName, FigureDocument } from "../../../domain/placement/figures/documents";
import type { Term } from "../../../domain/placement/term";
import { figuresDay } from "../figures-day";
import type { Edition, FiguresState, FiguresStore } from "./ports";
import type { RefreshFigures } from "./refresh-figures";

export interface ReadFiguresDeps {
  readonly figures: FiguresStore;
  readonly refreshFigures: RefreshFigures;
  readonly clock: Clock;
  readonly calendars: Calendars;
}

/** The contents of documents, in the order of their names; null for a document that the term has not. */
type Contents<Names extends readonly DocumentName<never>[]> = {
  readonly [Index in keyof Names]: Names[Index] extends DocumentName<infer Content> ? Content | null : never;
};

/** Reads documents of a term, all of the same edition. */
export type ReadFigures = <const Names extends readonly DocumentName<never>[]>(
  term: Term,
  ...names: Names
) => Promise<Contents<Names>>;

/**
 * A change that takes longer than this was cut off, or goes on without a sign; figures are then made from what is there.
 */
const MILLISECONDS_TO_WAIT_FOR_A_CHANGE = 60_000;
/** How often figures are made anew when the register changes while they are made. */
const ATTEMPTS = 4;

/**
 * Reads figures that were computed ahead, and computes them when the register has changed since or the day is another
 * one. While somebody is in the middle of a change, readers are given the figures from before it: whole, and a little
 * old. A read costs one storage call for the register's version and one per document.
 */
export function makeReadFigures({ figures, refreshFigures, clock, calendars }: ReadFiguresDeps): ReadFigures {
  let change = { version: "", seenAt: 0 };

  return async (term, ...names) => {
    let made: readonly FigureDocument[] = [];
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const state = await figures.state();
      const edition = state.editions[term];
      if (edition && isGoodEnough(edition, state)) {
        const contents = await Promise.all(names.map((name) => figures.document(edition, name)));
        if (contents.every((content) => content !== null) || (await isStillThere(edition)))
          return contents as Contents<typeof names>;
        continue;
      }
      const { outcome, documents } = await refreshFigures(term, state.version);
      made = documents;
      if (outcome === "published") break;
    }
    const contents = new Map(made.map(({ name, content }) => [name, content]));
    return names.map((name) => contents.get(name) ?? null) as Contents<typeof names>;
  };

  function isGoodEnough(edition: Edition, { version, isChanging }: FiguresState): boolean {
    const day = figuresDay(calendars.of(edition.term), clock);
    return edition.day === day && (edition.version === version || (isChanging && isUnderWay(version)));
  }

  function isUnderWay(version: string): boolean {
    const now = Date.parse(clock.now());
    if (change.version !== version) change = { version, seenAt: now };
    return now - change.seenAt < MILLISECONDS_TO_WAIT_FOR_A_CHANGE;
  }

  /** A document that is not there is either none of the edition's, or went away with it. */
  async function isStillThere({ id, term }: Edition): Promise<boolean> {
    return (await figures.state()).editions[term]?.id === id;
  }
}
