/** `npm test [-- arguments to jest]`: installs what is missing, builds, and runs every test. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build, installPackages, ROOT, runCommand, runInForeground, say, SetUpProblem } from "../bot/local/set-up.mjs";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

await runCommand(async () => {
  await installPackages();
  await build();
  const chromium = findChromium() ?? installChromium();
  if (!chromium) {
    say(
      "Ingen Chromium hittades. Testerna i webbläsare (tests/playground och tests/journeys) kommer att misslyckas. " +
        "Installera Chromium, eller sätt CHROMIUM_PATH till en Chrome.",
    );
  }
  return runInForeground(process.execPath, [join(ROOT, "node_modules/jest/bin/jest.js"), ...process.argv.slice(2)], {
    env: { ...process.env, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) },
  });
});

function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new SetUpProblem(`CHROMIUM_PATH pekar på ${given}, som inte finns.`);
  return given ?? USUAL_PLACES.find((path) => existsSync(path));
}

/** Only where it can be done without asking: on Debian and its kin, as root. */
function installChromium() {
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return undefined;
  say("Installerar Chromium (apt-get install chromium) för testerna i webbläsare.");
  const apt = (...args) =>
    spawnSync("apt-get", args, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  const install = () => apt("install", "-y", "--no-install-recommends", "chromium").status === 0;
  if (!install()) {
    apt("update");
    install();
  }
  return findChromium();
}
