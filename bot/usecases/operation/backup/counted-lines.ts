import { createHash } from "node:crypto";
import type { BackedUpTable } from "../../../domain/operation/backup-manifest";

/** Lets lines through and tells afterwards how many they were and what they come to. */
export function countedLines(name: string, lines: AsyncIterable<string>) {
  const hash = createHash("sha256");
  let rows = 0;
  return {
    lines: (async function* () {
      for await (const line of lines) {
        hash.update(line).update("\n");
        rows += 1;
        yield line;
      }
    })(),
    /** Once every line has been taken. */
    counted: (): BackedUpTable => ({ name, rows, sha256: hash.digest("hex") }),
  };
}

/** Reads lines for nothing but what they come to. */
export async function countLines(name: string, lines: AsyncIterable<string>): Promise<BackedUpTable> {
  const { lines: passing, counted } = countedLines(name, lines);
  for await (const _line of passing);
  return counted();
}
