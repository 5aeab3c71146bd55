/**
 * What the service holds about one person (POST /api/people/extract, `person extract EMAIL --json`). For HR.
 * Nobody else's name or address is in it: whoever else has a part in something is told as a role. What the product
 * promises that nobody can see is not in it and in no count: questions without a name, votes, and who has answered.
 */
export interface PersonExtract {
  /** Raised when the shape changes. */
  readonly version: 1;
  /** UTC. */
  readonly madeAt: string;
  /** The address that was asked for, lower case. */
  readonly address: string;
  /** What the person is known by, all found from the address. */
  readonly knownBy: {
    readonly addresses: readonly string[];
    readonly names: readonly string[];
    readonly employeeNumbers: readonly string[];
    readonly entraObjectIds: readonly string[];
  };
  /** UTC of when it was restricted; null when it is not. */
  readonly restrictedSince: string | null;
  /** What HR has put right; null when nothing. */
  readonly correction: PersonCorrection | null;
  /** One for each kind of thing of which there is something, in a fixed order. */
  readonly found: readonly PersonFindings[];
  /** How many things there are altogether. */
  readonly total: number;
  /** What is not in here, or would stay after an erasure, each with the reason in words. */
  readonly told: readonly PersonTold[];
}

export interface PersonFindings {
  /** "training", "placement", "invitation" and so on. */
  readonly kind: string;
  /** The kind in words. */
  readonly name: string;
  /** The tables of the data map that they lie in. */
  readonly tables: readonly string[];
  readonly count: number;
  /** Plain fields; a field that is empty is null. */
  readonly items: readonly Readonly<Record<string, string | number | boolean | null | readonly string[]>>[];
}

export interface PersonTold {
  readonly reason: string;
  readonly sentence: string;
}

/** What HR has put right about somebody; null leaves what the sources say. */
export interface PersonCorrection {
  /** The address that the sources have. */
  readonly address: string;
  readonly name: string | null;
  readonly email: string | null;
  /** UTC. */
  readonly since: string;
}

/** What an erasure does or has done (POST /api/people/erasure, `person erase EMAIL --json`). For HR. */
export interface PersonErasure {
  readonly address: string;
  /** False for a dry run, in which nothing is changed. */
  readonly isDone: boolean;
  /** One for each table with something about the person that may be seen; the rest goes uncounted. */
  readonly tables: readonly {
    readonly table: string;
    /** Rows that go. */
    readonly removed: number;
    /** Rows that stay without anything about the person. */
    readonly rewritten: number;
  }[];
  /** All rows together. */
  readonly removed: number;
  readonly rewritten: number;
  /** What stays, and by which rule. */
  readonly kept: readonly PersonTold[];
}

/** Where a person's extract is fetched, once (POST /api/people/extract-file). */
export type PersonFileFormat = "json" | "html";

/** How a person's data are handled after POST /api/people/restriction and /api/people/correction. */
export interface PersonHandling {
  readonly address: string;
  readonly restrictedSince: string | null;
  readonly correction: PersonCorrection | null;
  /** Whether the person is hidden in the network by HR's or their own choice; null for whoever has no account there. */
  readonly isHiddenInNetwork: boolean | null;
}
