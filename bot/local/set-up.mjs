/**
 * What has to be in place before anything of the project can run. Plain Node without packages, because on a fresh
 * clone there are none yet; that is also why these sentences are here and not in bot/text.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
const MIN_NODE = [20, 19];
const STILL_WORKING_AFTER_MS = 15_000;
const LOOK_FOR_STARTER_MS = 500;

/** Something that a person has to put right; the message is the one line that they are shown. */
export class SetUpProblem extends Error {}

/** Runs the steps of a command and ends the process: with the code the last step gives, or 1 and one clear line. */
export async function runCommand(steps) {
  try {
    process.exitCode = await steps();
  } catch (error) {
    if (!(error instanceof SetUpProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Installs the packages of package-lock.json when they are missing or others than the lock file says. */
export async function installPackages() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < MIN_NODE[0] || (major === MIN_NODE[0] && minor < MIN_NODE[1])) {
    throw new SetUpProblem(
      `Node ${MIN_NODE.join(".")} eller nyare behövs, men här körs ${process.versions.node}. Installera en nyare Node.`,
    );
  }
  const lockFile = join(ROOT, "package-lock.json");
  const modules = join(ROOT, "node_modules");
  const stamp = join(modules, ".installed-from");
  const wanted = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  if (!isNewer(join(modules, ".package-lock.json"), lockFile)) {
    say("Installerar paket (npm ci). Första gången tar det en till tre minuter.");
    await runQuietly(npm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]), {
      failed: "Paketen gick inte att installera. Läs vad npm skriver ovan; ofta saknas nätverk eller skrivrätt.",
    });
  }
  writeIn(stamp, wanted);
}

/** Makes dist/ of bot/ and tab/ when anything that the build reads has changed since the last time. */
export async function build() {
  const stamp = join(ROOT, "dist/.built-from");
  const wanted = fingerprint(["bot", "tab", "package.json", "tsconfig.json", "tsconfig.build.json"]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Bygger (npm run build). Det tar en halv minut.");
  await runQuietly(npm(["run", "build", "--silent"]), {
    failed: "Bygget misslyckades. Felen står ovan, med fil och rad.",
  });
  writeIn(stamp, wanted);
}

/** Runs a program in the foreground and answers with its exit code; signals that this process gets are passed on. */
export function runInForeground(command, args, options = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: "inherit", ...options });
    const forget = whenToldToStop((signal) => child.kill(signal));
    child.on("error", failed);
    child.on("exit", (code, signal) => {
      forget();
      done(code ?? (signal === "SIGINT" ? 130 : 1));
    });
  });
}

/** Runs a step whose output matters only when it fails, and tells every now and then that it is still going on. */
function runQuietly({ command, args, shell }, { failed }) {
  return new Promise((done, refuse) => {
    const started = performance.now();
    const child = spawn(command, args, { cwd: ROOT, shell, stdio: ["ignore", "pipe", "pipe"] });
    const output = [];
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    const seconds = () => Math.round((performance.now() - started) / 1000);
    const progress = setInterval(() => say(`  … ${seconds()} sekunder`), STILL_WORKING_AFTER_MS);
    const forget = whenToldToStop((signal) => child.kill(signal));
    const finish = (error) => {
      clearInterval(progress);
      forget();
      if (error) refuse(error);
      else done(say(`  Klart på ${seconds()} sekunder.`));
    };
    child.on("error", () => finish(new SetUpProblem(`${command} gick inte att starta. ${failed}`)));
    child.on("exit", (code, signal) => {
      if (signal) return finish(new SetUpProblem("Avbrutet."));
      if (code === 0) return finish();
      process.stderr.write(Buffer.concat(output));
      finish(new SetUpProblem(failed));
    });
  });
}

/**
 * Tells of a signal, or of the end of the process that started us: npm passes its signals to a shell in between, which
 * ends without passing them on. Gives back how to stop listening.
 */
function whenToldToStop(stop) {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const starter = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === starter) return;
    clearInterval(watch);
    stop("SIGTERM");
  }, LOOK_FOR_STARTER_MS);
  for (const signal of signals) process.on(signal, stop);
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, stop);
  };
}

/** npm by the file that runs it when npm started us, so that it works on Windows too. */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return { command: process.execPath, args: [script, ...args], shell: false };
  return { command: "npm", args, shell: process.platform === "win32" };
}

function writeIn(file, text) {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new SetUpProblem(`Det går inte att skriva i ${resolve(file, "..")} (${error.code}). Ge dig skrivrätt dit.`);
  }
}

function isNewer(file, than) {
  return existsSync(file) && statSync(file).mtimeMs >= statSync(than).mtimeMs;
}

function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesBelow).sort()) {
    const { mtimeMs, size } = statSync(join(ROOT, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function filesBelow(path) {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}
