import { wordsOf } from "../../register/lists/search";
import { LAST_PARTS, LITTLE_WORDS } from "./little-words";
import { looseForm } from "./loose-form";
import { EVERYDAY_SYNONYMS, SYNONYMS } from "./synonyms";

/** A folded word without its endings. */
export type Stem = (word: string) => string;

/** One form that a word of a text is found by. */
export interface Term {
  /** Begins with "~" when it is a `looseForm`, with "=" when it stands for a group of synonyms. */
  readonly term: string;
  /** How much it counts when it is looked for: 1 for the word itself. */
  readonly weight: number;
}

/** A word without its dots counts less than the word, a part of it or another word for the same thing less again. */
const LOOSE = 0.5;
const PART = 0.4;
/** For each word of the phrase that has the synonyms: "sista dagen" says more than "slut". */
const CONCEPT = 0.6;
const EVERYDAY = 0.3;
const MOST_REMEMBERED = 20_000;

interface Phrase {
  readonly stems: readonly string[];
  readonly concept: string;
  readonly isEveryday: boolean;
}

/** A word that takes part in a long one has at least this many letters before it. */
const SHORTEST_FIRST_PART = 3;

/**
 * Makes the function that takes a text apart: for each word that means something, the forms that it is found by. The
 * stems that the synonyms are known by are worked out once.
 */
export function makeTerms(givenStem: Stem): (text: string) => readonly (readonly Term[])[] {
  const stem = remembering((word) => givenStem(withoutDefiniteEnding(word)));
  const phrases = phrasesBy(stem);

  return (text) => {
    const words = wordsOf(text);
    const stems = words.map(stem);
    const meaning = words.map((word) => !LITTLE_WORDS.has(word));
    const isAllLittle = !meaning.includes(true);
    const begun = words.map((_, at) => phrasesAt(stems, at));
    const isInPhrase = (at: number) =>
      begun.some((found, from) =>
        found.some(({ stems: { length } }) => length > 1 && from <= at && at < from + length),
      );
    return words.flatMap((word, at) => {
      if (!meaning[at] && !isAllLittle) return [];
      // A phrase says more than its words do one by one.
      const itself = formsOf(stems[at]!, begun[at]!, isInPhrase(at) ? PART : 1);
      const parts = partsOf(word).map(stem);
      return [[...itself, ...parts.flatMap((part) => formsOf(part, phrasesAt([part], 0), PART))]];
    });
  };

  function phrasesAt(stems: readonly string[], at: number): readonly Phrase[] {
    return (phrases.get(stems[at]!) ?? []).filter((phrase) =>
      phrase.stems.every((next, on) => stems[at + on] === next),
    );
  }
}

function formsOf(form: string, begun: readonly Phrase[], weight: number): readonly Term[] {
  const own = begun.some(({ isEveryday }) => isEveryday) ? weight * EVERYDAY : weight;
  return [
    { term: form, weight: own },
    { term: `~${looseForm(form)}`, weight: own * LOOSE },
    ...begun.map(({ concept, stems: { length }, isEveryday }) => ({
      term: concept,
      weight: length > 1 ? CONCEPT * length * (isEveryday ? EVERYDAY : 1) : own * CONCEPT,
    })),
  ];
}

/** Every phrase that has synonyms, by its first stem. */
function phrasesBy(stem: Stem): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  [...EVERYDAY_SYNONYMS, ...SYNONYMS].forEach((group, index) => {
    for (const phrase of group) {
      const stems = wordsOf(phrase).map(stem);
      const isEveryday = index < EVERYDAY_SYNONYMS.length;
      phrases.set(stems[0]!, [...(phrases.get(stems[0]!) ?? []), { stems, concept: `=${index}`, isEveryday }]);
    }
  });
  return phrases;
}

/** "slutsamtal" is "slut" and "samtal"; a part that joins with an s is told without it. */
function partsOf(word: string): readonly string[] {
  const bare = withoutDefiniteEnding(word);
  const last = LAST_PARTS.find((part) => bare.endsWith(part) && bare.length >= part.length + SHORTEST_FIRST_PART);
  if (!last) return [];
  const first = bare.slice(0, -last.length);
  return [first.length > SHORTEST_FIRST_PART ? first.replace(/s$/, "") : first, last];
}

/**
 * The endings -an and -et, which Snowball's Swedish leaves: "checklistan" is "checklista" and "kontraktet" "kontrakt".
 * Cut from a word that is no definite form, they are cut from it everywhere.
 */
function withoutDefiniteEnding(word: string): string {
  if (word.length < 6) return word;
  return word.replace(/ans?$/, "a").replace(/(?<=[^aeiouyåäö])ets?$/, "");
}

/** The same words come again and again; what has been worked out is kept, until it is too much. */
function remembering(stem: Stem): Stem {
  const known = new Map<string, string>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found = stem(word);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(word, found);
    }
    return found;
  };
}
