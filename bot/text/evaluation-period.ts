import { textIn, type Language } from "./text";

/**
 * What an evaluation is about in time, in the middle of a sentence: "period 5 hösten 2024", or "höstterminen 2024"
 * for an apprentice, whose period is "term".
 */
export function periodInWords(language: Language, term: string, period: string): string {
  return textIn(language)("evaluation.period", { period, season: term.slice(0, 2), year: term.slice(2) });
}
