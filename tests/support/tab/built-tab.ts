import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../../..");

/**
 * Folder of the tab as its sources are now, built as it is served. Each state of the sources is built once on this
 * machine (three seconds); `npm test` has built dist/tab, but whoever runs one test file has not. With TAB_LIBRARY=preact
 * in front, the tests run on that library.
 */
export function builtTab(): string {
  const library = process.env["TAB_LIBRARY"] ?? "production";
  const folder = join(tmpdir(), `tab-built-${library}-${fingerprint()}`);
  if (existsSync(folder)) return folder;
  removeOldOnes();
  const building = mkdtempSync(join(tmpdir(), "tab-building-"));
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const config = ["--config", join(ROOT, "tab/build/vite.config.ts"), "--configLoader", "bundle", "--mode", library];
  execFileSync(process.execPath, [vite, "build", ...config, "--outDir", building, "--emptyOutDir"], {
    cwd: ROOT,
    // Jest says "test", with which React would be built with all its warnings.
    env: { ...process.env, NODE_ENV: "production" },
    stdio: "pipe",
  });
  try {
    renameSync(building, folder);
  } catch {
    // Another test process was first.
    rmSync(building, { recursive: true, force: true });
  }
  return folder;
}

function removeOldOnes(): void {
  for (const name of readdirSync(tmpdir()).filter((one) => /^tab-buil(t|ding)-/.test(one))) {
    const age = Date.now() - statSync(join(tmpdir(), name)).mtimeMs;
    if (age > 24 * 3600 * 1000) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const entry of readdirSync(join(ROOT, "tab"), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { mtimeMs, size } = statSync(join(entry.parentPath, entry.name));
    hash.update(`${entry.parentPath}/${entry.name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 20);
}
