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
export const DISTRIBUTION_FROM = 10;

/** How much of a shown figure is told: everything, index and share alone, or both only as bands of a fifth. */
export type Detail = "full" | "means" | "bands";

/** The code of "Inget, men jag hade behövt" (H9). */
const UNMET_NEED = "inget_behov";

/**
 * The figures of one question.
 *
 * Below ten answers, a figure that would tell how everybody answered becomes a band of a fifth (D12): the index when
 * all, or all but one, chose the same option, the positive share when at most one person is on the other side. The
 * "all but one" is on purpose: a band shown only when all agree would tell that all agree. A band of 20 always holds
 * both cases from five answers on.
 *
 * `detail` is how much other figures allow to be told; a group of fewer than ten never gets more than its means.
 */
export function scoresOf(tally: Tally, detail: Detail = "full"): Scores {
  const { n, positive, points, options } = tally;
  const few = n < DISTRIBUTION_FROM || detail !== "full";
  const isRounded = detail === "bands";
  const indexBand = points !== null && (isRounded || isAgreement(tally)) ? fifthOf(points / n, 100) : null;
  const shareBand = bandOfShare(n, positive) ?? (isRounded ? fifthOf(positive / n, 1) : null);
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

/** The same figures with less told: what is a band stays a band. */
export function withDetail(scores: Scores, detail: Detail): Scores {
  if (detail === "full") return scores;
  const { index, positiveShare } = scores;
  const means = { ...scores, unmetNeed: null, distribution: null };
  if (detail === "means") return means;
  return {
    ...means,
    ...{ index: null, indexBand: index === null ? scores.indexBand : fifthOf(index, 100) },
    ...{
      positiveShare: null,
      positiveShareBand: positiveShare === null ? scores.positiveShareBand : fifthOf(positiveShare, 1),
    },
  };
}

/** How much published figures tell. */
export function detailOf({ distribution, positiveShare }: Scores): Detail {
  if (distribution !== null) return "full";
  return positiveShare === null ? "bands" : "means";
}

/** Whether at most one of fewer than ten persons is on the other side: exact figures would tell what each answered (D12). */
export function isOneSided({ n, positive }: Pick<Tally, "n" | "positive">): boolean {
  return n > 0 && n < DISTRIBUTION_FROM && (positive <= 1 || positive >= n - 1);
}

function isAgreement({ n, options }: Tally): boolean {
  return n < DISTRIBUTION_FROM && Math.max(...Object.values(options)) >= n - 1;
}

function bandOfShare(n: number, positive: number): Band | null {
  if (!isOneSided({ n, positive })) return null;
  return positive <= 1 ? { from: 0, to: 0.2 } : { from: 0.8, to: 1 };
}

/** The fifth of 0 to `whole` in which a value lies. */
function fifthOf(value: number, whole: number): Band {
  const fifth = Math.min(4, Math.floor((value / whole) * 5));
  return { from: (fifth * whole) / 5, to: ((fifth + 1) * whole) / 5 };
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
