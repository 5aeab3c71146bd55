import { execFile } from "node:child_process";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Where the sources are: `npm run bench` starts in the repository's own folder. */
export const SOURCES = process.cwd();

/** Builds the tab into the folder, with React or with preact/compat in its place. */
export async function buildTab(folder: string, library: "react" | "preact"): Promise<string> {
  const mode = library === "preact" ? ["--mode", "preact"] : [];
  await build(join(SOURCES, "tab/build/vite.config.ts"), folder, mode);
  return folder;
}

/** Builds the page that the tab is compared with: React, Fluent and three controls. */
export async function buildEmptyTab(folder: string): Promise<string> {
  await build(join(SOURCES, "tests/bench/empty-tab/vite.config.mjs"), folder, []);
  // The service reads the cards' page of every built tab.
  await copyFile(join(folder, "index.html"), join(folder, "card-preview.html"));
  return folder;
}

async function build(config: string, folder: string, more: readonly string[]): Promise<void> {
  const vite = join(SOURCES, "node_modules/vite/bin/vite.js");
  const words = ["build", "--config", config, "--configLoader", "bundle", "--outDir", folder, "--emptyOutDir", ...more];
  await run(process.execPath, [vite, ...words], { cwd: SOURCES, env: { ...process.env, NODE_ENV: "production" } });
}
