/** `npm run site`, after `npm run build`: dist/site, which is what runs in the cloud: built code and its packages. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..");
const SITE = join(ROOT, "dist/site");
const BUILT = ["bot", "tab", "contract.json"];
// Half of everything by weight, and in the tab's own files already.
const ONLY_IN_TAB = ["@fluentui", "@microsoft/teams-js"];

const missing = BUILT.filter((name) => !existsSync(join(ROOT, "dist", name)));
if (missing.length > 0) {
  process.stderr.write(`dist/${missing.join(", dist/")} is missing: run npm run build first\n`);
  process.exit(1);
}
rmSync(SITE, { recursive: true, force: true });
mkdirSync(join(SITE, "dist"), { recursive: true });
for (const name of BUILT) cpSync(join(ROOT, "dist", name), join(SITE, "dist", name), { recursive: true });
for (const name of ["package.json", "package-lock.json", ".npmrc", "LICENSE"])
  cpSync(join(ROOT, name), join(SITE, name));
execFileSync("npm", ["ci", "--omit=dev", "--ignore-scripts"], {
  cwd: SITE,
  stdio: "inherit",
  shell: process.platform === "win32",
});
for (const name of ONLY_IN_TAB) rmSync(join(SITE, "node_modules", name), { recursive: true, force: true });
process.stdout.write("dist/site is ready\n");
