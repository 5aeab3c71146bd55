/** One workplace of the care administration (enhet). Its code is its identity; names change and are misspelt. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  /** Verksamhetsområde, as the organisation file writes it. */
  readonly area: string;
  readonly managerName: string | null;
  /** Lower case. Two units with the same manager address have one manager (S7). */
  readonly managerEmail: string | null;
  /** "Tar emot praktik": only receiving units are part of the coverage base (plan, N9). */
  readonly receivesStudents: boolean;
}

/** How a row in a file names a unit: by code, by some spelling of its name, or both. */
export interface UnitReference {
  readonly code: string | null;
  readonly name: string | null;
}
