import type { AreaPage } from "../../../bot/contract/area-page";
import type { FigureLine, FiguresHead, FiguresMethod, TodoLine } from "../../../bot/contract/figures";
import type { ForecastReport } from "../../../bot/contract/forecast";
import type { Overview } from "../../../bot/contract/overview";
import { makeShowForecast } from "../../../bot/usecases/placement/show-forecast";

export const HEAD: FiguresHead = {
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

export const METHOD: FiguresMethod = {
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

export const TODO: readonly TodoLine[] = [
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

/** The plan's forecast, from 361 of 1 867 in December 2023. */
export function aForecast(): Promise<ForecastReport> {
  const coverageTotal = async () => ({ asOf: "2023-12-31", supervisors: 361, permanentCareStaff: 1867 });
  return makeShowForecast({ coverageTotal })({ term: null, trainedPerYear: 65, leaverPercent: 8, base: null });
}
