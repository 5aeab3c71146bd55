/** A scale from values to pixels. */
export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const length = to - from || 1;
  return (value) => Math.round((start + ((value - from) / length) * (end - start)) * 100) / 100;
}

/** Round numbers that enclose all values, about so many of them: 361…791 in six becomes 300, 400 … 800. */
export function ticksBetween(values: readonly number[], about: number): readonly number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = roundStep((high - low || 1) / about);
  const first = Math.floor(low / step);
  const count = Math.max(1, Math.ceil(high / step) - first);
  return Array.from({ length: count + 1 }, (_, index) => (first + index) * step);
}

function roundStep(rough: number): number {
  const size = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((times) => times * size >= rough * 0.9) ?? 10) * size;
}
