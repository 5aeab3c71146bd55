import { appendFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every process of a run has a file of its own among what test files leave for each other. */
const ENDING = ".log-lines";

/**
 * What may never stand in a log: addresses, tokens, personal identity numbers, links' keys, and the names and texts that
 * the tests' own data are full of.
 */
const CANARIES: Readonly<Record<string, RegExp>> = {
  "an e-mail address": /[\w.+-]+@[\w-]+\.\w/,
  "a token": /\beyJ[\w-]{5,}|Bearer\s+\S/,
  "a personal identity number": /\b(?:19|20)?\d{6}[-+]\d{4}\b/,
  "a link's key": /\/e\/#?(?:q\/)?[\w-]{22}\.[\w-]{22}/,
  "an invitation's or a chat's id": /\b(?:29:[\w-]{10}|19:[\w-]+@)/,
  "a name": /\b(?:Kim Ek|Eva Ek|Anna Al|Lena Li|Agda|Stina Ström|Björkens|Ekbacken|Laröd|Lindhaga)\b/i,
  "a text that somebody wrote": /Bra stöd|handledare var snäll|Hur gör ni med/i,
};

/** Keeps a line for the look at the end. */
export function keepLogLine(line: string): void {
  const folder = process.env["TEST_FOLDER"];
  if (folder) appendFileSync(join(folder, `${process.pid}${ENDING}`), line);
}

/** The kinds of canaries in the run's log lines, each with the event that told it; and how many lines there were. */
export function canariesIn(folder: string): { readonly lines: number; readonly found: readonly string[] } {
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n").filter(Boolean));
  const found = lines.flatMap((line) => canariesOf(line).map((kind) => `${kind} in "${eventOf(line)}"`));
  return { lines: lines.length, found: [...new Set(found)] };
}

export function canariesOf(line: string): readonly string[] {
  return Object.entries(CANARIES).flatMap(([kind, pattern]) => (pattern.test(line) ? [kind] : []));
}

function eventOf(line: string): string {
  return /"event":"([\w-]+)"/.exec(line)?.[1] ?? line.slice(0, 80);
}
