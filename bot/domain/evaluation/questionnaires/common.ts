import type { ChoiceQuestion, Dimension, Localised, Option, ScaleQuestion, TextQuestion } from "../questionnaire";

/** What a form or card sends for "Vet inte"; it is stored as no answer. */
export const DONT_KNOW = "dontknow";

/** The steps of every scale question with their points of the index; 4 and 5 are positive. */
export const SCALE_STEPS = [
  { code: "1", points: 0, positive: false },
  { code: "2", points: 25, positive: false },
  { code: "3", points: 50, positive: false },
  { code: "4", points: 75, positive: true },
  { code: "5", points: 100, positive: true },
] as const;

/** Only the ends of a scale carry words. */
export const SCALE_LOW: Localised = { sv: "Stämmer inte alls", en: "Do not agree at all" };
export const SCALE_HIGH: Localised = { sv: "Stämmer helt", en: "Agree completely" };
export const DONT_KNOW_TEXT: Localised = { sv: "Vet inte", en: "Don't know" };

const YES_PARTLY_NO: readonly Option[] = [
  { code: "ja", text: { sv: "Ja", en: "Yes" }, positive: true, points: 100 },
  { code: "delvis", text: { sv: "Delvis", en: "Partly" }, positive: false, points: 50 },
  { code: "nej", text: { sv: "Nej", en: "No" }, positive: false, points: 0 },
];

/** Names and care recipients do not belong in free text (D36). */
const FREE_TEXT_WARNING: Localised = {
  sv: "Skriv inga namn och inget om vårdtagare.",
  en: "Do not write names or anything about care recipients.",
};

/** Longest free text, in UTF-16 units with line ends counted once, as a browser counts them. */
const FREE_TEXT_MAX_LENGTH = 500;

export function scale(id: string, dimension: Dimension, sv: string, en: string): ScaleQuestion {
  return { id, type: "scale", dimension, text: { sv, en } };
}

export function yesPartlyNo(id: string, dimension: Dimension, sv: string, en: string): ChoiceQuestion {
  return { id, type: "yes-partly-no", dimension, text: { sv, en }, options: YES_PARTLY_NO };
}

export function single(
  id: string,
  dimension: Dimension,
  sv: string,
  en: string,
  options: readonly Option[],
): ChoiceQuestion {
  return { id, type: "single", dimension, text: { sv, en }, options };
}

/** `positiveFrom`: how many positive options make the answer as a whole positive. */
export function multi(
  id: string,
  dimension: Dimension,
  sv: string,
  en: string,
  positiveFrom: number,
  options: readonly Option[],
): ChoiceQuestion {
  return { id, type: "multi", dimension, text: { sv, en }, positiveFrom, options };
}

export function freeText(id: string, sv: string, en: string): TextQuestion {
  return {
    id,
    type: "text",
    dimension: "text",
    text: { sv, en },
    maxLength: FREE_TEXT_MAX_LENGTH,
    hint: FREE_TEXT_WARNING,
  };
}

/** An option that counts as a positive answer. */
export function good(code: string, sv: string, en: string): Option {
  return { code, text: { sv, en }, positive: true, points: null };
}

export function other(code: string, sv: string, en: string): Option {
  return { code, text: { sv, en }, positive: false, points: null };
}

/** An option such as "Inget av detta" that contradicts every other one. */
export function exclusive(code: string, sv: string, en: string): Option {
  return { ...other(code, sv, en), exclusive: true };
}
