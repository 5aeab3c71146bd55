/** Stands where something has been covered; the service takes no other. */
const COVER = "▇";

/** Covers a stretch, and keeps line breaks so that the text keeps its shape. */
export function cover(text: string, from: number, to: number): string {
  const covered = [...text.slice(from, to)].map((character) => (character === "\n" ? "\n" : COVER));
  return text.slice(0, from) + covered.join("") + text.slice(to);
}

/** What the service would refuse (bot/domain/evaluation/texts), told before it is asked; null when nothing. */
export function editProblem(original: string, edited: string): "added" | "unchanged" | "empty" | null {
  const left = [...edited].filter((character) => character !== COVER);
  if (left.every((character) => character.trim() === "")) return "empty";
  if (edited === original) return "unchanged";
  const whole = [...original];
  let found = 0;
  for (const character of whole) if (character === left[found]) found += 1;
  return [...edited].length > whole.length || found < left.length ? "added" : null;
}
