import { parseEmployeeNumber } from "../../cells/people/employee-number";
import { parseEvidence } from "../../cells/training/evidence";
import { isSupervisorTraining, parseSteps } from "../../cells/training/step";
import { parseEndDay } from "../../cells/training/end-day";
import type { CompetenceRecord } from "../../records";
import type { RowNote } from "../plan";
import { leftOut, needsDecision, read, type RowReader } from "../row-reading";
import { readUnit } from "./cells";
import { identityOf, namesIn, onlyEmailIn, personCells, stepsKey } from "./competence";

/**
 * One competence of one person (S2, S3): a person has as many rows as competences, and other competences than
 * supervision are left out. Attested means that HR has seen the proof. A competence that has ended is kept with its
 * last day, and the figures leave it out.
 */
export const readHrSystemRow: RowReader = (row, { today }) => {
  const { unit, key, decision: unitDecision } = readUnit(row);
  const competence = row.cell("competence");
  if (competence !== "" && !isSupervisorTraining(competence)) return leftOut("other-competence", unit);
  const names = namesIn(row);
  if (names.kind === "placeholder") return leftOut("placeholder-name", unit);
  const employeeNumber = parseEmployeeNumber(row.cell("employeeNumber"));
  const email = onlyEmailIn(row);
  if (names.kind === "needs-decision") return needsDecision(names.reason, "name");
  if (names.kind === "names" && names.names.length > 1) return needsDecision("two-names-unclear", "name");
  if (names.kind === "empty") return needsDecision("name-missing", "name");
  const steps = parseSteps(competence);
  if (steps.kind === "empty") return needsDecision("step-missing", "competence");
  if (steps.kind === "needs-decision") return needsDecision(steps.reason, "competence");
  const name = names.names[0]!;
  if (key === "" && employeeNumber === null && email === null) return needsDecision("unit-missing", "unitName");
  const { position, employment, completed, notes, decision } = personCells(row, "validFrom", today);
  const end = parseEndDay(row.cell("validUntil"));
  const validUntil = end.kind === "end" ? end.day : null;
  const endNotes: readonly RowNote[] = [
    ...(end.kind === "warning" ? [end.reason] : []),
    ...(validUntil !== null && validUntil < today ? (["competence-ended"] as const) : []),
  ];
  const unclearEnd = end.kind === "needs-decision" ? ({ reason: end.reason, field: "validUntil" } as const) : null;
  const identity = identityOf({ employeeNumber, email, name, unit });
  const record: CompetenceRecord = {
    kind: "competence",
    key: ["hr-system", identity, stepsKey(steps.done, steps.ongoing)].join("|"),
    source: "hr-system",
    employeeNumber,
    email,
    name,
    unit,
    position,
    employment,
    stepsDone: steps.done,
    stepsOngoing: steps.ongoing,
    completed,
    validUntil,
    hasEvidence: parseEvidence(row.cell("attested")),
    notes: [],
  };
  return read([record], [...notes, ...endNotes], unitDecision ?? decision ?? unclearEnd);
};
