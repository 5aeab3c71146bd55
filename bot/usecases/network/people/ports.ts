import type { Newcomer } from "../../../domain/network/people/newcomers";

/** What somebody has said about being seen in the network. */
export interface ProfileStore {
  /** Hides somebody who is known by these marks (`marksOfSupervisor`); hiding again replaces the marks. */
  hide(contactKey: string, marks: readonly string[], at: string): Promise<void>;
  show(contactKey: string): Promise<void>;
  /** Every mark of everybody who is hidden. */
  hiddenMarks(): Promise<ReadonlySet<string>>;
  /** The contact keys of everybody who is hidden. */
  hiddenContacts(): Promise<ReadonlySet<string>>;
}

/** A step 3 whom HR has linked to the units of a manager without one (S39, "fadder"). */
export interface Sponsorship {
  /** `keyOfArea` of the manager's area when the link was made. */
  readonly key: string;
  /** Codes of its units then. */
  readonly units: readonly string[];
  /** Everything that the step 3 was known by when linked; null when the link has been taken away. */
  readonly marks: readonly string[] | null;
  /** `Actor.id` of whoever linked or took away. */
  readonly changedBy: string;
  /** UTC. */
  readonly changedAt: string;
  /** How many times what lies under the key has been written; 1 is the first time. */
  readonly version: number;
}

/** One for each manager's area that has ever had a sponsor. */
export interface SponsorStore {
  all(): Promise<readonly Sponsorship[]>;
  /** Keeps a link whose version follows what is stored; false when somebody else has written meanwhile. */
  save(sponsorship: Sponsorship): Promise<boolean>;
}

/** Who is new in the register, and who is not any more. */
export interface NewcomerStore {
  /** The register's version that was looked through last; null before the first time. */
  lookedAt(): Promise<string | null>;
  setLookedAt(version: string): Promise<void>;
  /** Digests of the marks of everybody who has been seen in the register. */
  knownMarks(): Promise<ReadonlySet<string>>;
  addKnown(digests: readonly string[]): Promise<void>;
  /** Leaves a newcomer who is there already as they are. */
  add(newcomer: Newcomer): Promise<void>;
  all(): Promise<readonly Newcomer[]>;
  get(key: string): Promise<Newcomer | null>;
  /** Changes what is stored now; null leaves it as it is. What was written, or null: of several one is told. */
  change(key: string, changed: (newcomer: Newcomer) => Newcomer | null): Promise<Newcomer | null>;
  remove(key: string): Promise<void>;
}
