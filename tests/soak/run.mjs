/**
 * `npm run soak [-- --runs N] [-- arguments to jest]`: what takes too long for every change. The readers of other
 * people's texts get N made-up ones each (100,000 when left out), and the doors are tried with numbers that `npm test`
 * has no time for. Every run prints fast-check's seed when something fails, so that it can be repeated.
 */
import { join } from "node:path";
import { build, installPackages, ROOT, runCommand, runInForeground } from "../../bot/local/set-up.mjs";

const USUAL_RUNS = "100000";

await runCommand(async () => {
  await installPackages();
  await build();
  const given = process.argv.slice(2);
  const at = given.indexOf("--runs");
  const [runs, rest] = at < 0 ? [USUAL_RUNS, given] : [given[at + 1] ?? USUAL_RUNS, given.toSpliced(at, 2)];
  const jest = join(ROOT, "node_modules/jest/bin/jest.js");
  const settings = ["--config", join(ROOT, "tests/soak/jest.config.mjs"), "--runInBand", ...rest];
  return runInForeground(process.execPath, ["--expose-gc", jest, ...settings], {
    env: { ...process.env, FUZZ_RUNS: runs },
  });
});
