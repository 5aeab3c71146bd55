import { parseEmployeeNumber } from "../../cells/people/employee-number";
import { parseEvidence } from "../../cells/training/evidence";
import { parseSteps } from "../../cells/training/step";
import { parseStepDate } from "../../cells/training/step-date";
import { parseStepMark } from "../../cells/training/step-mark";
import type { CompetenceRecord } from "../../records";
import { leftOut, needsDecision, read, type RowReader, type TableRow } from "../row-reading";
import { readUnit } from "./cells";
import { emailsIn, identityOf, namesIn, personCells } from "./competence";

const STEP_COLUMNS = [
  ["step1", "1"],
  ["step2", "2"],
  ["step3", "3"],
] as const;

/** One person, or two in one cell, in a list that a manager has filled in by hand (S3, S4). */
export const readInventoryRow: RowReader = (row, { today }) => {
  const { unit, key, decision: unitDecision } = readUnit(row);
  const names = namesIn(row);
  if (names.kind === "placeholder") return leftOut("placeholder-name", unit);
  if (names.kind === "needs-decision") return needsDecision(names.reason, "name");
  if (names.kind === "empty") return needsDecision("name-missing", "name");
  if (row.cell("steps") === "" && STEP_COLUMNS.some(([field]) => parseStepMark(row.cell(field)) === "unclear")) {
    return needsDecision("step-ambiguous", "steps");
  }
  const steps = parseSteps(stepsText(row));
  if (steps.kind === "empty") return needsDecision("step-missing", "steps");
  if (steps.kind === "needs-decision") return needsDecision(steps.reason, "steps");
  const emails = emailsIn(row);
  const numbers = names.names.length === 1 ? parseEmployeeNumber(row.cell("employeeNumber")) : null;
  const { position, employment, completed, notes, decision } = personCells(row, "completed", today, names.names.length);
  const isPaired = emails.length === names.names.length;
  if (key === "" && !isPaired && numbers === null) return needsDecision("unit-missing", "unitName");
  const records = names.names.map((name, index): CompetenceRecord => {
    const email = isPaired ? emails[index]! : null;
    const person = { employeeNumber: numbers, email, name, unit };
    return {
      kind: "competence",
      key: ["inventory", identityOf(person), key].join("|"),
      source: "inventory",
      ...person,
      position,
      employment,
      stepsDone: steps.done,
      stepsOngoing: steps.ongoing,
      completed: completed ?? latestStepDate(row),
      validUntil: null,
      hasEvidence: parseEvidence(row.cell("evidence")),
      notes: steps.notes,
    };
  });
  return read(records, [...notes, ...steps.notes], unitDecision ?? decision);
};

/** The steps as one text, whether the list has one column for them or one for each. */
function stepsText(row: TableRow): string {
  const own = row.cell("steps");
  if (own !== "") return own;
  const cells = STEP_COLUMNS.map(([field, step]) => ({ step, text: row.cell(field) }));
  const done = cells.filter(({ text }) => parseStepMark(text) === "done").map(({ step }) => step);
  const ongoing = cells.filter(({ text }) => parseStepMark(text) === "ongoing").map(({ step }) => step);
  if (done.length === 0 && ongoing.length === 0) return "";
  const underWay = ongoing.length > 0 ? `går steg ${ongoing.join("+")} nu` : "";
  if (done.length === 0) return underWay;
  return `steg ${done.join("+")}${underWay === "" ? "" : ` (${underWay})`}`;
}

function latestStepDate(row: TableRow): CompetenceRecord["completed"] {
  for (const [field] of [...STEP_COLUMNS].reverse()) {
    const date = parseStepDate(row.cell(field));
    if (date.kind === "date") return date.date;
  }
  return null;
}
