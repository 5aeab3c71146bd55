import type { Employment, Position } from "../../records";
import { wordsOf } from "../clean";
import { parseEmployment } from "./employment";

const POSITIONS: readonly (readonly [RegExp, Position])[] = [
  [/^(?:undersk|usk|uska|uskor|specialistundersk|specialistusk|usköt)/, "undersköterska"],
  [/^(?:stödass|stass)/, "stödassistent"],
  [/^(?:stödped|stped)/, "stödpedagog"],
  [/^(?:vårdbit|vårdbtr|vbtr|vbitr)/, "vårdbiträde"],
  [/^(?:ssk|sjuksk(?!r))/, "sjuksköterska"],
];

/**
 * Reads a position, and the form of employment when it stands in the same cell: "undersköterska (Vik)". Words that
 * are no position of the plan's base give "annan"; a blank cell gives null.
 */
export function parsePosition(text: string): { position: Position | null; employment: Employment | null } {
  const words = wordsOf(text.slice(0, 200).replace(/(?<=\p{L})[.-](?=\p{L})/gu, ""));
  const hasPosition = words.some((word) => /^\p{L}{2,}/u.test(word));
  return { position: known(words) ?? (hasPosition ? "annan" : null), employment: parseEmployment(text) };
}

function known(words: readonly string[]): Position | null {
  const alone = words.map((word) => positionOf(word)).find((position) => position !== null);
  if (alone) return alone;
  const pairs = words.slice(1).map((word, index) => words[index]! + word);
  return pairs.map((pair) => positionOf(pair)).find((position) => position !== null) ?? null;
}

function positionOf(word: string): Position | null {
  return POSITIONS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
