import type { PlacementRecord } from "../../bot/domain/placement/placement";
import type { CompetenceRecord, RegisterRecord, StaffingRecord, UnitRecord } from "../../bot/domain/register/records";
import type { RegisterStore } from "../../bot/usecases/register/ports";

const AREAS = [
  "Vårdboende Norr",
  "Vårdboende Söder",
  "Hemvård Norr",
  "Hemvård Söder",
  "LSS bostad",
  "Daglig verksamhet",
];
const SUPERVISORS_PER_UNIT = 3;
const PLACEMENTS_PER_UNIT = 2;

/** A register of so many units in six areas, each with staff, three supervisors and two placements of HT2024. */
export async function fillRegister(records: RegisterStore, units: number): Promise<void> {
  const codes = Array.from({ length: units }, (_, number) => `V${number + 1}`);
  const ofEach = (times: number) =>
    codes.flatMap((code) => Array.from({ length: times }, (_, index) => ({ code, index })));
  const write = (all: readonly RegisterRecord[]) =>
    records.replace(
      all.map((to) => ({ from: null, to })),
      () => Promise.resolve(),
    );
  await Promise.all([
    write(codes.map(unitOf)),
    write(codes.map(staffingOf)),
    write(ofEach(SUPERVISORS_PER_UNIT).map(competenceOf)),
    write(ofEach(PLACEMENTS_PER_UNIT).map(placementOf)),
  ]);
}

function unitOf(code: string, number: number): UnitRecord {
  return {
    ...{ kind: "unit", key: code, code, name: `Enhet ${code}`, area: AREAS[number % AREAS.length]! },
    ...{ managerName: `Chef ${code}`, managerEmail: `chef.${code}@kommun.example`, receivesStudents: true },
  };
}

function staffingOf(code: string): StaffingRecord {
  const counted = { position: "undersköterska", employment: "permanent", measuredOn: "2024-05-31" } as const;
  return { kind: "staffing", key: code, unit: { code, name: null }, headCount: 31, ...counted };
}

interface Numbered {
  readonly code: string;
  readonly index: number;
}

function emailOf({ code, index }: Numbered): string {
  return `handledare.${code}.${index}@kommun.example`;
}

function competenceOf(numbered: Numbered): CompetenceRecord {
  const { code, index } = numbered;
  return {
    ...{
      kind: "competence",
      key: emailOf(numbered),
      source: "hr-system",
      employeeNumber: null,
      email: emailOf(numbered),
    },
    ...{ name: `Anna Ek ${code}-${index}`, unit: { code, name: null }, position: "undersköterska" },
    ...{ employment: "permanent", stepsDone: index === 0 ? [1, 2, 3] : [1, 2], stepsOngoing: [], notes: [] },
    ...{ completed: { precision: "year", value: "2022" }, validUntil: null, hasEvidence: true },
  };
}

function placementOf(numbered: Numbered): PlacementRecord {
  const { code, index } = numbered;
  return {
    ...{ kind: "placement", key: `P-${code}-${index}`, form: "apl", provider: "Hermods", period: 6 },
    ...{ start: "2024-10-07", end: "2024-11-08", unit: { code, name: null }, studentEmail: null },
    supervisors: [{ name: null, email: emailOf(numbered) }],
    ...{ status: "completed", extentPercent: 100, count: 1 },
  };
}
