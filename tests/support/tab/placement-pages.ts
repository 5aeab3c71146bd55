import type { AreaPage } from "../../../bot/contract/area-page";
import type { FigureLine, FiguresHead, FiguresMethod, TodoLine } from "../../../bot/contract/figures";
import type { ForecastReport } from "../../../bot/contract/forecast";
import type { Overview } from "../../../bot/contract/overview";
import type { PeriodBox, UnitPage, UnitSupervisor } from "../../../bot/contract/unit-page";
import { makeShowForecast } from "../../../bot/usecases/placement/show-forecast";

const HEAD: FiguresHead = {
  term: "HT2024",
  terms: ["VT2025", "HT2024", "VT2024"],
  asOf: "2024-10-03",
  source: {
    kinds: ["organisation", "staffing", "hr-system"],
    staffMeasuredFrom: "2023-05-31",
    staffMeasuredTo: "2023-05-31",
    latestImportAt: "2024-09-14T04:00:00.000Z",
  },
};

const METHOD: FiguresMethod = {
  goalPerCent: 30,
  studentsPerSupervisorAndYear: 2,
  responseGoalPerCent: 70,
  positions: ["undersköterska", "stödassistent", "stödpedagog"],
};

interface Figures {
  readonly supervisors: number;
  readonly staff: number;
  readonly managersWithLead: number;
  readonly managers: number;
  readonly places: number;
  readonly wanted: number | null;
  /** Shares of students and supervisors who answered; null is hidden, undefined is no round. */
  readonly rates?: readonly [number | null, number | null];
}

/** A line of figures with what follows from them. */
export function aLine(name: string, figures: Figures): FigureLine {
  const { supervisors, staff, managersWithLead, managers, places, wanted, rates } = figures;
  const goal = Math.round(staff * 0.3);
  return {
    id: name,
    name,
    coverage: {
      ...{ supervisors, activeSupervisors: supervisors, permanentCareStaff: staff, goal },
      share: staff === 0 ? null : supervisors / staff,
      missing: Math.max(0, goal - supervisors),
      withoutEvidence: 0,
      isBaseMissing: staff === 0,
      exceedsStaff: false,
    },
    leads: {
      leads: managersWithLead,
      managers,
      managersWithLead,
      managersWithoutLead: managers - managersWithLead,
      managersWithSeveral: 0,
      managersWithActiveLead: managersWithLead,
    },
    places: {
      capacity: places,
      capacityOfAll: places,
      resting: 0,
      wanted,
      offered: null,
      booked: null,
      students: places,
      difference: wanted === null ? null : places - wanted,
    },
    responses: rates
      ? {
          student: { invited: 40, responseRate: rates[0] },
          supervisor: { invited: 30, responseRate: rates[1] },
        }
      : null,
  };
}

const AREAS: readonly FigureLine[] = [
  aLine("Hemvård väst", {
    supervisors: 44,
    staff: 331,
    managersWithLead: 3,
    managers: 8,
    places: 41,
    wanted: 58,
    rates: [0.4, 0.6],
  }),
  aLine("Hemvård öst", {
    supervisors: 51,
    staff: 352,
    managersWithLead: 4,
    managers: 9,
    places: 47,
    wanted: 63,
    rates: [0.6, 0.6],
  }),
  aLine("Natt och digital tillsyn", {
    supervisors: 6,
    staff: 40,
    managersWithLead: 0,
    managers: 2,
    places: 5,
    wanted: 3,
    rates: [null, null],
  }),
  aLine("Funktionsnedsättning", {
    supervisors: 52,
    staff: 248,
    managersWithLead: 4,
    managers: 7,
    places: 50,
    wanted: 38,
    rates: [0.75, 0.8],
  }),
  aLine("Korttid och rehab", {
    supervisors: 19,
    staff: 86,
    managersWithLead: 2,
    managers: 3,
    places: 18,
    wanted: 17,
    rates: [0.8, 0.85],
  }),
  aLine("Vårdboende söder", {
    supervisors: 88,
    staff: 398,
    managersWithLead: 6,
    managers: 10,
    places: 81,
    wanted: 92,
    rates: [0.65, 0.7],
  }),
  aLine("Vårdboende norr", {
    supervisors: 101,
    staff: 412,
    managersWithLead: 7,
    managers: 11,
    places: 96,
    wanted: null,
    rates: [0.8, 0.65],
  }),
];

const TOTAL = aLine("total", {
  ...{ supervisors: 361, staff: 1867, managersWithLead: 26, managers: 50, places: 338, wanted: 355 },
  rates: [0.65, 0.7],
});

const TODO: readonly TodoLine[] = [
  {
    code: "places-missing",
    urgency: "danger",
    values: { missing: 17, wanted: 58, capacity: 41 },
    reasons: [
      { code: "resting", values: { count: 5 } },
      { code: "returning", values: { count: 3, until: "2024-10-06" } },
    ],
    target: { view: "area", id: "Hemvård väst", name: "Hemvård väst" },
  },
  {
    code: "area-without-lead",
    urgency: "danger",
    values: { managers: 2 },
    reasons: [],
    target: { view: "area", id: "Natt och digital tillsyn", name: "Natt och digital tillsyn" },
  },
  {
    code: "low-response",
    urgency: "warning",
    values: { rate: 0.4, goal: 0.7, role: "student", term: "VT2024" },
    reasons: [],
    target: { view: "evaluation", id: "Hemvård väst", name: "Hemvård väst" },
  },
  {
    code: "without-evidence",
    urgency: "warning",
    values: { people: 17, share: 0.2 },
    reasons: [],
    target: { view: "quality", id: null, name: null },
  },
];

/** An overview with every form that a measure can have: hidden rates, unknown wishes, surplus and shortage. */
export function anOverview(changes: Partial<Overview> = {}): Overview {
  const rate = (responseRate: number) => ({ invited: 302, answered: 199, responseRate });
  return {
    ...HEAD,
    counts: { areas: 7, units: 61, receivingUnits: 60 },
    total: TOTAL,
    areas: AREAS.map((line) => ({ ...line, units: 8, isOpen: true })),
    responses: { term: "VT2024", closedAt: "2024-06-30T20:00:00.000Z", student: rate(0.65), supervisor: rate(0.7) },
    todo: TODO,
    method: METHOD,
    ownUnits: [],
    ...changes,
  };
}

export function anAreaPage(changes: Partial<AreaPage> = {}): AreaPage {
  const unit = (name: string, figures: Figures) => ({
    ...aLine(name, figures),
    id: name.slice(0, 4).toUpperCase(),
    receivesStudents: figures.staff > 0,
    managerName: "Karin Ek",
    isDetailed: true,
    isOpen: true,
  });
  return {
    ...HEAD,
    area: AREAS[5]!,
    total: TOTAL,
    units: [
      unit("Björkdungens vårdboende", {
        supervisors: 7,
        staff: 38,
        managersWithLead: 1,
        managers: 1,
        places: 7,
        wanted: 8,
      }),
      unit("Ängens vårdboende", { supervisors: 9, staff: 22, managersWithLead: 0, managers: 1, places: 9, wanted: 6 }),
      unit("Öppna mottagningen", {
        supervisors: 0,
        staff: 0,
        managersWithLead: 0,
        managers: 1,
        places: 0,
        wanted: null,
      }),
    ],
    managers: [
      { name: "Åke Ström", units: [{ id: "ÄNGE", name: "Ängens vårdboende" }], leads: 0, activeLeads: 0 },
      { name: "Karin Ek", units: [{ id: "BJÖR", name: "Björkdungens vårdboende" }], leads: 1, activeLeads: 0 },
    ],
    responsesTerm: "VT2024",
    todo: TODO.slice(0, 2),
    method: METHOD,
    ...changes,
  };
}

const WEEKS = [3, 9, 15, 21, 36, 42, 47];

/** Students per period: "1" held, "p1" planned, "2" a pair. */
function boxes(...written: readonly string[]): readonly PeriodBox[] {
  return WEEKS.map((_, index) => {
    const cell = written[index] ?? "";
    const students = Number(cell.replace("p", "") || 0);
    const state = students === 0 ? null : cell.startsWith("p") ? ("planned" as const) : ("begun" as const);
    return { period: index + 1, students, share: students, state, isPair: students > 1 };
  });
}

function aSupervisor(
  name: string,
  periods: readonly PeriodBox[],
  changes: Partial<UnitSupervisor> = {},
): UnitSupervisor {
  const students = periods.reduce((sum, box) => sum + box.share, 0);
  return {
    id: name,
    name,
    steps: { 1: "done", 2: "done", 3: "none" },
    hasEvidence: true,
    counts: true,
    status: { state: "active", until: null },
    maySetStatus: false,
    load: { students, key: 2, isOverKey: students > 2 },
    periods,
    outsidePeriods: 0,
    turn: null,
    ...changes,
  };
}

/** A unit with everything that its page can show. */
export function aUnitPage(changes: Partial<UnitPage> = {}): UnitPage {
  const line = aLine("Björkdungens vårdboende", {
    ...{ supervisors: 7, staff: 38, managersWithLead: 1, managers: 1, places: 7, wanted: 8 },
  });
  return {
    ...HEAD,
    unit: { id: "V2107", name: "Björkdungens vårdboende", areaId: "Vårdboende söder", receivesStudents: true },
    coverage: line.coverage,
    leads: 1,
    places: line.places,
    students: { apl: 5, apprenticeship: 1, lia: 0, vfu: 0, prao: 2, other: 0, inKey: 8 },
    studentWeeks: 31.5,
    supervision: { trained: 3, trainedWithoutEvidence: 0, onlyStep1: 1, untrained: 0, withoutSupervisor: 1 },
    year: 2024,
    periods: WEEKS.map((week, index) => ({
      number: index + 1,
      start: "2024-09-02",
      end: "2024-10-04",
      firstWeek: week,
      lastWeek: week + 4,
      isCurrent: index === 4,
    })),
    todo: [{ ...TODO[0]!, target: { view: "unit", id: "V2107", name: "Björkdungens vårdboende" } }],
    method: METHOD,
    details: {
      managerName: "Karin Ek",
      supervisors: [
        aSupervisor("Mona Ahlqvist", boxes("", "1", "", "", "1"), { maySetStatus: true }),
        aSupervisor("Arta Berisha", boxes("1", "", "1", "", "", "p1"), { steps: { 1: "done", 2: "done", 3: "done" } }),
        aSupervisor("Petra Dahl", boxes("", "2"), { outsidePeriods: 0.5, maySetStatus: true }),
        aSupervisor("Sara El-Amin", boxes(), { status: { state: "resting", until: "2024-12-31" } }),
        aSupervisor("Jan Forsman", boxes("", "", "", "1"), { hasEvidence: false }),
        aSupervisor("Lena Gustafsson", boxes(), { steps: { 1: "done", 2: "ongoing", 3: "none" } }),
        aSupervisor("Omar Hussein", boxes("1", "1", "", "1", "1")),
      ],
      turn: [
        {
          ...{ supervisorId: "Lena Gustafsson", name: "Lena Gustafsson", place: 1, studentWeeks: 0, students: 0 },
          latestEnd: null,
          because: "fewest-weeks",
        },
        {
          ...{ supervisorId: "Jan Forsman", name: "Jan Forsman", place: 2, studentWeeks: 5, students: 1 },
          latestEnd: "2024-05-26",
          because: null,
        },
      ],
      fairness: { active: 6, withoutStudents: 1, most: 4, mean: 1.8 },
      showsPlacements: true,
      peerGroups: [
        {
          ...{ period: 2, start: "2024-02-26", end: "2024-03-29", students: 2, state: "ended" },
          supervisors: [{ id: "Petra Dahl", name: "Petra Dahl" }],
        },
      ],
      untrainedPlacements: [
        {
          ...{ period: 5, start: "2024-09-02", end: "2024-10-04", students: 1, cause: "only-step-1" },
          supervisors: ["Nils Ny"],
        },
        {
          ...{ period: 6, start: "2024-10-07", end: "2024-11-08", students: 1, cause: "without-supervisor" },
          supervisors: [],
        },
      ],
      areaLeads: [
        { id: "a", name: "Arta Berisha", unitId: "V2107", unitName: "Björkdungens vårdboende", isResting: false },
        { id: "b", name: "Siv Dahl", unitId: "V2114", unitName: "Ängens vårdboende", isResting: true },
      ],
    },
    ...changes,
  };
}

/** The plan's forecast, from 361 of 1 867 in December 2023. */
export function aForecast(): Promise<ForecastReport> {
  const coverageTotal = async () => ({ asOf: "2023-12-31", supervisors: 361, permanentCareStaff: 1867 });
  return makeShowForecast({ coverageTotal })({ term: null, trainedPerYear: 65, leaverPercent: 8, base: null });
}
