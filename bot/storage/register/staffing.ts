import type { Employment, Position } from "../../domain/register/records";
import { numberOf, rowKeyOf, textOf, textOrNull, unitColumns, unitOf, type RecordTable } from "./record-table";

export const staffingTable: RecordTable<"staffing"> = {
  kind: "staffing",
  tableName: "Staffing",
  rowKey: ({ key }) => rowKeyOf(key),
  toRow: (staffing) => ({
    key: staffing.key,
    ...unitColumns(staffing.unit),
    position: staffing.position,
    employment: staffing.employment,
    headCount: staffing.headCount,
    measuredOn: staffing.measuredOn ?? undefined,
  }),
  fromRow: (row) => ({
    kind: "staffing",
    key: textOf(row, "key"),
    unit: unitOf(row),
    position: textOf(row, "position") as Position,
    employment: textOf(row, "employment") as Employment,
    headCount: numberOf(row, "headCount"),
    measuredOn: textOrNull(row, "measuredOn"),
  }),
};
