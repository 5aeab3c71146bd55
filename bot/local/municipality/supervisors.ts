import { shareOut, type Chance } from "./chance";
import { emailOf, type Names, type PersonName } from "./names";
import { staffOf, type CarePosition, type MadeUnit } from "./organisation";

/** The plan's figures: supervisors with step 1 and 2, and those of them who have step 3 (N9, N10). */
const SUPERVISORS = 361;
const LEAD_SUPERVISORS = 26;

export interface MadeSupervisor {
  readonly name: PersonName;
  /** Some lists are filled in without addresses. */
  readonly email: string | null;
  readonly employeeNumber: string;
  readonly unit: MadeUnit;
  readonly position: CarePosition;
  readonly steps: "1" | "1+2" | "1+2+3";
  readonly isPermanent: boolean;
  readonly hasEvidence: boolean;
  /** Where the municipality has the training written down. */
  readonly listedIn: "hr" | "inventory" | "both";
}

/** How many of those who do not count, and why: the lists are never quite clean. */
const BESIDE = { withoutEvidence: 17, onlyStep1: 11, notPermanent: 5 };
const MOST_OF_A_UNIT = 0.6;

/** 361 who count, 26 of them with step 3 and spread over managers, and some beside who do not count. */
export function makeSupervisors(chance: Chance, names: Names, units: readonly MadeUnit[]): readonly MadeSupervisor[] {
  const receiving = units.filter((unit) => unit.receivesStudents);
  const weights = receiving.map((unit, index) => (index % 23 === 7 ? 0 : staffOf(unit) * (0.3 + chance.number())));
  const limits = receiving.map((unit, index) =>
    weights[index] === 0 ? 0 : Math.floor(staffOf(unit) * MOST_OF_A_UNIT),
  );
  const perUnit = shareOut(SUPERVISORS, weights, limits);
  const counted = receiving.flatMap((unit, index) =>
    Array.from({ length: perUnit[index]! }, () => person(unit, { steps: "1+2", isPermanent: true, hasEvidence: true })),
  );
  const leads = spreadOverManagers(chance.shuffled(counted)).slice(0, LEAD_SUPERVISORS);
  const withSteps = counted.map((one) => (leads.includes(one) ? { ...one, steps: "1+2+3" as const } : one));

  const beside = [
    ...some(BESIDE.withoutEvidence, { steps: "1+2", isPermanent: true, hasEvidence: false, listedIn: "inventory" }),
    ...some(BESIDE.onlyStep1, { steps: "1", isPermanent: true, hasEvidence: true }),
    ...some(BESIDE.notPermanent, { steps: "1+2", isPermanent: false, hasEvidence: true, listedIn: "hr" }),
  ];
  return [...withSteps, ...beside];

  function some(count: number, given: Given): MadeSupervisor[] {
    return Array.from({ length: count }, () => person(chance.pick(receiving), given));
  }

  function person(unit: MadeUnit, given: Given): MadeSupervisor {
    const name = names.person();
    const listedIn = given.listedIn ?? (chance.happens(0.6) ? "hr" : chance.happens(0.8) ? "inventory" : "both");
    return {
      name,
      email: listedIn === "inventory" && chance.happens(0.1) ? null : emailOf(name, "kommun.example"),
      employeeNumber: String(10_000 + chance.below(80_000)),
      unit,
      position: positionAt(unit),
      ...given,
      listedIn,
    };
  }

  function positionAt(unit: MadeUnit): CarePosition {
    const at = chance.below(staffOf(unit));
    if (at < unit.staff.Undersköterska) return "Undersköterska";
    return at < unit.staff.Undersköterska + unit.staff.Stödassistent ? "Stödassistent" : "Stödpedagog";
  }
}

type Given = Pick<MadeSupervisor, "steps" | "isPermanent" | "hasEvidence"> & Partial<Pick<MadeSupervisor, "listedIn">>;

/** One of each manager's first, so that step 3 reaches as many managers as it can. */
function spreadOverManagers(people: readonly MadeSupervisor[]): readonly MadeSupervisor[] {
  const seen = new Set<string>();
  const first = people.filter(({ unit }) => !seen.has(unit.manager.email) && seen.add(unit.manager.email));
  return [...first.slice(0, LEAD_SUPERVISORS - 2), ...people.filter((one) => !first.includes(one))];
}
