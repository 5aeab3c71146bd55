import { compareTerms, type Term, termNumber } from "../../placement/term";
import { detailOfWindow, type ShownArea, type ShownWindow } from "./window-detail";
import type { Detail } from "./scores";
import { leavesSmallGroup, type WindowPersons } from "./subtraction";
import { addTallies, type Tallies } from "./tally";

/**
 * Students' answers about one unit in one term, waiting until there are enough of them to show: counts per question
 * only, and only of questions that the area shows for that term.
 */
export interface PooledTerm {
  readonly area: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly term: Term;
  /** Persons who answered anything. */
  readonly persons: number;
  /** Supervisors whom the answers are about, as far as known; at least one. */
  readonly supervisorsRated: number;
  readonly tallies: Tallies;
}

/** A unit's answers over a few terms, shown as one figure. Windows of a unit never overlap. */
export interface UnitWindow {
  readonly area: string;
  readonly unitCode: string;
  readonly unitName: string;
  /** The terms whose answers are in it, in order. They are not in any later window. */
  readonly terms: readonly Term[];
  /** The questions that may be shown. */
  readonly tallies: Tallies;
  /** How many answered each shown question in which term; kept for judging later windows, not for showing. */
  readonly personsByTerm: Readonly<Record<string, WindowPersons>>;
  /** How much is told of each shown question. */
  readonly details: Readonly<Record<string, Detail>>;
  /** Questions that enough persons answered but whose figure would give away another group. */
  readonly protecting: readonly string[];
}

export interface WindowRules {
  readonly k: number;
  /** As many as must be left when windows are subtracted from an area: k, or less when earlier figures were shown with less. */
  readonly leastRemainder: number;
  /** A unit where the answers are about fewer supervisors is shown as part of its area only. 1 is off. */
  readonly minimumSupervisorsRated: number;
}

/** What has been published before and is being published now; the ground that new windows must be safe on. */
export interface ShownSoFar {
  /** Persons behind each shown area figure of a question, all terms. */
  areas(area: string, questionId: string): readonly ShownArea[];
  /** Windows of the area that show the question. */
  windows(area: string, questionId: string): readonly ShownWindow[];
}

/** A unit is shown by itself when its answers are about at least so many supervisors: fewer would be graded one by one (A18). */
export const SMALLEST_RATED_GROUP = 3;

/** A window reaches over at most this many terms in a row (S27). */
export const MAX_WINDOW_TERMS = 4;

/** A window is worth its answers when at least this share of the questions can be shown; otherwise it waits. */
const WORTH_SHOWING = 0.5;

/**
 * Picks the unit windows to publish when a term closes, largest first, and leaves the others waiting. `pool` is
 * what `stillWaiting` gave, this term included.
 *
 * A window is published once, with the questions that are safe by `leavesSmallGroup`. Going from the largest to the
 * smallest withholds the smallest ones when not all can be shown; showing less is always safe.
 */
export function windowsToPublish(
  pool: readonly PooledTerm[],
  questionIds: readonly string[],
  shown: ShownSoFar,
  rules: WindowRules,
  leavesSmall: typeof leavesSmallGroup = leavesSmallGroup,
): readonly UnitWindow[] {
  const published: UnitWindow[] = [];
  for (const candidate of candidates(pool, rules)) {
    const window = safePart(candidate);
    if (Object.keys(window.tallies).length >= questionIds.length * WORTH_SHOWING) published.push(window);
  }
  return published;

  function safePart(candidate: Candidate): UnitWindow {
    const enough = questionIds.filter((id) => (candidate.tallies[id]?.n ?? 0) >= rules.k);
    const safe = enough.filter((id) => isSafe(candidate, id));
    const { area, unitCode, unitName, terms } = candidate;
    return {
      ...{ area, unitCode, unitName, terms },
      tallies: Object.fromEntries(safe.map((id) => [id, candidate.tallies[id]!])),
      personsByTerm: Object.fromEntries(safe.map((id) => [id, personsByTerm(candidate, id)])),
      details: Object.fromEntries(safe.map((id) => [id, detailFor(candidate, id)])),
      protecting: enough.filter((id) => !safe.includes(id)),
    };
  }

  function isSafe(candidate: Candidate, id: string): boolean {
    const others = windowsBeside(candidate, id).map(({ persons }) => persons);
    const own = personsByTerm(candidate, id);
    return !leavesSmall(shown.areas(candidate.area, id), [...others, own], rules.leastRemainder);
  }

  function detailFor(candidate: Candidate, id: string): Detail {
    const { n, positive } = candidate.tallies[id]!;
    const own = { n, positive, persons: personsByTerm(candidate, id) };
    return detailOfWindow(own, shown.areas(candidate.area, id), windowsBeside(candidate, id), leavesSmall);
  }

  /** Windows of the candidate's area that show the question, those picked in this closing too. */
  function windowsBeside({ area }: Candidate, id: string): readonly ShownWindow[] {
    const now = published.flatMap((window): readonly ShownWindow[] => {
      const persons = window.personsByTerm[id];
      if (window.area !== area || !persons) return [];
      return [{ persons, positive: window.tallies[id]!.positive, detail: window.details[id]! }];
    });
    return [...shown.windows(area, id), ...now];
  }
}

/** What still waits when a term closes: everything that no window has used and that is no older than four terms. */
export function stillWaiting(
  pool: readonly PooledTerm[],
  windows: readonly Pick<UnitWindow, "area" | "unitCode" | "terms">[],
  closingTerm: Term,
): readonly PooledTerm[] {
  const newest = Math.max(...[closingTerm, ...pool.map((part) => part.term)].map(termNumber));
  const used = new Set(windows.flatMap((window) => window.terms.map((term) => keyOf(window, term))));
  return pool.filter((part) => termNumber(part.term) > newest - MAX_WINDOW_TERMS && !used.has(keyOf(part, part.term)));
}

interface Candidate {
  readonly area: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly terms: readonly Term[];
  readonly persons: number;
  readonly parts: readonly PooledTerm[];
  readonly tallies: Tallies;
}

/** Largest first; a unit that has changed area starts anew in the new one. */
function candidates(pool: readonly PooledTerm[], rules: WindowRules): readonly Candidate[] {
  const byUnit = new Map<string, PooledTerm[]>();
  for (const part of pool) {
    const key = keyOf(part, "");
    byUnit.set(key, [...(byUnit.get(key) ?? []), part]);
  }
  return [...byUnit.values()]
    .map((unordered) => {
      const parts = unordered.toSorted((a, b) => compareTerms(a.term, b.term));
      const { area, unitCode, unitName } = parts.at(-1)!;
      const persons = parts.reduce((sum, part) => sum + part.persons, 0);
      const tallies = addTallies(parts.map((part) => part.tallies));
      return { area, unitCode, unitName, persons, parts, tallies, terms: parts.map((part) => part.term) };
    })
    .filter(({ parts }) => Math.max(...parts.map((part) => part.supervisorsRated)) >= rules.minimumSupervisorsRated)
    .toSorted((a, b) => b.persons - a.persons || (a.unitCode < b.unitCode ? -1 : 1));
}

function personsByTerm(candidate: Candidate, id: string): WindowPersons {
  return Object.fromEntries(candidate.parts.map((part) => [part.term, part.tallies[id]?.n ?? 0]));
}

function keyOf(unit: { readonly area: string; readonly unitCode: string }, term: Term): string {
  return JSON.stringify([unit.area, unit.unitCode, term]);
}
