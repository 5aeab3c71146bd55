import type { PlacementForm } from "../../domain/placement/placement";
import type { ProtectedRecord } from "../../domain/register/records";
import {
  numberOf,
  numberOrNull,
  rowKeyOf,
  sortableTerm,
  textOf,
  unitColumns,
  unitOf,
  type RecordTable,
} from "./record-table";

const TABLE = "Counts";

/** Row keys of PRAO and places begin with the term, so that a term is one range. */
export const praoTable: RecordTable<"prao"> = {
  kind: "prao",
  tableName: TABLE,
  rowKey: ({ term, key }) => `${sortableTerm(term)}.${rowKeyOf(key)}`,
  toRow: ({ key, unit, term, week, count }) => ({ key, ...unitColumns(unit), term, week, count }),
  fromRow: (row) => ({
    kind: "prao",
    key: textOf(row, "key"),
    unit: unitOf(row),
    term: textOf(row, "term"),
    week: numberOf(row, "week"),
    count: numberOf(row, "count"),
  }),
};

export const placesTable: RecordTable<"places"> = {
  kind: "places",
  tableName: TABLE,
  rowKey: ({ term, key }) => `${sortableTerm(term)}.${rowKeyOf(key)}`,
  toRow: (places) => ({
    key: places.key,
    ...unitColumns(places.unit),
    term: places.term,
    form: places.form,
    period: places.period,
    wanted: places.wanted ?? undefined,
    offered: places.offered ?? undefined,
    booked: places.booked ?? undefined,
    started: places.started ?? undefined,
  }),
  fromRow: (row) => ({
    kind: "places",
    key: textOf(row, "key"),
    unit: unitOf(row),
    term: textOf(row, "term"),
    form: textOf(row, "form") as PlacementForm,
    period: numberOf(row, "period"),
    wanted: numberOrNull(row, "wanted"),
    offered: numberOrNull(row, "offered"),
    booked: numberOrNull(row, "booked"),
    started: numberOrNull(row, "started"),
  }),
};

export const protectedTable: RecordTable<"protected"> = {
  kind: "protected",
  tableName: TABLE,
  rowKey: ({ key }) => rowKeyOf(key),
  toRow: ({ key, source, unit, count }) => ({ key, source, ...unitColumns(unit), count }),
  fromRow: (row) => ({
    kind: "protected",
    key: textOf(row, "key"),
    source: textOf(row, "source") as ProtectedRecord["source"],
    unit: unitOf(row),
    count: numberOf(row, "count"),
  }),
};
