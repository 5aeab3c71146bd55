import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { BackupPlace } from "../../usecases/operation/backup/ports";
import { ended, linesOf, parseJson } from "./ndjson";

const MANIFEST = "manifest.json";
/** The tables hold names: only whoever runs the service may read them. */
const OWNER_ONLY = 0o700;

/** Backups in a folder: one folder each, with a file `<table>.ndjson.gz` for each table and manifest.json. */
export function backupFolder(folder: string): BackupPlace {
  const file = (backup: string, name: string) => join(folder, backup, name);
  return {
    async names() {
      const entries = await readdir(folder, { withFileTypes: true }).catch(ignoreMissing);
      const whole: string[] = [];
      for (const entry of entries ?? []) {
        if (entry.isDirectory() && (await readdir(join(folder, entry.name))).includes(MANIFEST)) whole.push(entry.name);
      }
      return whole.toSorted();
    },
    async writeTable(backup, table, lines) {
      await mkdir(join(folder, backup), { recursive: true, mode: OWNER_ONLY });
      await pipeline(Readable.from(ended(lines)), createGzip(), createWriteStream(file(backup, fileOf(table))));
    },
    async writeManifest(backup, manifest) {
      const unfinished = file(backup, `${MANIFEST}.part`);
      await writeFile(unfinished, `${JSON.stringify(manifest, null, 2)}\n`);
      await rename(unfinished, file(backup, MANIFEST));
    },
    async readManifest(backup) {
      const text = await readFile(file(backup, MANIFEST), "utf8").catch(ignoreMissing);
      return parseJson(text);
    },
    async *readTable(backup, table) {
      yield* linesOf(createReadStream(file(backup, fileOf(table))));
    },
    async remove(backup) {
      // The manifest first: what is half removed is no backup.
      await rm(file(backup, MANIFEST), { force: true });
      await rm(join(folder, backup), { recursive: true, force: true });
    },
  };
}

function fileOf(table: string): string {
  return `${table}.ndjson.gz`;
}

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw error;
}
