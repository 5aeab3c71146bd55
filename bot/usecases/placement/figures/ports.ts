import type { FigureDocument } from "../../../domain/placement/figures/documents";
import type { Term } from "../../../domain/placement/term";

/** All documents of one term, computed together. Nothing in an edition is ever changed. */
export interface Edition {
  readonly id: string;
  readonly term: Term;
  /** The register's version that it was computed from. */
  readonly version: string;
  /** ISO day that it holds for. */
  readonly day: string;
}

export interface FiguresState {
  /** Another one after every change to what figures are computed from. To be compared for equality only. */
  readonly version: string;
  /** Somebody is in the middle of changing something, or was cut off while doing so. */
  readonly isChanging: boolean;
  /** The newest edition of each term. */
  readonly editions: Readonly<Record<Term, Edition>>;
}

/** Figures computed ahead. Readers of one edition never see a part of another. */
export interface FiguresStore {
  /** One storage call. */
  state(): Promise<FiguresState>;
  /** One storage call, more for a document too large for a row. Null when there is none, or the edition is gone. */
  document(edition: Edition, name: string): Promise<unknown>;
  /**
   * Keeps the documents as the term's newest edition and removes the one before. "outdated" when the register has
   * changed since the version that they were computed from, "taken" when somebody else has published the same: then
   * nothing is kept.
   */
  publish(
    edition: Omit<Edition, "id">,
    documents: readonly FigureDocument[],
    now: string,
  ): Promise<"published" | "outdated" | "taken">;
  /**
   * Removes the editions of earlier versions than this one. Nobody may ask for their term for years, and they name people
   * who have been taken out of the register since (D34). Nothing happens when the register has changed again: readers in
   * the middle of a change are given what was before it.
   */
  forgetOutdated(version: string): Promise<void>;
}

/** Tells readers that what figures are computed from has changed. */
export interface RegisterVersion {
  /** Of many writes: before the first, and now and then during them. */
  changing(): Promise<void>;
  /** Of many writes: after the last, also when it failed. */
  changed(): Promise<void>;
  /** Before and after a single write. Somebody's many writes may go on meanwhile: this does not end them. */
  touched(): Promise<void>;
}
