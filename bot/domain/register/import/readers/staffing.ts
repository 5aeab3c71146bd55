import { parseEmployment } from "../../cells/people/employment";
import { parsePosition } from "../../cells/people/position";
import type { StaffingRecord } from "../../records";
import type { RowNote } from "../plan";
import { leftOut, needsDecision, readPart, type RowReader } from "../row-reading";
import { readCount, readDay, readUnit } from "./cells";

/**
 * Head count of one position and form of employment at one unit (S8). Decimals are refused because the base is counted
 * in people. A position that nobody knows is kept as "annan", outside the base.
 */
export const readStaffingRow: RowReader = (row) => {
  const { unit, key } = readUnit(row);
  if (key === "") return needsDecision("unit-missing", "unitName");
  if (isVacant(row.cell("position"))) return leftOut("vacant-position", unit);
  const count = readCount(row, "headCount");
  if (count.kind === "unclear") return needsDecision(count.reason, "headCount");
  if (count.value === null) return needsDecision("number-missing", "headCount");
  const measuredOn = readDay(row, "measuredOn");
  if (measuredOn === "unreadable") return needsDecision("date-ambiguous", "measuredOn");
  const fromPosition = parsePosition(row.cell("position"));
  const employment = parseEmployment(row.cell("employment")) ?? fromPosition.employment;
  if (employment === null) return needsDecision("employment-unknown", "employment");
  const position = fromPosition.position ?? "annan";
  const record: StaffingRecord = {
    kind: "staffing",
    key: [key, position, employment, measuredOn ?? ""].join("|"),
    unit,
    position,
    employment,
    headCount: count.value,
    measuredOn,
  };
  const notes: readonly RowNote[] = fromPosition.position === null ? ["position-unknown"] : [];
  return readPart(record, `${row.cell("position")}|${row.cell("employment")}`.toLowerCase(), notes);
};

function isVacant(text: string): boolean {
  return /^vakan(t|s)\b/i.test(text);
}
