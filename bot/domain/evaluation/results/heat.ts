import { termNumber, type Term } from "../../placement/term";
import type { Publication, PublishedQuestion, PublishedWindow } from "./publication";
import { hasIndex, type Scores } from "./scores";
import type { HiddenBecause } from "./small-groups";
import type { CountedQuestion } from "./tally";
import { MAX_WINDOW_TERMS } from "./windows";

/** An index below this is weak (domain.md §3.5). */
export const WEAK_BELOW = 60;
/** An index from this on is strong. */
export const STRONG_FROM = 80;

export interface HeatFigures {
  /** Fewest and most answers to a question; null when every question is hidden. */
  readonly n: { readonly from: number; readonly to: number } | null;
  readonly cells: readonly HeatFigure[];
}

interface HeatFigure {
  /** 0–100. */
  readonly index: number | null;
  readonly band: Scores["indexBand"];
  readonly hidden: HiddenBecause | null;
}

/** The questions that have an index: the columns of a heat table. */
export function indexedQuestions(questions: readonly CountedQuestion[]): readonly CountedQuestion[] {
  return questions.filter(hasIndex);
}

/** A row of a heat table, one cell per column. A question that was not asked then counts as answered by too few. */
export function heatFigures(columns: readonly CountedQuestion[], published: readonly PublishedQuestion[]): HeatFigures {
  const found = columns.map((column) => published.find(({ id }) => id === column.id));
  const persons = found.flatMap((question) => question?.scores?.n ?? []);
  return {
    n: persons.length > 0 ? { from: Math.min(...persons), to: Math.max(...persons) } : null,
    cells: found.map((question) => ({
      index: question?.scores?.index ?? null,
      band: question?.scores?.indexBand ?? null,
      hidden: question ? question.hidden : "too-few",
    })),
  };
}

/** A unit's published windows that end in the term or before, newest first. */
export function windowsOf(
  publications: readonly Publication[],
  unit: { readonly code: string; readonly area: string },
  term: Term,
): readonly PublishedWindow[] {
  return publications
    .flatMap(({ windows }) => windows)
    .filter(
      ({ unitCode, area, terms }) => unitCode === unit.code && area === unit.area && lastOf(terms) <= termNumber(term),
    )
    .toSorted((a, b) => lastOf(b.terms) - lastOf(a.terms));
}

/** The window that a unit is shown by in a term: its newest, unless it ends so long before that nobody would call it current. */
export function currentWindow(windows: readonly PublishedWindow[], term: Term): PublishedWindow | null {
  const newest = windows[0];
  return newest && lastOf(newest.terms) > termNumber(term) - MAX_WINDOW_TERMS ? newest : null;
}

function lastOf(terms: readonly Term[]): number {
  return termNumber(terms.at(-1)!);
}
