import { normaliseUnitName, parseUnitCode, unitNameStem } from "./cells/unit-name";
import type { Unit } from "./unit";

/** How alike two names must be to be worth suggesting: "Björkdunge" and "Björkdungen", not "Ekbacken" and "Ekhöjden". */
const ALIKE_ENOUGH = 0.7;
/** The best must be this much better than the next, or nobody can tell which one is meant. */
const CLEARLY_BETTER = 0.1;

/**
 * The unit that a spelling probably means, to suggest to a person and never to decide with; null when none is near or
 * two are equally near. The kind of workplace counts for little: "Björkdunge" is near "Björkdungens vårdboende".
 */
export function nearestUnit(spelling: string, units: readonly Unit[]): Unit | null {
  const ranked = units
    .map((unit) => ({ unit, likeness: likenessOf(spelling, unit) }))
    .sort((a, b) => b.likeness - a.likeness || (a.unit.code < b.unit.code ? -1 : 1));
  const [best, next] = ranked;
  if (!best || best.likeness < ALIKE_ENOUGH) return null;
  return next && best.likeness - next.likeness < CLEARLY_BETTER ? null : best.unit;
}

function likenessOf(spelling: string, { name, code }: Unit): number {
  const asCode = parseUnitCode(spelling);
  return Math.max(
    alike(unitNameStem(spelling), unitNameStem(name)),
    alike(normaliseUnitName(spelling), normaliseUnitName(name)),
    asCode !== null && /\d/.test(asCode) && asCode.length === code.length ? alike(asCode, code) : 0,
  );
}

/** Share of pairs of letters that two texts have in common (Dice), 0–1. Forgives endings, swapped and missing letters. */
function alike(a: string, b: string): number {
  if (a === "" || b === "") return 0;
  if (a === b) return 1;
  const left = pairsOf(a);
  const right = pairsOf(b);
  let common = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  return (2 * common) / (sizeOf(left) + sizeOf(right));
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index < text.length - 1; index += 1) {
    const pair = text.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0);
}
