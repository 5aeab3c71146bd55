import type { PlacementRecord } from "../placement/placement";
import type { PlacesRecord, PraoRecord } from "../placement/places";
import type { Unit, UnitReference } from "./unit";

/**
 * What files are turned into. Every record has a kind and a key; two rows with the same kind and key are versions
 * of the same fact, and everything that the product shows is computed from the records. That is why the order in
 * which files arrive does not matter: units named in an inventory are looked up when figures are made, not when
 * the row is read.
 */
export type RegisterRecord =
  UnitRecord | StaffingRecord | CompetenceRecord | ProtectedRecord | PlacementRecord | PraoRecord | PlacesRecord;

export type RecordKind = RegisterRecord["kind"];

export interface UnitRecord extends Unit {
  readonly kind: "unit";
  /** The unit's code. */
  readonly key: string;
}

/** Head count of one position at one unit on one date (S8). Counted in people, never in full-time equivalents. */
export interface StaffingRecord {
  readonly kind: "staffing";
  /** unit | position | employment | date */
  readonly key: string;
  readonly unit: UnitReference;
  readonly position: Position;
  readonly employment: Employment;
  readonly headCount: number;
  /** ISO date of measurement, null when the file does not say. */
  readonly measuredOn: string | null;
}

/** The plan's base is the first three (N9); the others are kept apart so that the choice can be shown. */
export type Position = "undersköterska" | "stödassistent" | "stödpedagog" | "vårdbiträde" | "sjuksköterska" | "annan";
export type Employment = "permanent" | "other";
export type Step = 1 | 2 | 3;

/** A date as exact as its source: a day, a month, a term or a year, e.g. "2023-12-31", "2023-12", "HT2023", "2019". */
export interface StepDate {
  readonly precision: "day" | "month" | "term" | "year";
  readonly value: string;
}

/**
 * One source's statement about one person's supervisor training. A person is what all statements that share an
 * e-mail address or an employee number say together (domain/register/supervisor.ts).
 */
export interface CompetenceRecord {
  readonly kind: "competence";
  readonly key: string;
  readonly source: "hr-system" | "inventory";
  readonly employeeNumber: string | null;
  /** Lower case. */
  readonly email: string | null;
  /** "Förnamn Efternamn", normal capitals, NFC. */
  readonly name: string;
  readonly unit: UnitReference;
  readonly position: Position | null;
  readonly employment: Employment | null;
  readonly stepsDone: readonly Step[];
  readonly stepsOngoing: readonly Step[];
  readonly completed: StepDate | null;
  /** ISO day, the last on which the HR system lets the competence hold; null when it has no end. */
  readonly validUntil: string | null;
  /** True when a certificate or grade has been shown, or the HR system's entry is attested (S3). */
  readonly hasEvidence: boolean;
  /** Codes that a person should look at, e.g. "step-2-without-1". */
  readonly notes: readonly string[];
}

/** Rows about people with protected identity: how many at which unit in which kind of file, and nothing else (D31). */
export interface ProtectedRecord {
  readonly kind: "protected";
  readonly key: string;
  readonly source: "hr-system" | "inventory" | "placements";
  readonly unit: UnitReference;
  readonly count: number;
}
