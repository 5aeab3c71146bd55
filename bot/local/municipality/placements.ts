import { addDays, defaultCalendar, previousTerm, termOf, type Term } from "../../domain/placement/term";
import { shareOut, type Chance } from "./chance";
import { emailOf, type Names, type PersonName } from "./names";
import { staffOf, type MadeUnit } from "./organisation";
import type { MadeSupervisor } from "./supervisors";

/** As many as the plan says are received in a term (N20, N22, N23). */
const APL_PLACEMENTS = 254;
const LIA_PLACEMENTS = 5;
const APPRENTICES = 2;
/** A student's address is often missing in the placement system's export. */
const STUDENTS_WITH_ADDRESS = 0.66;

const PROVIDERS = [
  "Omsorgsskolan Norra",
  "Lärcenter Viken",
  "Vuxenutbildningen Ekdal",
  "Björkgymnasiet",
  "Campus Omsorg",
  "Folkhögskolan Solhaga",
  "Yrkesskolan Strand",
];

export interface MadePlacement {
  readonly id: string;
  readonly provider: string;
  readonly programme: string;
  readonly form: "APL" | "LIA" | "Lärling";
  readonly period: number | null;
  readonly start: string;
  readonly end: string;
  readonly unit: MadeUnit;
  readonly student: PersonName;
  readonly studentEmail: string | null;
  /** Nobody, one, or two who share the student. */
  readonly supervisors: readonly { readonly name: PersonName; readonly email: string | null }[];
  readonly status: "Genomförd" | "Bekräftad" | "Preliminär" | "Avbokad" | "Avbruten" | "Uteblev";
}

/** The latest term of which at least one APL period has ended, so that there is something to ask about. */
export function termToShow(today: string): Term {
  const current = termOf(today);
  return defaultCalendar(current).periods[0]!.end < today ? current : previousTerm(current);
}

export function makePlacements(
  chance: Chance,
  names: Names,
  supervisors: readonly MadeSupervisor[],
  given: { readonly units: readonly MadeUnit[]; readonly term: Term; readonly today: string },
): readonly MadePlacement[] {
  const calendar = defaultCalendar(given.term);
  const receiving = given.units.filter((unit) => unit.receivesStudents);
  const turns = new Map<MadeUnit, number>();
  let number = 40_000;

  const perUnit = shareOut(
    APL_PLACEMENTS,
    receiving.map((unit) => staffOf(unit) * (0.5 + chance.number())),
  );
  const apl = receiving.flatMap((unit, index) =>
    Array.from({ length: perUnit[index]! }, () =>
      placement(unit, "APL", chance.pick(["Vård- och omsorgsprogrammet", "Undersköterska vux"])),
    ),
  );
  const others = (count: number, form: "LIA" | "Lärling", programme: string) =>
    Array.from({ length: count }, () => placement(chance.pick(receiving), form, programme));
  return chance.shuffled([
    ...apl,
    ...others(LIA_PLACEMENTS, "LIA", "Specialistundersköterska YH"),
    ...others(APPRENTICES, "Lärling", "Undersköterska lärling vux"),
  ]);

  function placement(unit: MadeUnit, form: MadePlacement["form"], programme: string): MadePlacement {
    const period = form === "Lärling" ? null : chance.pick(calendar.periods);
    const dates = period ?? schoolYear(given.term);
    const student = names.person();
    return {
      id: String(number++),
      provider: chance.pick(PROVIDERS),
      programme,
      form,
      period: period?.number ?? null,
      start: dates.start,
      end: dates.end,
      unit,
      student,
      studentEmail: chance.happens(STUDENTS_WITH_ADDRESS) ? emailOf(student, "elev.example") : null,
      supervisors: supervisorsFor(unit),
      status: statusOn(given.today, dates.start, dates.end),
    };
  }

  function supervisorsFor(unit: MadeUnit): MadePlacement["supervisors"] {
    const atUnit = supervisors.filter((one) => one.unit === unit);
    if (atUnit.length === 0 || chance.happens(0.05)) return [];
    if (chance.happens(0.03)) {
      const unregistered = names.person();
      return [{ name: unregistered, email: emailOf(unregistered, "kommun.example") }];
    }
    const first = turns.get(unit) ?? 0;
    const howMany = atUnit.length > 1 && chance.happens(0.04) ? 2 : 1;
    turns.set(unit, first + howMany);
    return Array.from({ length: howMany }, (_, index) => atUnit[(first + index) % atUnit.length]!);
  }

  function statusOn(today: string, start: string, end: string): MadePlacement["status"] {
    const drawn = chance.number();
    if (drawn < 0.025) return "Avbokad";
    if (end < today) return drawn < 0.04 ? "Avbruten" : drawn < 0.045 ? "Uteblev" : "Genomförd";
    return start > today && drawn < 0.15 ? "Preliminär" : "Bekräftad";
  }
}

/** An apprentice's year: from August to June, half-time. */
function schoolYear(term: Term): { readonly start: string; readonly end: string } {
  const autumn = term.startsWith("HT") ? Number(term.slice(2)) : Number(term.slice(2)) - 1;
  return { start: `${autumn}-08-18`, end: `${autumn + 1}-06-12` };
}

/** ISO weeks in which the term's PRAO pupils come: one in each of the term's periods. */
export function praoWeeks(term: Term): readonly number[] {
  return defaultCalendar(term).periods.map(({ start }) => isoWeek(addDays(start, 14)));
}

function isoWeek(isoDate: string): number {
  const thursday = addDays(isoDate, 3 - ((new Date(`${isoDate}T00:00:00Z`).getUTCDay() + 6) % 7));
  const dayOfYear = Math.round((Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000);
  return Math.floor(dayOfYear / 7) + 1;
}
