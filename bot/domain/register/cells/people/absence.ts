import { cleanCell } from "../clean";

/** What stands before it is taken from its beginning only, so that a cell full of spaces is read once and not once a space. */
const ABSENCE =
  /(?:^|(?<![\s,;:])[\s,;:]+)(?:(?:är|på|har|går på|helt|f\.?n\.?) ){0,5}(?:(?:långtids)?sjuk(?:skr\p{L}*|från\p{L}*|dom|lön)?|\p{L}*ledig(?:het)?|frånvar\p{L}*|rehab\p{L}*|gravid|semester|vab|pension\p{L}*|slut(?:ar|at|ade))(?!\p{L})[\s,;:.!-]*/iu;

/**
 * A name without what people write behind it about being away. Reasons for absence are not kept (D8), and the same
 * person would be two with and without them.
 */
export function withoutAbsence(text: string): string {
  const match = ABSENCE.exec(text);
  if (!match) return text;
  const before = cleanCell(text.slice(0, match.index));
  return before === "" ? cleanCell(text.slice(match.index + match[0].length)) : before;
}
