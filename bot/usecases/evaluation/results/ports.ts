import type { FreeText, FrozenFigures } from "../../../domain/evaluation/results/freeze-figures";
import type { Publication } from "../../../domain/evaluation/results/publication";
import type { PooledTerm } from "../../../domain/evaluation/results/windows";
import type { RoundCounts } from "../../../domain/evaluation/round";
import type { Term } from "../../../domain/placement/term";

/** What a closed round leaves: its figures, and how many were asked, reached and answered. */
export interface Closing {
  readonly publication: Publication;
  readonly finalCounts: RoundCounts;
}

/** A closing with what is kept beside the figures. The texts come in an order that has been shuffled. */
export interface NewClosing extends Closing, FrozenFigures {
  readonly texts: readonly FreeText[];
}

/** Everything that closed rounds have left, one closing after the other. Nothing in it is ever changed. */
export interface ClosingStore {
  /** All closings in the order in which they happened. */
  all(): Promise<readonly Closing[]>;
  ofTerm(term: Term): Promise<Closing | null>;
  /** Which terms have been closed, and the figures of those that `choose` picks among them: one reading more for each. */
  publications(choose: (closed: readonly Term[]) => readonly Term[]): Promise<PublishedSoFar>;
  /** Units' answers that wait for a later window. */
  pool(): Promise<readonly PooledTerm[]>;
  /**
   * Adds a closing with figures, pool and free texts, all or nothing. False when another closing has been added since
   * `all` gave `seen` closings: then nothing is added and the figures have to be made anew.
   */
  append(closing: NewClosing, seen: number): Promise<boolean>;
  /** Removes what attempts to close the term have left that were broken off. */
  tidy(term: Term): Promise<void>;
  /** Removes from the pool what no later window can use. */
  prunePool(isNeeded: (part: PooledTerm) => boolean): Promise<void>;
}

interface PublishedSoFar {
  readonly closed: readonly Term[];
  /** The smallest group size that any of the closed terms was closed with; null without any. */
  readonly smallestGroup: number | null;
  readonly publications: readonly Publication[];
}

/** Puts things into an order that tells nothing. */
export type Shuffle = <T>(items: readonly T[]) => readonly T[];
