import { makeSearchIndex } from "../../bot/search/search-index";
import type { Searchable } from "../../bot/usecases/network/search/ports";

const TIMES_ASKED = 20;

export interface SearchRun {
  readonly items: number;
  readonly buildMilliseconds: number;
  /** To lower the case of every text once, which is all that a plain scan prepares. */
  readonly plainBuildMilliseconds: number;
  readonly indexBytes: number;
  readonly queries: readonly {
    readonly words: string;
    readonly microseconds: number;
    readonly plainMicroseconds: number;
    readonly found: number;
    readonly plainFound: number;
  }[];
  /** One item changed in the built index. */
  readonly changeMicroseconds: number;
}

const QUERIES = [
  "återkoppling",
  "introduktion checklista",
  "aterkopling",
  "undersköterskans uppdrag",
  "hur ger jag återkoppling till en blyg praktikant på kvällen",
];

/** The search over made-up items of the bank's usual length, against a scan that looks for the words as they stand. */
export function benchSearch(items: number): SearchRun {
  const shelf = Array.from({ length: items }, (_, number) => madeItem(number));
  const before = memory();
  const index = makeSearchIndex();
  const buildMilliseconds = timed(() => shelf.forEach((item) => index.put(item))) / 1000;
  const indexBytes = memory() - before;
  let plain: readonly string[] = [];
  const plainBuildMilliseconds =
    timed(() => {
      plain = shelf.map(({ title, summary, text }) => `${title} ${summary} ${text}`.toLowerCase());
    }) / 1000;
  const scan = (words: string) => {
    const wanted = words.toLowerCase().split(" ");
    return plain.filter((text) => wanted.every((word) => text.includes(word)));
  };
  const queries = QUERIES.map((words) => ({
    words,
    microseconds: median(() => index.find(words, 20)),
    plainMicroseconds: median(() => scan(words)),
    found: index.find(words, items).length,
    plainFound: scan(words).length,
  }));
  const changeMicroseconds = median((turn) => index.put({ ...shelf[turn]!, version: "2" }));
  return { items, buildMilliseconds, plainBuildMilliseconds, indexBytes, queries, changeMicroseconds };
}

const BEGINNINGS = ["hand", "om", "för", "prak", "väl", "tids", "sam", "mål", "grupp", "vecko", "kväll", "bo"];
const MIDDLES = ["led", "sorg", "stå", "tik", "komn", "plan", "arbet", "sätt", "möt", "vård", "pass", "stöd"];
const ENDINGS = ["ning", "aren", "else", "en", "ande", "et", "or", "arna", "het", "a", "er", "are"];
const REAL = ["återkoppling", "introduktion", "undersköterskans", "praktikanten", "checklista", "avslut", "uppdrag"];

/** Always the same item for the same number: about two hundred words of some two thousand. */
function madeItem(number: number): Searchable {
  let state = number * 2654435761 + 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = () =>
    next(300) === 0 ? REAL[next(REAL.length)]! : BEGINNINGS[next(12)]! + MIDDLES[next(12)]! + ENDINGS[next(12)]!;
  const words = (count: number) => Array.from({ length: count }, word).join(" ");
  return { id: `${number}`, version: "1", title: words(4), keywords: "", summary: words(12), text: words(180) };
}

function median(work: (turn: number) => unknown): number {
  const times = Array.from({ length: TIMES_ASKED }, (_, turn) => timed(() => work(turn)));
  return times.toSorted((a, b) => a - b)[TIMES_ASKED / 2]!;
}

/** Microseconds. */
function timed(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1000;
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
