import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Usage } from "./probe";

/** A process of its own whose use of the machine can be asked for. */
export interface MeasuredProcess {
  /** The address that it has printed, for a server. */
  readonly address: string;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
  /** Ends it at once, in the middle of whatever it does. */
  kill(): Promise<void>;
}

/** What a process did that has run to its end. */
export interface FinishedProcess {
  readonly exitCode: number | null;
  readonly seconds: number;
  readonly usage: Usage;
  readonly output: string;
  /** What it wrote beside the result: progress and complaints. */
  readonly aside: string;
}

const MILLISECONDS_TO_START = 60_000;

/** Starts a compiled script as a server and waits until it prints the address that it listens on. */
export async function startMeasured(
  script: string,
  env: Readonly<Record<string, string>> = {},
): Promise<MeasuredProcess> {
  const child = begin(script, [], env, "inherit");
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const address = await Promise.race([
    printedAddress(child),
    ended.then(() => Promise.reject(new Error(`${script} ended before it listened.`))),
  ]);
  return {
    address,
    usage: () => ask(child),
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Runs a compiled script to its end. */
export async function runMeasured(
  script: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<FinishedProcess> {
  const startedAt = performance.now();
  const child = begin(script, words, env, "pipe");
  let usage: Usage = { cpuMicroseconds: 0, residentBytes: 0, peakBytes: 0 };
  child.on("message", (answer) => {
    usage = (answer as { readonly usage: Usage }).usage;
  });
  let [output, aside] = ["", ""];
  child.stdout!.on("data", (chunk: Buffer) => {
    output += chunk.toString("utf8");
  });
  child.stderr!.on("data", (chunk: Buffer) => {
    aside += chunk.toString("utf8");
  });
  const exitCode = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { exitCode, seconds: (performance.now() - startedAt) / 1000, usage, output, aside };
}

function begin(
  script: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  aside: "inherit" | "pipe",
): ChildProcess {
  return fork(join(__dirname, script), words, {
    execArgv: ["--require", join(__dirname, "probe.js")],
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", aside, "ipc"],
  });
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error("The server did not start.")), MILLISECONDS_TO_START);
    child.stdout!.on("data", (chunk: Buffer) => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString("utf8"))?.[0];
      if (address === undefined) return;
      clearTimeout(tooLate);
      resolve(address);
    });
  });
}

function ask(child: ChildProcess): Promise<Usage> {
  return new Promise((resolve) => {
    child.once("message", (answer) => resolve((answer as { readonly usage: Usage }).usage));
    child.send("usage");
  });
}
