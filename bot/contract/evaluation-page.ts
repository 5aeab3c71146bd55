/**
 * The evaluation view: published figures of a role in one place, beside those of the two closed terms before. Nothing
 * is in it that the frozen publications do not say; what is hidden is null and says why.
 */
export interface EvaluationPage {
  readonly role: EvaluationRole;
  /** "HT2024": the asked term, or the latest with figures when none was asked for; null when there are no figures at all. */
  readonly term: string | null;
  /** Terms with figures, newest first. */
  readonly terms: readonly string[];
  readonly scope: EvaluationScope;
  readonly choices: EvaluationChoices;
  /** Null until the term's round is closed. */
  readonly figures: EvaluationFigures | null;
  /** The round whose figures are still to come; null when the figures are there or nobody has been asked. */
  readonly awaited: { readonly term: string; /** UTC. */ readonly closesAt: string } | null;
}

type EvaluationRole = "student" | "supervisor";

/** What the figures are about. */
export type EvaluationScope =
  | { readonly kind: "total" }
  | { readonly kind: "area"; readonly area: string }
  | { readonly kind: "unit"; readonly unit: string; readonly name: string; readonly area: string };

/** Areas and units that the reader may choose, in alphabetical order. Everybody with a role may choose the total. */
export interface EvaluationChoices {
  readonly areas: readonly string[];
  readonly units: readonly EvaluationUnit[];
}

export interface EvaluationUnit {
  /** The unit's code. */
  readonly id: string;
  readonly name: string;
  readonly area: string;
}

export interface EvaluationFigures {
  /** UTC. */
  readonly closedAt: string;
  /** Persons that a shown group has at least. */
  readonly k: number;
  /** Null for a unit, where nothing is published about it, and where nobody was asked. */
  readonly participation: EvaluationParticipation | null;
  /** Up to three, newest first: the term and the closed terms before, or for a unit its published windows. */
  readonly series: readonly EvaluationSpan[];
  /** In the order they are asked; empty for a unit without a published window. */
  readonly questions: readonly ComparedQuestion[];
  /** The area's units, or the total's areas; null where there are none to show. */
  readonly heat: HeatTable | null;
}

interface EvaluationParticipation {
  readonly invited: number;
  /** Only for all areas together; null when fewer than k. */
  readonly answered: number | null;
  /** 0–1 in steps of 0.05; null when there are too few, or to protect another area. */
  readonly responseRate: number | null;
}

/** First and last term; one term has them equal. */
export interface EvaluationSpan {
  readonly from: string;
  readonly to: string;
}

export interface LocalisedText {
  readonly sv: string;
  readonly en: string;
}

export interface ComparedQuestion {
  readonly id: string;
  readonly text: LocalisedText;
  readonly counts: PositiveAnswers;
  /** One per series. */
  readonly shares: readonly ShareFigure[];
  /**
   * Percentage points between the two newest shares as they are printed, in whole per cent. Null unless both are
   * exact and have at least ten answers.
   */
  readonly change: number | null;
}

/** Which answers the share counts: 4 and 5 on a scale, or at least so many of the options. */
export type PositiveAnswers =
  | { readonly kind: "scale" }
  | { readonly kind: "options"; readonly options: readonly LocalisedText[]; readonly atLeast: number };

export interface ShareFigure {
  /** Persons who answered the question; null when hidden. */
  readonly n: number | null;
  /** 0–1; null when hidden or banded. */
  readonly share: number | null;
  readonly band: EvaluationRange | null;
  readonly hidden: HiddenFigure | null;
}

/** "not-asked": nobody was asked there in that term. */
export type HiddenFigure = "too-few" | "protects-others" | "not-asked";

/** Both ends included. */
export interface EvaluationRange {
  readonly from: number;
  readonly to: number;
}

/** Index per question, 0–100: 100 for a 5 or "Ja", 75 for a 4, 50 for a 3 or "Delvis", 25 for a 2, 0 for a 1 or "Nej". */
export interface HeatTable {
  readonly rowsAre: "areas" | "units";
  /** An index below is weak, one from `strong` on is strong. */
  readonly weak: number;
  readonly strong: number;
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
}

interface HeatColumn {
  readonly id: string;
  /** A word or two. */
  readonly name: LocalisedText;
}

export interface HeatRow {
  /** The area, or the unit's code. */
  readonly id: string;
  readonly name: string;
  /** The terms that the row's figures are from; null without any. */
  readonly span: EvaluationSpan | null;
  /** Fewest and most answers to a question; null when every question is hidden. */
  readonly n: EvaluationRange | null;
  /**
   * One per column; null for a unit that has no published figures. Why it has none is not published either: too few
   * have answered, or its figures would give away another unit's.
   */
  readonly cells: readonly HeatCell[] | null;
}

export interface HeatCell {
  readonly index: number | null;
  readonly band: EvaluationRange | null;
  readonly hidden: "too-few" | "protects-others" | null;
}
