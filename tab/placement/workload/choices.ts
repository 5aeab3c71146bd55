import type { WorkloadForm, WorkloadSort } from "../../../bot/contract/workload";
import type { Choices } from "../../address/address";
import { readSorting, writeSorting, type Sorting } from "../../table/sorting";

/** The columns of the table by their names in the address, and what the service calls them. */
const SORTS = {
  enhet: "name",
  praktikanter: "students",
  "per-handledare": "perActiveSupervisor",
  "per-anstalld": "perCareStaff",
  veckor: "studentWeeks",
  andel: "shareWithStudents",
  flest: "mostOfOne",
  lediga: "free",
} as const satisfies Readonly<Record<string, WorkloadSort>>;

export type ColumnId = keyof typeof SORTS;

const FORMS: readonly WorkloadForm[] = ["apl", "apprenticeship", "lia", "prao", "vfu", "other"];

/** Furthest over the key first: what somebody ought to see. */
const FIRST: Sorting = { column: "lediga", direction: "ascending" };

/** As many as are still looked through; whoever wants all exports them. */
const UNITS_PER_PAGE = 25;

/** What the reader has chosen in Belastning. */
export interface WorkloadChoices {
  readonly area: string | null;
  /** Null: all forms that the key is about. */
  readonly form: WorkloadForm | null;
  readonly sorting: Sorting;
  readonly page: number;
}

/** Reads the address; what it does not understand is as if it were not there. */
export function readChoices(choices: Choices): WorkloadChoices {
  const sorting = readSorting(choices["sortering"]);
  return {
    area: choices["omrade"] ?? null,
    form: FORMS.find((form) => form === choices["form"]) ?? null,
    sorting: sorting && Object.hasOwn(SORTS, sorting.column) ? sorting : FIRST,
    page: Math.max(1, Math.floor(Number(choices["sida"])) || 1),
  };
}

/** The same sorting for the address. */
export function sortingChoice(sorting: Sorting): Choices {
  return { sortering: writeSorting(sorting), sida: "" };
}

/** What was chosen, as the service is asked for it; null is left to the service. */
export function askedFor(
  term: string | null,
  { area, form, sorting, page }: WorkloadChoices,
): Readonly<Record<string, string | null>> {
  return {
    term,
    area,
    form,
    sort: SORTS[sorting.column as ColumnId],
    order: sorting.direction,
    page: page === 1 ? null : String(page),
    pageSize: String(UNITS_PER_PAGE),
  };
}
