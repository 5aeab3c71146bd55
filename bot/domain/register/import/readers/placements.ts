import { cleanCell } from "../../cells/clean";
import { parseEmails } from "../../cells/people/email";
import { parsePercent, parsePlacementForm, parsePlacementStatus } from "../../cells/placement-cells";
import type { PlacementForm, PlacementRecord } from "../../../placement/placement";
import type { RowNote } from "../plan";
import { needsDecision, read, type RowReader, type TableRow } from "../row-reading";
import { readCount, readUnit } from "./cells";
import { readPeriod } from "./placement-period";
import { readSupervisors } from "./placement-supervisors";

const LONGEST_ID = 60;

/**
 * One placement (S17). The student's name is never read; the address is kept until the round has closed. Text that
 * tells why a placement was broken off is not kept either, only that it was (D8).
 */
export const readPlacementRow: RowReader = (row, context) => {
  const id = cleanCell(row.cell("placementId")).slice(0, LONGEST_ID);
  if (id === "") return needsDecision("placement-id-missing", "placementId");
  const { unit, key, decision: unitDecision } = readUnit(row);
  if (key === "") return needsDecision("unit-missing", "unitName");
  const status = parsePlacementStatus(row.cell("status"));
  if (status === null) return needsDecision("status-unknown", "status");
  const count = readCount(row, "count");
  if (count.kind === "unclear") return needsDecision(count.reason, "count");
  if (count.value === 0) return needsDecision("number-missing", "count");
  const form = readForm(row);
  const period = readPeriod(row, form.value, context);
  if (period.kind === "unclear") return needsDecision(period.decision.reason, period.decision.field);
  const supervisors = readSupervisors(row.cell("supervisorName"), row.cell("supervisorEmail"));
  const extent = row.cell("extent") === "" ? 100 : parsePercent(row.cell("extent"));
  const isExtentLikely = extent !== null && extent <= 100;
  const student = readStudentEmail(row, supervisors.supervisors, count.value ?? 1);
  const record: PlacementRecord = {
    kind: "placement",
    key: id,
    form: form.value,
    provider: cleanCell(row.cell("provider")) || null,
    period: period.number,
    start: period.start,
    end: period.end,
    unit,
    studentEmail: student.email,
    supervisors: supervisors.supervisors,
    status,
    extentPercent: isExtentLikely ? extent : 100,
    count: count.value ?? 1,
  };
  const notes: readonly RowNote[] = [
    ...form.notes,
    ...period.notes,
    ...supervisors.notes,
    ...student.notes,
    ...(isExtentLikely ? [] : (["extent-unlikely"] as const)),
  ];
  return read([record], notes, unitDecision ?? supervisors.decision);
};

/** Exports without a column for the form say it in the programme's or the course's name, or hold nothing but APL. */
function readForm(row: TableRow): { readonly value: PlacementForm; readonly notes: readonly RowNote[] } {
  const own = parsePlacementForm(row.cell("form"));
  if (own !== null) return { value: own, notes: [] };
  const hints = (["programme", "course", "period"] as const).map((field) => parsePlacementForm(row.cell(field)));
  const hint = hints.find((form) => form !== null && form !== "other");
  return hint ? { value: hint, notes: [] } : { value: "apl", notes: ["form-assumed-apl"] };
}

/** Several students on a row have no address of their own; a supervisor's address is not a student's. */
function readStudentEmail(
  row: TableRow,
  supervisors: PlacementRecord["supervisors"],
  count: number,
): { readonly email: string | null; readonly notes: readonly RowNote[] } {
  const text = row.cell("studentEmail");
  if (text === "") return { email: null, notes: [] };
  const [email, ...more] = parseEmails(text);
  if (email === undefined || more.length > 0 || count > 1) return { email: null, notes: ["email-unclear"] };
  const isSupervisors = supervisors.some((supervisor) => supervisor.email === email);
  return isSupervisors ? { email: null, notes: ["student-has-supervisors-address"] } : { email, notes: [] };
}
