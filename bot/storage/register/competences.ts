import type { CompetenceRecord, Employment, Position, StepDate } from "../../domain/register/records";
import { listOf, rowKeyOf, textOf, textOrNull, unitColumns, unitOf, type RecordTable } from "./record-table";

export const competencesTable: RecordTable<"competence"> = {
  kind: "competence",
  tableName: "Competences",
  rowKey: ({ key }) => rowKeyOf(key),
  toRow: (competence) => ({
    key: competence.key,
    source: competence.source,
    employeeNumber: competence.employeeNumber ?? undefined,
    email: competence.email ?? undefined,
    name: competence.name,
    ...unitColumns(competence.unit),
    position: competence.position ?? undefined,
    employment: competence.employment ?? undefined,
    stepsDone: JSON.stringify(competence.stepsDone),
    stepsOngoing: JSON.stringify(competence.stepsOngoing),
    completedPrecision: competence.completed?.precision,
    completed: competence.completed?.value,
    validUntil: competence.validUntil ?? undefined,
    hasEvidence: competence.hasEvidence,
    notes: JSON.stringify(competence.notes),
  }),
  fromRow: (row) => {
    const completed = textOrNull(row, "completed");
    return {
      kind: "competence",
      key: textOf(row, "key"),
      source: textOf(row, "source") as CompetenceRecord["source"],
      employeeNumber: textOrNull(row, "employeeNumber"),
      email: textOrNull(row, "email"),
      name: textOf(row, "name"),
      unit: unitOf(row),
      position: textOrNull(row, "position") as Position | null,
      employment: textOrNull(row, "employment") as Employment | null,
      stepsDone: listOf(row, "stepsDone"),
      stepsOngoing: listOf(row, "stepsOngoing"),
      completed:
        completed === null
          ? null
          : { precision: textOf(row, "completedPrecision") as StepDate["precision"], value: completed },
      validUntil: textOrNull(row, "validUntil"),
      hasEvidence: row["hasEvidence"] === true,
      notes: listOf(row, "notes"),
    };
  },
};
