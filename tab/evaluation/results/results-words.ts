import type {
  EvaluationPage,
  EvaluationSpan,
  LocalisedText,
  PositiveAnswers,
} from "../../../bot/contract/evaluation-page";
import type { Numbers } from "../../text/numbers";
import type { Language, Text } from "../../text/text";

/** "HT 2026", or "HT 2025–HT 2026" for several terms together. */
export function spanWords({ from, to }: EvaluationSpan, numbers: Numbers): string {
  return from === to ? numbers.term(from) : `${numbers.term(from)}–${numbers.term(to)}`;
}

/** "Hela förvaltningen", the area, or the unit with its area. */
export function scopeWords({ scope }: EvaluationPage, t: Text): string {
  if (scope.kind === "total") return t("results.whole");
  return scope.kind === "area" ? scope.area : `${scope.name}, ${scope.area}`;
}

/** "61 av 92 har svarat (65 %)" as far as it is published; empty where nothing is. */
export function participationWords(page: EvaluationPage, t: Text, numbers: Numbers): string {
  const { participation } = page.figures ?? {};
  if (!participation) return "";
  const { invited, answered, responseRate } = participation;
  if (responseRate === null) return t("results.asked-only", { invited });
  // The published rate is rounded; beside the count itself that would look like a mistake.
  return answered === null
    ? t("results.asked-rate", { invited, rate: numbers.percent(responseRate) })
    : t("results.answered", { invited, answered, rate: numbers.percent(answered / invited) });
}

/** "Räknas: ”En” eller ”Två”". Empty for a scale, which the heading explains. */
export function countsWords(counts: PositiveAnswers, language: Language, t: Text): string {
  if (counts.kind === "scale") return "";
  const options = counts.options.map((option) => t("results.quoted", { words: option[language] }));
  if (counts.atLeast > 1) return t("results.counts-several", { least: counts.atLeast, options: options.length });
  return t("results.counts", { options: joined(options, t("results.or")) });
}

/** "a, b eller c" */
function joined(words: readonly string[], or: string): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${or} ${last}`;
}

export function inLanguage(text: LocalisedText, language: Language): string {
  return text[language];
}
