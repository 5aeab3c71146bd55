import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** Lines as a text file has them. */
export async function* ended(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** The lines of a packed file, as they are asked for. Throws what reading and unpacking throw. */
export async function* linesOf(packed: Readable): AsyncGenerator<string> {
  const unpacked = createGunzip();
  packed.on("error", (error) => unpacked.destroy(error));
  const failure = new Promise<never>((_resolve, reject) => unpacked.on("error", reject));
  failure.catch(() => undefined);
  // Asked for line by line, readline would tell nobody of an error in what it reads.
  const lines = createInterface({ input: packed.pipe(unpacked), crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([lines.next(), failure]);
    if (next.done) return;
    yield next.value;
  }
}

/** What JSON says, null when it is none. */
export function parseJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
