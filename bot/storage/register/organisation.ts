import { rowKeyOf, textOf, textOrNull, type RecordTable } from "./record-table";

export const organisationTable: RecordTable<"unit"> = {
  kind: "unit",
  tableName: "Organisation",
  rowKey: ({ key }) => rowKeyOf(key),
  toRow: (unit) => ({
    key: unit.key,
    code: unit.code,
    name: unit.name,
    area: unit.area,
    managerName: unit.managerName ?? undefined,
    managerEmail: unit.managerEmail ?? undefined,
    receivesStudents: unit.receivesStudents,
  }),
  fromRow: (row) => ({
    kind: "unit",
    key: textOf(row, "key"),
    code: textOf(row, "code"),
    name: textOf(row, "name"),
    area: textOf(row, "area"),
    managerName: textOrNull(row, "managerName"),
    managerEmail: textOrNull(row, "managerEmail"),
    receivesStudents: row["receivesStudents"] === true,
  }),
};
