import type { PublishedCell } from "./publication";

/** A published rate is within so much of the true one. */
const ROUNDING = 0.025;

/**
 * Response rates of one role under a raised group size. How many answered in an area is not published, so what they can
 * be at the least and at the most decides: an area's rate stays when surely k answered there, and the areas whose rate
 * is not shown must surely be nobody or k together.
 */
export function raisedRates(cells: readonly PublishedCell[], k: number): readonly PublishedCell[] {
  const total = cells.find(({ area }) => area === null);
  const answered = total?.answered ?? 0;
  const isTotalShown = answered >= k;
  const areas = cells.filter(({ area }) => area !== null);
  let kept = areas.filter((cell) => isTotalShown && cell.responseRate !== null && leastAnswered(cell) >= k);
  kept = kept.toSorted((a, b) => leastAnswered(b) - leastAnswered(a));
  while (kept.length > 0 && !areOthersEnough(kept)) kept = kept.slice(0, -1);
  return cells.map((cell) => {
    if (cell.area === null) return isTotalShown ? cell : { ...cell, answered: null, responseRate: null };
    return kept.includes(cell) ? cell : { ...cell, responseRate: null };
  });

  function areOthersEnough(shown: readonly PublishedCell[]): boolean {
    const others = areas.filter((cell) => !shown.includes(cell));
    if (others.every(({ invited }) => invited === 0)) return true;
    return answered - shown.reduce((sum, cell) => sum + mostAnswered(cell), 0) >= k;
  }
}

function leastAnswered({ invited, responseRate, questions }: PublishedCell): number {
  const persons = Math.max(0, ...questions.map(({ scores }) => scores?.n ?? 0));
  return Math.max(persons, Math.ceil(invited * Math.max(0, (responseRate ?? 0) - ROUNDING)));
}

function mostAnswered({ invited, responseRate, questions }: PublishedCell): number {
  const persons = Math.max(0, ...questions.map(({ scores }) => scores?.n ?? 0));
  return Math.max(persons, Math.floor(invited * Math.min(1, (responseRate ?? 0) + ROUNDING)));
}
