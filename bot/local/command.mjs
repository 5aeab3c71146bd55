#!/usr/bin/env node
/**
 * What `npx handledarnat` runs. It is the package's "bin" instead of the built file because npx links a bin once and
 * for all the first time it is used: a file that is not built yet would stay "not found" for ever.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const commandLine = new URL("../../dist/bot/command-line.js", import.meta.url);
if (existsSync(commandLine)) {
  process.argv[1] = fileURLToPath(commandLine);
  await import(commandLine.href);
} else {
  process.stderr.write("handledarnat är inte byggt ännu. Kör först: npm start (eller npm ci && npm run build)\n");
  process.exitCode = 2;
}
