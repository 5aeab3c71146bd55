import type { Localised } from "../questionnaire";
import type { PublishedQuestion } from "./publication";
import type { Scores } from "./scores";
import type { HiddenBecause } from "./small-groups";
import type { CountedQuestion } from "./tally";

/** A change is told when both sides have at least so many answers: with fewer it is mostly chance. */
const CHANGE_FROM = 10;

/** Which answers count as positive: 4 and 5 on a scale, or at least so many of the options. */
type PositiveAnswers =
  | { readonly kind: "scale" }
  | { readonly kind: "options"; readonly options: readonly Localised[]; readonly atLeast: number };

interface ComparedShare {
  readonly n: number | null;
  /** 0–1. */
  readonly share: number | null;
  readonly band: Scores["positiveShareBand"];
  /** "not-asked": there is no figure because nobody was asked. */
  readonly hidden: HiddenBecause | "not-asked" | null;
}

export interface Comparison {
  readonly id: string;
  readonly text: Localised;
  readonly counts: PositiveAnswers;
  readonly shares: readonly ComparedShare[];
  readonly change: number | null;
}

/**
 * Published figures beside each other, newest first; null where nothing was published. Everything is a function of
 * what is published, the change too: so it tells nothing that the publications do not.
 */
export function compareQuestions(
  questions: readonly CountedQuestion[],
  series: readonly (readonly PublishedQuestion[] | null)[],
): readonly Comparison[] {
  return questions.map((question) => {
    const found = series.map((published) => published?.find(({ id }) => id === question.id) ?? null);
    return {
      id: question.id,
      text: question.text,
      counts: positiveAnswers(question),
      shares: found.map(shareOf),
      change: changeInPoints(found[0]?.scores ?? null, found[1]?.scores ?? null),
    };
  });
}

/**
 * Percentage points from one share to another, as a reader gets them who subtracts the two printed whole per cents.
 * Null where either is hidden, a band, or of fewer than ten answers: then the two published figures are all there is.
 */
export function changeInPoints(now: Scores | null, before: Scores | null): number | null {
  if (!now || !before || now.n < CHANGE_FROM || before.n < CHANGE_FROM) return null;
  if (now.positiveShare === null || before.positiveShare === null) return null;
  return Math.round(now.positiveShare * 100) - Math.round(before.positiveShare * 100);
}

function shareOf(question: PublishedQuestion | null): ComparedShare {
  const { n = null, positiveShare: share = null, positiveShareBand: band = null } = question?.scores ?? {};
  return { n, share, band, hidden: question ? question.hidden : "not-asked" };
}

function positiveAnswers(question: CountedQuestion): PositiveAnswers {
  if (question.type === "scale") return { kind: "scale" };
  const options = question.options.filter(({ positive }) => positive).map(({ text }) => text);
  return { kind: "options", options, atLeast: question.positiveFrom ?? 1 };
}
