import { open } from "node:fs/promises";
import { basename } from "node:path";
import type { SourceFile } from "../../usecases/register/ports";

/** More than the file reader takes; what is bigger is not read to its end, and the reader says that it is too large. */
const MOST_BYTES = 32 * 1024 * 1024;

export type SourceFiles =
  | { readonly kind: "opened"; readonly files: readonly SourceFile[] }
  | { readonly kind: "cannot-open"; readonly path: string };

/** Reads files from disk. One that cannot be opened stops everything: it is a slip in the command. */
export async function readSourceFiles(paths: readonly string[]): Promise<SourceFiles> {
  const files: SourceFile[] = [];
  for (const path of paths) {
    const content = await readAtMost(path);
    if (content === null) return { kind: "cannot-open", path };
    files.push({ name: basename(path), content });
  }
  return { kind: "opened", files };
}

async function readAtMost(path: string): Promise<Uint8Array | null> {
  const file = await open(path).catch(() => null);
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(size, MOST_BYTES));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    return null;
  } finally {
    await file.close();
  }
}
