import type { RightFacts } from "../../../domain/access/person/corrected";
import type { Finding } from "../../../domain/access/person/finding";
import type { Person } from "../../../domain/access/person/person";
import type { RegisterRecord } from "../../../domain/register/records";

/** How much of somebody was in a table when it was gone through, without what nobody may see. */
export interface ErasedRows {
  /** Rows that are gone. */
  readonly removed: number;
  /** Rows that stay, with everything about the person taken out. */
  readonly rewritten: number;
}

/** One table, as far as it holds people. Erasing again is harmless: what is gone is not found. */
export interface PersonSource {
  /** As the data map calls it. */
  readonly table: string;
  /** What the table tells besides about who somebody is: addresses, account, what they were asked. */
  identify?(person: Person): Promise<Partial<Person>>;
  /** What the table holds about the person, in plain fields, without what nobody may see. */
  find(person: Person): Promise<readonly Finding[]>;
  /** How many rows an erasure would touch, index rows included, without what nobody may see. */
  count(person: Person): Promise<ErasedRows>;
  /** Takes away what nobody may see, too, and does not count it. */
  erase(person: Person): Promise<ErasedRows>;
}

/**
 * Erasures. What the person is known by is kept until one is finished, since the rows that tell it are among those that
 * go. After that a mark is left for as long as backups are kept, for a restore not to bring the person back.
 */
export interface ErasureJournal {
  begin(person: Person, at: string): Promise<void>;
  /** Those that were cut off. */
  unfinished(): Promise<readonly Person[]>;
  /** Leaves the mark, and forgets the person. */
  finish(person: Person, mark: ErasureMark): Promise<void>;
  finished(): Promise<readonly ErasureMark[]>;
}

/** That somebody has been erased, without telling who: only whoever has an address can see whether it was this one. */
export interface ErasureMark {
  /** Random, the mark's own: two marks of one person have nothing in common. */
  readonly salt: string;
  /** Each address of the person, in lower case, hashed with the salt. */
  readonly hashes: readonly string[];
  /** UTC; when the erasure was finished. */
  readonly at: string;
}

/** Somebody whose data are only kept, and used for nothing (GDPR article 18), until it is lifted. */
export interface Restriction {
  /** What the person was known by when it was decided. */
  readonly person: Person;
  /** UTC. */
  readonly since: string;
}

export interface RestrictionStore {
  all(): Promise<readonly Restriction[]>;
  /** Under the first address of the person; again replaces what was there. */
  put(restriction: Restriction): Promise<void>;
  lift(email: string): Promise<void>;
}

/** What HR has put right about somebody, held against every import until the source says the same. */
export interface Correction extends RightFacts {
  /** UTC. */
  readonly since: string;
}

export interface CorrectionStore {
  all(): Promise<readonly Correction[]>;
  put(correction: Correction): Promise<void>;
  remove(email: string): Promise<void>;
}

/** What imports have changed, as far as it is kept. */
export interface ChangeRewriter {
  /** Rewrites every record in it that comes out different. */
  rewrite(changed: (record: RegisterRecord) => RegisterRecord): Promise<void>;
}
