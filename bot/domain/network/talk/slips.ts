/** How many letters a word must have before one or two of them may be wrong. */
const ONE_SLIP_FROM = 5;
const TWO_SLIPS_FROM = 8;

/**
 * How many slips lie between what somebody wrote and a word that was meant: letters left out, added, exchanged or in the
 * wrong order. Null when that is more than its length allows. Short words allow only neighbours that changed places,
 * and the first letter is nearly always right.
 */
export function slipsBetween(written: string, meant: string): number | null {
  if (written === meant) return 0;
  const allowed = meant.length >= TWO_SLIPS_FROM ? 2 : 1;
  if (Math.abs(written.length - meant.length) > allowed) return null;
  const isTurned = written[0] === meant[1] && written[1] === meant[0];
  if (written[0] !== meant[0] && !isTurned) return null;
  const isSwap = sorted(written) === sorted(meant);
  if (!isSwap && (isTurned || meant.length < ONE_SLIP_FROM)) return null;
  const slips = distance(written, meant);
  return slips <= (isTurned ? 1 : allowed) ? slips : null;
}

/** From 0 for nothing in common to 1 for the same. */
export function likeness(written: string, meant: string): number {
  const longest = Math.max(written.length, meant.length);
  return longest === 0 ? 1 : 1 - distance(written, meant) / longest;
}

/** Damerau and Levenshtein's distance, in which no letter moves twice. */
export function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(above[column]! + 1, line[column - 1]! + 1, above[column - 1]! + change);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) least = Math.min(least, before[column - 2]! + 1);
      line.push(least);
    }
    before = above;
    above = line;
  }
  return above[b.length]!;
}

function sorted(word: string): string {
  return [...word].sort().join("");
}
