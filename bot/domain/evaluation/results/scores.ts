import type { Dimension } from "../questionnaire";
import type { CountedQuestion, Tally } from "./tally";

/** What may be said about one question of a group that is large enough to be shown. Exactly one of a value and its band is set. */
export interface Scores {
  readonly n: number;
  /** 0–100, or null: banded, or the question gives no points. */
  readonly index: number | null;
  readonly indexBand: Band | null;
  /** 0–1, or null when banded. */
  readonly positiveShare: number | null;
  readonly positiveShareBand: Band | null;
  /** H9: the share, 0–1, that got no support but needed it. Null below ten answers and for other questions. */
  readonly unmetNeed: number | null;
  /** Persons per option; null below ten answers (D12). */
  readonly distribution: Readonly<Record<string, number>> | null;
}

/** Both ends included. */
interface Band {
  readonly from: number;
  readonly to: number;
}

/** Below this many answers only index and positive share are shown (S27, D12). */
const DISTRIBUTION_FROM = 10;

/** The code of "Inget, men jag hade behövt" (H9). */
const UNMET_NEED = "inget_behov";

/**
 * The figures of one question.
 *
 * Below ten answers, a figure that would tell how everybody answered becomes a band of a fifth (D12): the index when
 * all, or all but one, chose the same option, the positive share when at most one person is on the other side. The
 * "all but one" is on purpose: a band shown only when all agree would tell that all agree. A band of 20 always holds
 * both cases from five answers on.
 */
export function scoresOf(tally: Tally): Scores {
  const { n, positive, points, options } = tally;
  const few = n < DISTRIBUTION_FROM;
  const indexBand = few && points !== null ? bandOfAgreement(tally) : null;
  const shareBand = few ? bandOfShare(n, positive) : null;
  return {
    n,
    index: points === null || indexBand ? null : points / n,
    indexBand,
    positiveShare: shareBand ? null : positive / n,
    positiveShareBand: shareBand,
    unmetNeed: !few && UNMET_NEED in options ? options[UNMET_NEED]! / n : null,
    distribution: few ? null : options,
  };
}

function bandOfAgreement(tally: Tally): Band | null {
  if (Math.max(...Object.values(tally.options)) < tally.n - 1) return null;
  const index = tally.points! / tally.n;
  const from = Math.min(80, Math.floor(index / 20) * 20);
  return { from, to: from + 20 };
}

function bandOfShare(n: number, positive: number): Band | null {
  if (positive <= 1) return { from: 0, to: 0.2 };
  return positive >= n - 1 ? { from: 0.8, to: 1 } : null;
}

/** The mean of a dimension's indexes. */
export interface DimensionScore {
  readonly dimension: Dimension;
  /** The smallest n among its questions. */
  readonly n: number;
  readonly index: number | null;
  readonly indexBand: Band | null;
}

/**
 * Dimensions as the plain mean of their questions' shown indexes, so that they tell nothing that the questions do not.
 * A dimension is left out when a question of it is hidden, and when none of its questions gives points. One banded
 * question makes the dimension a band.
 */
export function dimensionScores(
  questions: readonly CountedQuestion[],
  shown: ReadonlyMap<string, Scores>,
): readonly DimensionScore[] {
  const dimensions = [...new Set(questions.map((question) => question.dimension))];
  return dimensions.flatMap((dimension) => {
    const indexed = questions.filter((question) => question.dimension === dimension && hasIndex(question));
    const scores = indexed.flatMap((question) => shown.get(question.id) ?? []);
    if (indexed.length === 0 || scores.length < indexed.length) return [];
    const from = mean(scores.map((score) => score.index ?? score.indexBand!.from));
    const to = mean(scores.map((score) => score.index ?? score.indexBand!.to));
    const n = Math.min(...scores.map((score) => score.n));
    const exact = scores.every((score) => score.index !== null);
    return [{ dimension, n, index: exact ? from : null, indexBand: exact ? null : { from, to } }];
  });
}

/** Whether answers to the question give points of an index. */
export function hasIndex(question: CountedQuestion): boolean {
  if (question.type === "scale") return true;
  return question.type !== "multi" && question.options.every((option) => option.points !== null);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
