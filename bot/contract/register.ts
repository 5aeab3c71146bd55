/** The register's people, one page of those that fit (GET /api/register/supervisors). No addresses, no numbers. */
export interface RegisterSupervisors extends PageOfList {
  readonly people: readonly RegisterSupervisor[];
  /** To choose between, in alphabetical order. */
  readonly areas: readonly string[];
}

interface PageOfList {
  /** ISO day that the list holds for. */
  readonly asOf: string;
  /** How many fit the search, on all pages. */
  readonly found: number;
  /** How many there are without a search. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
}

export interface RegisterSupervisor {
  /** For addresses: tells neither e-mail address nor employee number. */
  readonly id: string;
  readonly name: string;
  /** Null where the register knows no unit. */
  readonly unit: { readonly id: string; readonly name: string; readonly areaId: string } | null;
  readonly position: string | null;
  readonly isPermanent: boolean;
  readonly steps: Readonly<Record<1 | 2 | 3, "none" | "ongoing" | "without-evidence" | "done">>;
  /** "counts" towards 30 %, or what stands in the way first. */
  readonly standing:
    | "counts"
    | "only-step-1"
    | "incomplete-steps"
    | "unknown-unit"
    | "not-receiving"
    | "not-permanent"
    | "without-evidence";
  readonly status: { readonly state: "active" | "resting"; readonly until: string | null };
}

/** The register's units (GET /api/register/units). */
export interface RegisterUnits extends PageOfList {
  readonly units: readonly RegisterUnit[];
}

export interface RegisterUnit {
  /** The code. */
  readonly id: string;
  readonly name: string;
  readonly areaId: string;
  readonly managerName: string | null;
  readonly receivesStudents: boolean;
  /** Everybody with supervisor training, also those who do not count. */
  readonly people: number;
  /** Null without a measurement. */
  readonly permanentCareStaff: number | null;
}

/** What somebody ought to look at in the register (GET /api/register/quality, S4). */
export interface QualityReport extends PageOfList {
  /** Kinds that there is something of, the most important first. */
  readonly kinds: readonly { readonly kind: QualityKind; readonly count: number }[];
  readonly lines: readonly QualityLine[];
}

export type QualityKind =
  | "unknown-spelling"
  | "base-missing"
  | "more-than-staff"
  | "no-unit"
  | "without-evidence"
  | "step-2-without-1"
  | "step-3-without-1-2"
  | "not-permanent"
  | "possible-duplicate"
  | "several-names"
  | "several-units"
  | "sources-disagree-on-steps"
  | "sources-disagree-on-employment"
  | "no-email"
  | "no-manager";

export interface QualityLine {
  readonly kind: QualityKind;
  /** A person's id, a unit's code, or the spelling itself. */
  readonly id: string;
  /** Person, unit or spelling. */
  readonly name: string;
  /** Where; null for spellings, and for people without a unit. */
  readonly unit: { readonly id: string; readonly name: string; readonly areaId: string } | null;
  /**
   * - "unknown-spelling": rows, and the unit that the spelling probably means (suggestedId, suggestedName)
   * - "more-than-staff": supervisors, permanentCareStaff
   */
  readonly values: Readonly<Record<string, string | number>>;
}
