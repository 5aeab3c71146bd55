import type { PlacementForm } from "./placement";
import type { UnitReference } from "../register/unit";

/** PRAO is kept as counts per unit and week: the pupils are children and no person data is stored (D28). */
export interface PraoRecord {
  readonly kind: "prao";
  /** term | unit | week */
  readonly key: string;
  readonly unit: UnitReference;
  readonly term: string;
  readonly week: number;
  readonly count: number;
}

/** Places wanted, offered and booked for a period (S18). Null is "not known", which is something else than none. */
export interface PlacesRecord {
  readonly kind: "places";
  /** term | unit | form | period */
  readonly key: string;
  readonly unit: UnitReference;
  readonly term: string;
  readonly form: PlacementForm;
  readonly period: number;
  readonly wanted: number | null;
  readonly offered: number | null;
  readonly booked: number | null;
  readonly started: number | null;
}
