/** As many persons as a shown group must have at least; a municipality may ask for more, never for fewer (D10). */
const MINIMUM_GROUP = 5;

/** Why a figure is not shown: fewer than k answered, or showing it would give away another group by subtraction. */
export type HiddenBecause = "too-few" | "protects-others";

/** The group size that counts: the wanted one, but never below five. */
export function groupSize(wanted: number): number {
  return Math.max(MINIMUM_GROUP, Math.trunc(wanted));
}

export interface HiddenAreas {
  readonly total: HiddenBecause | null;
  readonly areas: ReadonlyMap<string, HiddenBecause>;
}

/**
 * Decides for one question, role and term which areas may be shown beside the total.
 *
 * The total minus the shown areas gives the hidden ones together; so they have no answers at all or at least k. Where
 * they have fewer, the smallest shown area is hidden too. `hiddenAnyway` are persons in areas that are hidden already,
 * beside those in `persons`.
 */
export function hideSmallAreas(persons: ReadonlyMap<string, number>, k: number, hiddenAnyway = 0): HiddenAreas {
  const hidden = new Map<string, HiddenBecause>();
  for (const [area, count] of persons) if (count < k) hidden.set(area, "too-few");
  const together = () => [...hidden.keys()].reduce((sum, area) => sum + persons.get(area)!, hiddenAnyway);
  const smallestFirst = [...persons].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  for (const [area] of smallestFirst) {
    if (isSmallGroup(together(), k)) hidden.set(area, hidden.get(area) ?? "protects-others");
  }
  const all = [...persons.values()].reduce((sum, count) => sum + count, hiddenAnyway);
  return { total: all < k ? "too-few" : null, areas: hidden };
}

/** A group that exists and is too small to be known. */
function isSmallGroup(persons: number, k: number): boolean {
  return persons > 0 && persons < k;
}

/**
 * How many of the invited answered, in steps of five per cent (D14). Null when fewer than five were invited or fewer
 * than k answered.
 */
export function responseRate(invited: number, answered: number, k: number): number | null {
  if (invited < MINIMUM_GROUP || answered < k) return null;
  return Math.min(1, Math.round((answered / invited) * 20) / 20);
}
