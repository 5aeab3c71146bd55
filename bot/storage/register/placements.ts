import type { PlacementForm, PlacementRecord, PlacementStatus } from "../../domain/placement/placement";
import { termOf } from "../../domain/placement/term";
import {
  listOf,
  numberOf,
  numberOrNull,
  rowKeyOf,
  sortableTerm,
  textOf,
  textOrNull,
  unitColumns,
  unitOf,
  type RecordTable,
} from "./record-table";

/** Row keys begin with the half-year of the last day, so that one term and what is still going on after it are one range. */
export const placementsTable: RecordTable<"placement"> = {
  kind: "placement",
  tableName: "Placements",
  rowKey: ({ end, key }) => `${sortableTerm(termOf(end))}.${rowKeyOf(key)}`,
  toRow: (placement) => ({
    key: placement.key,
    form: placement.form,
    provider: placement.provider ?? undefined,
    period: placement.period ?? undefined,
    start: placement.start,
    end: placement.end,
    ...unitColumns(placement.unit),
    studentEmail: placement.studentEmail ?? undefined,
    supervisors: JSON.stringify(placement.supervisors),
    status: placement.status,
    extentPercent: placement.extentPercent,
    count: placement.count,
  }),
  fromRow: (row) => ({
    kind: "placement",
    key: textOf(row, "key"),
    form: textOf(row, "form") as PlacementForm,
    provider: textOrNull(row, "provider"),
    period: numberOrNull(row, "period"),
    start: textOf(row, "start"),
    end: textOf(row, "end"),
    unit: unitOf(row),
    studentEmail: textOrNull(row, "studentEmail"),
    supervisors: listOf<PlacementRecord["supervisors"]>(row, "supervisors"),
    status: textOf(row, "status") as PlacementStatus,
    extentPercent: numberOf(row, "extentPercent"),
    count: numberOf(row, "count"),
  }),
};
