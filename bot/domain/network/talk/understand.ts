import { likeness, slipsBetween } from "./slips";
import { lettersOf, writtenWords, type WrittenWord } from "./written-words";

/** What a command may be called, in every language at once: people write Swedish in English clients and the reverse. */
export interface CommandWords {
  readonly id: string;
  /** Words and phrases, as people write them. */
  readonly phrases: readonly string[];
  /**
   * How sure the bot must be: "alone" with none but polite words beside it, "first" with none but those before it.
   * Otherwise the person is asked. For what nobody wants to happen by mistake.
   */
  readonly care: "alone" | "first" | null;
}

export interface SmallWords {
  /** Words around what somebody wants: polite ones, question words, "jag", "vill". */
  readonly polite: readonly string[];
  /** Words that turn what follows or precedes into its opposite. */
  readonly not: readonly string[];
}

export type Understood =
  /** `rest` is what stands after the command, as it was written. */
  | { readonly kind: "command"; readonly id: string; readonly rest: string }
  /** One of these may have been meant; the likeliest first. */
  | { readonly kind: "unsure"; readonly nearest: readonly [Near, Near] }
  | { readonly kind: "nothing" };

interface Near {
  readonly id: string;
  readonly rest: string;
}

interface Phrase extends Pick<CommandWords, "id" | "care"> {
  /** All words in one, so that it does not matter where somebody puts spaces. */
  readonly whole: string;
  /** The same without polite words. */
  readonly core: string;
  readonly coreStems: string;
  /** Words in the core. */
  readonly words: number;
  /** Polite words that the core is without: the more, the less it says. */
  readonly dropped: number;
}

/** A phrase found among the words. */
interface Found {
  readonly phrase: Phrase;
  readonly first: number;
  /** One after the last. */
  readonly next: number;
  readonly slips: number;
  /** The part of a compound word before the command: "introduktion" of "introduktionsmaterial". */
  readonly modifier: string;
}

/** Words before the command that may be there without a doubt about what is meant. */
const MOST_BEFORE = 1;
/** From which likeness on a command is offered to somebody who wrote something else. */
const RATHER_LIKE = 0.6;
/** Only the first words are compared with what they are merely like; each comparison costs. */
const MOST_COMPARED = 8;
const SHORTEST_HEAD = 5;
const LONGEST_PHRASE = 6;

/**
 * Understands what somebody writes, by rules that can be read: the words of a command, wherever spaces and dots are,
 * with other endings and small slips; polite words and question words do not count. A command at the beginning is meant;
 * with a "not" beside it, or late in a sentence among other words, the two nearest are offered instead. `other` is what
 * is offered beside the only one that is near. Never throws.
 */
export function makeUnderstand(
  commands: readonly CommandWords[],
  small: SmallWords,
  other: string,
): (text: string) => Understood {
  const polite = new Set(small.polite.map(lettersOf));
  const negations = new Set(small.not.map(lettersOf));
  const phrases = commands.flatMap((command) => command.phrases.map((text) => phraseOf(command, text, polite)));

  return (text) => {
    const all = writtenWords(text);
    const bare = text.trim().toLowerCase();
    const whole = joined(all) || bare;
    const exact = phrases.find((phrase) => phrase.whole !== "" && phrase.whole === whole);
    if (exact) return { kind: "command", id: exact.id, rest: "" };
    const words = all.filter(({ letters }) => !polite.has(letters));
    if (words.length === 0) return { kind: "nothing" };
    const found = everyPhraseIn(words, phrases);
    const best = bestOf(found, words);
    if (best && isMeant(best, found, words))
      return { kind: "command", id: best.phrase.id, rest: restOf(best, words, text) };
    return nearestTo(words, found, (each) => restOf(each, words, text));
  };

  function isMeant(best: Found, found: readonly Found[], words: readonly WrittenWord[]): boolean {
    const { first, next, phrase, slips } = best;
    const beside = [...words.slice(0, first), ...words.slice(next, next + 1)];
    if (beside.some(({ letters }) => negations.has(letters))) return false;
    if (phrase.care === "alone" && next - first < words.length) return false;
    if (phrase.care === "first" && first > 0) return false;
    if (first === 0) return !found.some((each) => isRival(each, best));
    return first <= MOST_BEFORE && slips === 0 && found.every(({ phrase: { id } }) => id === phrase.id);
  }

  function nearestTo(
    words: readonly WrittenWord[],
    found: readonly Found[],
    rest: (found: Found) => string,
  ): Understood {
    const near = new Map<string, Near & { readonly score: number }>();
    const offer = (id: string, score: number, rest = "") => {
      if (score > (near.get(id)?.score ?? 0)) near.set(id, { id, score, rest });
    };
    // Whatever is in the sentence goes before what is only like something in it.
    for (const each of found) offer(each.phrase.id, 2 + likeness(each.phrase.core, joined(words)), rest(each));
    for (const phrase of phrases) {
      const score = likenessTo(words, phrase);
      if (score >= RATHER_LIKE) offer(phrase.id, score);
    }
    const [first, second] = [...near.values()].sort((a, b) => b.score - a.score).map(({ id, rest }) => ({ id, rest }));
    if (first === undefined) return { kind: "nothing" };
    const beside = first.id === other ? (commands.find(({ id }) => id !== other)?.id ?? other) : other;
    return { kind: "unsure", nearest: [first, second ?? { id: beside, rest: "" }] };
  }
}

function phraseOf({ id, care }: CommandWords, text: string, polite: ReadonlySet<string>): Phrase {
  const words = writtenWords(text);
  const core = words.filter(({ letters }) => !polite.has(letters));
  return {
    ...{ id, care },
    whole: joined(words) || text.trim().toLowerCase(),
    core: joined(core),
    coreStems: core.map(({ stem }) => stem).join(""),
    words: core.length,
    dropped: words.length - core.length,
  };
}

function everyPhraseIn(words: readonly WrittenWord[], phrases: readonly Phrase[]): readonly Found[] {
  const found: Found[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const longest = Math.min(LONGEST_PHRASE, words.length - first);
    for (let length = 1; length <= longest; length += 1) {
      const window = words.slice(first, first + length);
      const letters = joined(window);
      const stems = window.map(({ stem }) => stem).join("");
      for (const phrase of phrases) {
        const match = matchOf(letters, stems, phrase, length);
        if (match) found.push({ phrase, first, next: first + length, ...match });
      }
    }
  }
  return found;
}

function matchOf(
  letters: string,
  stems: string,
  { core, coreStems, words }: Phrase,
  length: number,
): Pick<Found, "slips" | "modifier"> | null {
  if (core === "" || length > words + 1) return null;
  if (letters === core || stems === coreStems) return { slips: 0, modifier: "" };
  // With as many words as the phrase: otherwise a word that is not part of it passes for a slip.
  const slips = length === words ? slipsBetween(letters, core) : null;
  if (slips !== null) return { slips, modifier: "" };
  if (length > 1 || words > 1 || core.length < SHORTEST_HEAD || letters.length < core.length + 3) return null;
  return letters.endsWith(core) ? { slips: 0, modifier: letters.slice(0, -core.length).replace(/s$/, "") } : null;
}

/** The earliest, then the longest, then the one with the fewest slips, then the one that says most. */
function bestOf(found: readonly Found[], words: readonly WrittenWord[]): Found | null {
  const size = ({ first, next }: Found) => joined(words.slice(first, next)).length;
  const order = (a: Found, b: Found) =>
    a.first - b.first || size(b) - size(a) || a.slips - b.slips || a.phrase.dropped - b.phrase.dropped;
  return found.toSorted(order)[0] ?? null;
}

/** Another command that the same words may mean just as well. */
function isRival({ phrase, first, next, slips }: Found, best: Found): boolean {
  const isAsGood = slips === best.slips && phrase.dropped === best.phrase.dropped;
  return phrase.id !== best.phrase.id && first === best.first && next === best.next && isAsGood;
}

function restOf({ modifier, next }: Found, words: readonly WrittenWord[], text: string): string {
  const end = words[next - 1]!.end;
  const after = text
    .slice(end)
    .replace(/^[\s\p{P}]+/u, "")
    .trim();
  return [modifier, after].filter((part) => part !== "").join(" ");
}

function likenessTo(words: readonly WrittenWord[], { core, words: length }: Phrase): number {
  if (core.length < SHORTEST_HEAD - 1) return 0;
  let best = 0;
  for (let first = 0; first < Math.min(words.length, MOST_COMPARED); first += 1) {
    const letters = joined(words.slice(first, first + length));
    if (Math.abs(letters.length - core.length) <= 3) best = Math.max(best, likeness(letters, core));
  }
  return best;
}

function joined(words: readonly WrittenWord[]): string {
  return words.map(({ letters }) => letters).join("");
}
