import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Worker } from "node:worker_threads";
import ts from "typescript";

/**
 * No text that somebody sends may make one of our own patterns think for long. Each is given long texts made of what it
 * looks for, again and again, with an end that it does not want: that is what a pattern which tries the same thing in many
 * ways is slow at. A pattern's work has to grow as the text does: an honest one needs a few milliseconds for these.
 */
const ROOT = join(__dirname, "..");
const LENGTH = 50_000;
/** Twenty times what the plan allows, since the machine that runs the tests has other things to do. */
const BOUND_MS = 1_000;
const STUCK_AFTER_MS = 60_000;

interface Found {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression that stands in the sources, with where it stands. */
function regexesIn(folder: string): readonly Found[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const path = join(ROOT, folder, name);
      const kind = name.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
      const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2023, true, kind);
      const found: Found[] = [];
      const look = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf("/");
          const line = file.getLineAndCharacterOfPosition(node.pos).line + 1;
          const where = `${relative(ROOT, path)}:${line}`;
          found.push({ where, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
        }
        ts.forEachChild(node, look);
      };
      look(file);
      return found;
    });
}

const COMMON = [
  "a",
  "A",
  "0",
  " ",
  "\n",
  "\t",
  ".",
  "-",
  ",",
  "@",
  "å",
  "(",
  "\u00a0",
  "_",
  "a ",
  "a.",
  "a-",
  "0-",
  " \n",
];
/** One that ends a word, and one that nothing wants. */
const ENDS = ["", "\n!\u0000"];

/** What long texts are made of: what everybody writes, and the letters, classes and pairs of the pattern itself. */
function partsFor(source: string): readonly string[] {
  const own = new Set(
    source.replaceAll(/\\[dDwWsSbB]|\\[pP]\{[^}]*\}|\\./g, sampleOf).replaceAll(/[[\](){}|*+?^$\\]/g, ""),
  );
  const letters = [...own].slice(0, 10);
  const pairs = letters.slice(0, 5).flatMap((first) => letters.slice(0, 5).map((second) => first + second));
  return [...new Set([...COMMON, ...letters, ...pairs])];
}

function sampleOf(escaped: string): string {
  if (escaped === "\\d") return "7";
  if (escaped === "\\w" || escaped.startsWith("\\p")) return "b";
  if (escaped === "\\s") return " ";
  return escaped.length === 2 && !/[DWSBb]/.test(escaped[1]!) ? escaped[1]! : "";
}

const RUNNER = `
const { parentPort, workerData } = require("node:worker_threads");
for (const { where, source, flags, texts } of workerData) {
  parentPort.postMessage({ begins: where });
  const pattern = new RegExp(source, flags.replace("y", "").replace("g", "") + "g");
  let slowest = 0;
  for (const [part, end] of texts) {
    const text = part.repeat(${LENGTH} / part.length) + end;
    const began = performance.now();
    text.replace(pattern, "");
    slowest = Math.max(slowest, performance.now() - began);
    if (slowest > ${BOUND_MS}) break;
  }
  parentPort.postMessage({ where, source, slowest });
}
parentPort.postMessage({ done: true });
`;

interface Told {
  readonly begins?: string;
  readonly where?: string;
  readonly source?: string;
  readonly slowest?: number;
  readonly done?: true;
}

/** The patterns that took longer than they may; the one it got stuck at when there was no end to it. */
function slowOnes(all: readonly Found[]): Promise<readonly string[]> {
  const workerData = all.map((one) => ({
    ...one,
    texts: partsFor(one.source).flatMap((part) => ENDS.map((end) => [part, end])),
  }));
  const worker = new Worker(RUNNER, { eval: true, workerData });
  return new Promise((resolve, reject) => {
    const slow: string[] = [];
    let at = "the beginning";
    const stuck = () => void worker.terminate().then(() => resolve([...slow, `${at} has no end`]));
    let timer = setTimeout(stuck, STUCK_AFTER_MS);
    worker.on("error", reject);
    worker.on("message", (told: Told) => {
      clearTimeout(timer);
      if (told.done) return void worker.terminate().then(() => resolve(slow));
      timer = setTimeout(stuck, STUCK_AFTER_MS);
      at = told.begins ?? at;
      if ((told.slowest ?? 0) > BOUND_MS) slow.push(`${told.where} /${told.source}/ ${Math.round(told.slowest!)} ms`);
    });
  });
}

test("no regular expression of the service or the tab is slow at any long text", async () => {
  const all = [...regexesIn("bot"), ...regexesIn("tab")];
  const different = [...new Map(all.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
  expect(different.length).toBeGreaterThan(100);
  expect(await slowOnes(different)).toEqual([]);
});
