/** Chance that comes out the same every time for the same seed (mulberry32). */
export interface Chance {
  /** From 0 up to, not including, 1. */
  number(): number;
  /** A whole number from 0 up to, not including, the bound. */
  below(bound: number): number;
  pick<T>(choices: readonly T[]): T;
  /** True with the given probability. */
  happens(probability: number): boolean;
  shuffled<T>(items: readonly T[]): T[];
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(number() * bound);
  return {
    number,
    below,
    pick: (choices) => choices[below(choices.length)]!,
    happens: (probability) => number() < probability,
    shuffled: (items) => {
      const left = [...items];
      return items.map(() => left.splice(below(left.length), 1)[0]!);
    },
  };
}

/**
 * Shares a total out by weight in whole numbers that add up to exactly the total (largest remainder), at most
 * `limits[i]` to each.
 */
export function shareOut(total: number, weights: readonly number[], limits?: readonly number[]): number[] {
  const limit = (index: number) => limits?.[index] ?? Number.POSITIVE_INFINITY;
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares = weights.map((weight, index) => Math.min(limit(index), Math.floor((weight * total) / sum)));
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: ((weight * total) / sum) % 1 }))
    .sort((a, b) => b.remainder - a.remainder)
    .map(({ index }) => index);
  let left = total - shares.reduce((a, b) => a + b, 0);
  while (left > 0) {
    const open = byRemainder.filter((index) => shares[index]! < limit(index));
    if (open.length === 0) throw new RangeError("The limits leave no room for the total.");
    for (const index of open.slice(0, left)) shares[index]! += 1;
    left -= Math.min(left, open.length);
  }
  return shares;
}
