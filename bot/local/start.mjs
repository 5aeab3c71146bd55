/** `npm start`: from a fresh clone to the demonstration (bot/local/main.ts) in one command. */
import { join } from "node:path";
import { build, installPackages, ROOT, runCommand, runInForeground } from "./set-up.mjs";

await runCommand(async () => {
  await installPackages();
  await build();
  // The channel lets the demonstration notice that this process is gone, even when it was killed.
  const stdio = ["inherit", "inherit", "inherit", "ipc"];
  return runInForeground(process.execPath, [join(ROOT, "dist/bot/local/main.js"), ...process.argv.slice(2)], { stdio });
});
