/**
 * A term's published figures. Groups of fewer than `k` persons are never in it, neither directly nor by subtraction;
 * what is hidden is null and says why.
 */
export interface Results {
  /** "HT2024" */
  readonly term: string;
  /** UTC. */
  readonly closedAt: string;
  /** Persons that a shown group has at least. */
  readonly k: number;
  readonly byRole: { readonly student: Participation; readonly supervisor: Participation };
  /** What was asked, in order; the figures name questions and options by these ids and codes. */
  readonly questions: readonly AskedQuestion[];
  readonly total: Figures;
  /** In alphabetical order. */
  readonly areas: readonly AreaResults[];
  /** Students' answers about single units, of one to four terms together; only units with answers enough. */
  readonly unitWindows: readonly UnitWindowResults[];
}

export interface Participation {
  readonly invited: number;
  /** Null when fewer than k. */
  readonly answered: number | null;
  /** 0–1 in steps of 0.05; null when fewer than five were invited or fewer than k answered. */
  readonly responseRate: number | null;
}

export interface AskedQuestion {
  readonly id: string;
  readonly role: "student" | "supervisor";
  readonly dimension: string;
  readonly text: { readonly sv: string; readonly en: string };
  /** Code and wording of each option; a scale has the codes 1–5 and words at its ends only. */
  readonly options: readonly { readonly code: string; readonly text: { readonly sv: string; readonly en: string } }[];
}

export interface Figures {
  readonly questions: readonly QuestionFigures[];
  readonly dimensions: readonly DimensionFigures[];
}

export interface QuestionFigures {
  readonly id: string;
  readonly dimension: string;
  /** Persons who answered the question; "Vet inte" and blanks are outside. Null when hidden. */
  readonly n: number | null;
  /** 0–100; null when hidden, banded, or when the question gives no points. */
  readonly index: number | null;
  /** Instead of an index that would tell how everybody answered. */
  readonly indexBand: Range | null;
  /** 0–1; null when hidden or banded. */
  readonly positiveShare: number | null;
  readonly positiveShareBand: Range | null;
  /** H9: the share, 0–1, that needed support from other supervisors and got none. From ten answers. */
  readonly unmetNeed: number | null;
  /** Persons per option code, from ten answers. */
  readonly distribution: Readonly<Record<string, number>> | null;
  /** Fewer than k answered, or the figure would give away another group; null when shown. */
  readonly hidden: "too-few" | "protects-others" | null;
}

/** The mean of a dimension's indexes; a dimension with a hidden question is left out. */
interface DimensionFigures {
  readonly role: "student" | "supervisor";
  readonly dimension: string;
  /** The smallest n among its questions. */
  readonly n: number;
  readonly index: number | null;
  readonly indexBand: Range | null;
}

/** Both ends included. */
interface Range {
  readonly from: number;
  readonly to: number;
}

export interface AreaResults extends Figures {
  readonly id: string;
  readonly name: string;
  /** Null for a role that nobody in the area was asked in. */
  readonly byRole: {
    readonly student: Omit<Participation, "answered"> | null;
    readonly supervisor: Omit<Participation, "answered"> | null;
  };
}

export interface UnitWindowResults extends Figures {
  /** The unit's code. */
  readonly id: string;
  readonly name: string;
  readonly area: string;
  /** First and last term with answers in it. */
  readonly from: string;
  readonly to: string;
}
