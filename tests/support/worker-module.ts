import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { transformSync } from "@swc/core";

/**
 * Stands in for bot/files/worker-module.ts under Jest (jest.config.mjs): a worker thread loads plain JavaScript only,
 * so the folder's own TypeScript is compiled once per version into node_modules/.cache and run from there, unchanged.
 */
const FOLDER = compiled(join(__dirname, "../../bot/files"));
export const WORKER_MODULE = join(FOLDER, "file-worker.js");
export const WRITING_WORKER_MODULE = join(FOLDER, "writing-worker.js");

function compiled(source: string): string {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const texts = files.sort().map((name) => ({ name, text: readFileSync(join(source, name), "utf8") }));
  const version = createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, 16);
  const target = join(__dirname, "../../node_modules/.cache/handledarnatet-files", version);
  if (existsSync(target)) return target;
  const unfinished = `${target}-${process.pid}`;
  for (const { name, text } of texts) {
    const file = join(unfinished, name.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, javascript(text));
  }
  moveIntoPlace(unfinished, target);
  return target;
}

function javascript(text: string): string {
  return transformSync(text, {
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    module: { type: "commonjs" },
  }).code;
}

/** Test files run side by side; the first one to finish wins, and the versions are the same. */
function moveIntoPlace(unfinished: string, target: string): void {
  try {
    renameSync(unfinished, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
    rmSync(unfinished, { recursive: true });
  }
}
