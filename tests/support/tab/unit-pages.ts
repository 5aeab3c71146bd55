import type { PeriodBox, UnitPage, UnitSupervisor } from "../../../bot/contract/unit-page";
import { aLine, HEAD, METHOD, TODO } from "./placement-pages";

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
