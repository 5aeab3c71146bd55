import type { PlacementRecord } from "../../bot/domain/placement/placement";
import type { PlacesRecord, PraoRecord } from "../../bot/domain/placement/places";
import type { CompetenceRecord, StaffingRecord, UnitRecord } from "../../bot/domain/register/records";

/** Records with ordinary values; a test states only what it is about. Keys are made of what the import makes them of. */
export function aUnit(overrides: Partial<UnitRecord> = {}): UnitRecord {
  const code = overrides.code ?? "V1";
  return {
    kind: "unit",
    key: code,
    code,
    name: `Enhet ${code}`,
    area: "Vårdboende Norr",
    managerName: `Chef ${code}`,
    managerEmail: `chef.${code.toLowerCase()}@kommun.example`,
    receivesStudents: true,
    ...overrides,
  };
}

/** `count` permanent undersköterskor at a unit, measured in May 2023 as in the plan. */
export function aStaffing(overrides: Partial<StaffingRecord> = {}): StaffingRecord {
  const staffing = {
    kind: "staffing" as const,
    unit: { code: "V1", name: null },
    position: "undersköterska" as const,
    employment: "permanent" as const,
    headCount: 10,
    measuredOn: "2023-05-31",
    ...overrides,
  };
  const { unit, position, employment, measuredOn } = staffing;
  return { key: [unit.code ?? unit.name, position, employment, measuredOn].join("|"), ...staffing };
}

/** A permanent undersköterska with step 1 and 2 and evidence. */
export function aCompetence(overrides: Partial<CompetenceRecord> = {}): CompetenceRecord {
  const name = overrides.name ?? "Anna Ek";
  return {
    kind: "competence",
    key: JSON.stringify([overrides.source, overrides.email, overrides.employeeNumber, name, overrides.stepsDone]),
    source: "hr-system",
    employeeNumber: null,
    email: `${name.toLowerCase().replaceAll(" ", ".")}@kommun.example`,
    name,
    unit: { code: "V1", name: null },
    position: "undersköterska",
    employment: "permanent",
    stepsDone: [1, 2],
    stepsOngoing: [],
    completed: { precision: "day", value: "2022-03-04" },
    validUntil: null,
    hasEvidence: true,
    notes: [],
    ...overrides,
  };
}

/** A completed APL placement of five weeks in HT2024, period 6, without supervisor. */
export function aPlacement(overrides: Partial<PlacementRecord> = {}): PlacementRecord {
  return {
    kind: "placement",
    key: "1",
    form: "apl",
    provider: "Hermods",
    period: 6,
    start: "2024-10-07",
    end: "2024-11-08",
    unit: { code: "V1", name: null },
    studentEmail: null,
    supervisors: [],
    status: "completed",
    extentPercent: 100,
    count: 1,
    ...overrides,
  };
}

export function somePrao(overrides: Partial<PraoRecord> = {}): PraoRecord {
  const week = overrides.week ?? 40;
  return {
    kind: "prao",
    key: `HT2024|V1|${week}`,
    unit: { code: "V1", name: null },
    term: "HT2024",
    week,
    count: 1,
    ...overrides,
  };
}

export function somePlaces(overrides: Partial<PlacesRecord> = {}): PlacesRecord {
  const period = overrides.period ?? 5;
  return {
    kind: "places",
    key: `HT2024|V1|apl|${period}`,
    unit: { code: "V1", name: null },
    term: "HT2024",
    form: "apl",
    period,
    wanted: null,
    offered: null,
    booked: null,
    started: null,
    ...overrides,
  };
}
