import type { LinkProblem, LinkState } from "../../../domain/network/material/link-check";
import type { Material } from "../../../domain/network/material/material";
import type { Pinned } from "../../../domain/network/material/pinned";

/** Material with the number of times that it has been saved, for edits that must not undo somebody else's. */
export interface StoredMaterial {
  readonly material: Material;
  readonly version: number;
}

/** How many have said that something helped, and that it did not. */
export interface HelpfulCount {
  readonly yes: number;
  readonly no: number;
}

/** All of the bank at once; it is small. */
export interface ShelfContent {
  readonly materials: readonly StoredMaterial[];
  readonly pinned: Pinned;
  readonly helpful: ReadonlyMap<string, HelpfulCount>;
  readonly links: ReadonlyMap<string, LinkState>;
}

export interface MaterialStore {
  /** Changes after every change to anything below. One row. */
  version(): Promise<string>;
  all(): Promise<ShelfContent>;
  get(id: string): Promise<StoredMaterial | null>;
  /** False when the id is taken. */
  add(material: Material): Promise<boolean>;
  /** Null when somebody else has changed it since it was read. */
  replace(read: StoredMaterial, material: Material): Promise<StoredMaterial | null>;
  /** Puts ids on top for a role, in the place of those that were there. */
  pin(role: keyof Pinned, ids: readonly string[]): Promise<void>;
  /** What voters are made unrecognisable with: random, made at the first vote and the same ever after. */
  voteKey(): Promise<string>;
  /** Keeps one answer for each voter, the latest, and counts anew. `voter` is a hash that tells nobody. */
  vote(id: string, voter: string, helped: boolean): Promise<void>;
  /** What a voter has said; null when nothing. */
  voteOf(id: string, voter: string): Promise<boolean | null>;
  keepLinkState(id: string, state: LinkState): Promise<void>;
}

/** Asks whether an address answers; null is yes. Never throws. */
export type CheckLink = (link: string) => Promise<LinkProblem | null>;
