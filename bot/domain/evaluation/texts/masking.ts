/** What a person who screens texts puts in place of something that must not be read. */
export const COVER = "▇";

/** Why a screened text cannot be kept as it was edited. */
export type MaskingProblem = "empty" | "added" | "unchanged";

/**
 * Whether a text has only lost something or got covers where something stood: nobody puts words into anybody's mouth.
 * What is left must be there, in the same order, in the original, and the text may not have grown. Null when it is so.
 */
export function maskingProblem(original: string, edited: string): MaskingProblem | null {
  const left = [...edited].filter((character) => character !== COVER);
  if (left.every((character) => character.trim() === "")) return "empty";
  if (edited === original) return "unchanged";
  if ([...edited].length > [...original].length || !isPartOf(left, [...original])) return "added";
  return null;
}

function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  let found = 0;
  for (const character of whole) if (character === part[found]) found += 1;
  return found === part.length;
}
