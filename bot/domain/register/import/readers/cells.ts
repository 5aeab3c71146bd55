import { parseCount } from "../../cells/count";
import { parseDay } from "../../cells/calendar-day";
import { normaliseUnitName, parseUnitCode, unitNames } from "../../cells/unit-name";
import type { UnitReference } from "../../unit";
import type { Field } from "../fields";
import type { DecisionReason } from "../plan";
import type { Decision, TableRow } from "../row-reading";

export interface UnitCell {
  readonly unit: UnitReference;
  /** For record keys; empty when the row names no unit. */
  readonly key: string;
  /** Set when the cell names two units: the first one is taken and the row waits. */
  readonly decision: Decision | null;
}

/** The unit of a row. Beside a code a name with a slash in it is only a name. */
export function readUnit(row: TableRow): UnitCell {
  const code = parseUnitCode(row.cell("unitCode"));
  const written = row.cell("unitName").replace(/\s+/g, " ").normalize("NFC");
  const names = code === null ? unitNames(written) : [];
  const name = (names.length > 1 ? names[0]! : written) || null;
  const unit = { code, name };
  const decision = names.length > 1 ? ({ reason: "two-units", field: "unitName" } as const) : null;
  return { unit, key: unitKey(unit), decision };
}

/** One key for one unit: its code without the zeros that Excel takes away, otherwise its normalised name. */
export function unitKey({ code, name }: UnitReference): string {
  if (code !== null) return /^\d+$/.test(code) ? code.replace(/^0+(?=\d)/, "") : code;
  return name === null ? "" : `name:${normaliseUnitName(name)}`;
}

export type CountCell =
  | { readonly kind: "count"; readonly value: number | null }
  | { readonly kind: "unclear"; readonly reason: DecisionReason };

const REJECTED = {
  "excel-error": "number-excel-error",
  "not-a-number": "number-unreadable",
  decimals: "number-decimals",
} as const satisfies Record<string, DecisionReason>;

/** A number of people or places; null when the cell is empty, which is unknown and not none. */
export function readCount(row: TableRow, field: Field): CountCell {
  const count = parseCount(row.cell(field));
  switch (count.kind) {
    case "count":
      return { kind: "count", value: count.value };
    case "empty":
      return { kind: "count", value: null };
    case "needs-decision":
      return { kind: "unclear", reason: count.reason };
    case "rejected":
      return { kind: "unclear", reason: REJECTED[count.reason] };
  }
}

/** An ISO day; null when the cell is empty, "unreadable" when it holds something else. */
export function readDay(row: TableRow, field: Field): string | null {
  const text = row.cell(field);
  return text === "" ? null : (parseDay(text) ?? "unreadable");
}
