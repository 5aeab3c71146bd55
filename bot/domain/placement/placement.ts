import type { UnitReference } from "../register/unit";

/** Practice forms (S15). Apprentices (lärling) belong to APL USK by the plan's footnote and are asked once per term. */
export type PlacementForm = "apl" | "apprenticeship" | "lia" | "vfu" | "prao" | "other";

/** Cancelled before or during, and no-shows, are kept as statistics without a reason (D8). */
export type PlacementStatus = "preliminary" | "confirmed" | "completed" | "cancelled" | "broken-off" | "no-show";

/** One student at one unit for one period (S17). The student's name is not kept; the address goes when the round has closed. */
export interface PlacementRecord {
  readonly kind: "placement";
  /** The placement system's own id. */
  readonly key: string;
  readonly form: PlacementForm;
  readonly provider: string | null;
  /** Number of the APL period of the year, 1–7; null for apprentices and when the file does not tell. */
  readonly period: number | null;
  /** ISO dates, inclusive. */
  readonly start: string;
  readonly end: string;
  readonly unit: UnitReference;
  /** Lower case. */
  readonly studentEmail: string | null;
  /** Empty when nobody is named yet, two when supervision is shared. */
  readonly supervisors: readonly NamedSupervisor[];
  readonly status: PlacementStatus;
  readonly extentPercent: number;
  /** Students on the row; more than one only when the source gives a number without names. */
  readonly count: number;
}

export interface NamedSupervisor {
  readonly name: string | null;
  readonly email: string | null;
}

/** Placements that take place: figures and evaluations leave out what was cancelled, broken off or never begun. */
export function isHeld(placement: Pick<PlacementRecord, "status">): boolean {
  return placement.status === "confirmed" || placement.status === "completed";
}
