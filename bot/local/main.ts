import { resolve } from "node:path";
import { systemClock } from "../clock";
import { errorSentence } from "../error-sentence";
import { outliveReaders } from "../output";
import { textIn } from "../text/text";
import { startDemonstration } from "./demonstration/demonstration";
import { LocalProblem } from "./problem";
import { whatToTry } from "./demonstration/what-to-try";

/** Past this something hangs, and whoever stops the demonstration shall not have to wait for it. */
const STOPS_WITHIN_MS = 15_000;

/** `npm start`, once everything is installed and built: runs the demonstration until somebody stops it. */
async function main(): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const stopping = new AbortController();
  const stopped = untilStopped().then(() => stopping.abort());
  const demonstration = await startDemonstration({
    dataDir: resolve(process.env["DATA_DIR"] || ".data"),
    port: portFrom("PORT", 3978),
    playgroundPort: portFrom("PLAYGROUND_PORT", 56150),
    clock: systemClock,
    say,
    signal: stopping.signal,
  });
  for (const line of await whatToTry(demonstration)) say(line);
  await stopped;
  say(textIn("sv")("local.progress.stopping"));
  setTimeout(() => process.exit(1), STOPS_WITHIN_MS).unref();
  await demonstration.stop();
  say(textIn("sv")("local.progress.stopped"));
}

/** Ctrl-C reaches us from the terminal and once more from the process that started us; both mean the same stop. */
function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop());
    process.on("disconnect", () => stop());
  });
}

function portFrom(name: string, fallback: number): number {
  const given = process.env[name];
  if (!given) return fallback;
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new LocalProblem(textIn("sv")("local.badPort", { name, given }));
}

outliveReaders();
main().then(
  () => process.exit(0),
  (error: unknown) => {
    if (error instanceof Error && error.name === "AbortError") process.exit(0);
    process.stderr.write(`${errorSentence(error, textIn("sv"), process.env["DEBUG"] === "1")}\n`);
    process.exit(1);
  },
);
