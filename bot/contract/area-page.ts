import type { FigureLine, FiguresHead, FiguresMethod, TodoLine } from "./figures";

/** One area in a term with its units (GET /api/areas/:area?term=HT2024). */
export interface AreaPage extends FiguresHead {
  readonly area: FigureLine;
  /** The whole administration's, to compare with. */
  readonly total: FigureLine;
  /** Alphabetical. */
  readonly units: readonly AreaUnit[];
  /** Managers with units in the area, those without step 3 first; null for whoever may see totals only. */
  readonly managers: readonly AreaManager[] | null;
  /** Term of the round that the response rates are from; null when none had been closed. */
  readonly responsesTerm: string | null;
  readonly todo: readonly TodoLine[];
  readonly method: FiguresMethod;
}

export interface AreaUnit extends FigureLine {
  /** False: the unit is outside base and count, and its figures are zeros. */
  readonly receivesStudents: boolean;
  /** Null when the post is vacant, and for whoever may see totals only. */
  readonly managerName: string | null;
  /** The reader sees names on the unit's page. */
  readonly isDetailed: boolean;
  /** The reader may open the unit's page. */
  readonly isOpen: boolean;
}

export interface AreaManager {
  readonly name: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Step 3 supervisors at any of the manager's units. */
  readonly leads: number;
  readonly activeLeads: number;
}
