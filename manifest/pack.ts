import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { makeCheckPackage } from "./check/check-package";
import { fillIn, zipped } from "./make-package";
import { readSettings, SettingsError } from "./settings";

/**
 * `npm run pack [-- prod]`: settings of the environment, and of infra/env/.env.prod, in; dist/handledarnat.zip out,
 * checked; or what to put right, and no package.
 */
function main(installation: string | undefined): number {
  const root = process.cwd();
  const folder = join(root, "manifest");
  const target = join(root, "dist/handledarnat.zip");
  // An earlier package must not pass for the one that could not be made.
  rmSync(target, { force: true });
  const fromFile = installation ? parseEnv(readFileSync(join(root, `infra/env/.env.${installation}`), "utf8")) : {};
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
  const zip = zipped(fillIn(folder, { ...readSettings({ ...process.env, ...fromFile }), VERSION: version }));
  const problems = makeCheckPackage(folder)(zip);
  if (problems.length > 0) {
    process.stderr.write(["The package is not sound:", ...problems.map((one) => `  - ${one}`), ""].join("\n"));
    return 1;
  }
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(target, zip);
  process.stdout.write(`dist/handledarnat.zip: version ${version}, ${zip.length} bytes, checked\n`);
  return 0;
}

try {
  process.exitCode = main(process.argv[2]);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
