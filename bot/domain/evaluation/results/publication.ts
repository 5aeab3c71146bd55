import type { Term } from "../../placement/term";
import type { Dimension, EvaluationRole } from "../questionnaire";
import { dimensionScores, scoresOf, type Detail, type DimensionScore, type Scores } from "./scores";
import type { HiddenBecause } from "./small-groups";
import type { CountedQuestion, Tallies } from "./tally";
import type { UnitWindow } from "./windows";

/**
 * The figures of a term, frozen when its round closed. Everything in it may be shown except `personsByTerm` and `terms`
 * of the windows, which tell later closings what has been said already.
 */
export interface Publication {
  readonly term: Term;
  /** UTC. */
  readonly closedAt: string;
  /** The group size that applied. */
  readonly k: number;
  /** Totals and areas; a role or area that nobody was asked in has no cell. */
  readonly cells: readonly PublishedCell[];
  readonly windows: readonly PublishedWindow[];
}

/** One role in one term: all areas together or one area. */
export interface PublishedCell {
  readonly role: EvaluationRole;
  /** Null for all areas together. */
  readonly area: string | null;
  readonly invited: number;
  /** Only for all areas together, and null below k. */
  readonly answered: number | null;
  /** 0–1 in steps of 0.05; null when too few were invited or answered. */
  readonly responseRate: number | null;
  readonly questions: readonly PublishedQuestion[];
  readonly dimensions: readonly DimensionScore[];
}

export interface PublishedQuestion {
  readonly id: string;
  readonly dimension: Dimension;
  /** Null exactly when the question is hidden. */
  readonly scores: Scores | null;
  readonly hidden: HiddenBecause | null;
}

/** Students' answers about one unit over one to four terms. */
export interface PublishedWindow extends Pick<
  UnitWindow,
  "area" | "unitCode" | "unitName" | "terms" | "personsByTerm"
> {
  readonly questions: readonly PublishedQuestion[];
  readonly dimensions: readonly DimensionScore[];
}

/** Turns counts into what is shown; a question without a reason to be hidden has answers enough. */
export function figuresOf(
  questions: readonly CountedQuestion[],
  tallies: Tallies,
  hidden: (questionId: string) => HiddenBecause | null,
  detail: (questionId: string) => Detail = () => "full",
): Pick<PublishedCell, "questions" | "dimensions"> {
  const published = questions.map(({ id, dimension }): PublishedQuestion => {
    const tally = tallies[id];
    const reason = tally ? hidden(id) : "too-few";
    return { id, dimension, scores: tally && !reason ? scoresOf(tally, detail(id)) : null, hidden: reason };
  });
  return withDimensions(questions, published);
}

/** Shown questions with the dimensions that follow from them. */
export function withDimensions(
  questions: readonly CountedQuestion[],
  published: readonly PublishedQuestion[],
): Pick<PublishedCell, "questions" | "dimensions"> {
  const shown = new Map(published.flatMap(({ id, scores }) => (scores ? [[id, scores] as const] : [])));
  return { questions: published, dimensions: dimensionScores(questions, shown) };
}

/** Persons behind a shown figure; null when the question is hidden. */
export function personsShown(questions: readonly PublishedQuestion[], id: string): number | null {
  return questions.find((question) => question.id === id)?.scores?.n ?? null;
}
