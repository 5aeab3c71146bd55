import type { CompetenceRecord, RegisterRecord, StaffingRecord, Step, StepDate } from "../records";
import type { PlacesRecord, PraoRecord } from "../../placement/places";

/** A value as text with its properties in one order, so that the same data always gives the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

export function sameRecord(a: RegisterRecord, b: RegisterRecord): boolean {
  return isSame(a, b);
}

/** For plain data: the order of properties does not matter, the order in lists does. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length && keys.every((key) => key in right && isSame(left[key], right[key]))
  );
}

/** Identity of a record among all kinds. */
export function recordId({ kind, key }: Pick<RegisterRecord, "kind" | "key">): string {
  return `${kind}|${key}`;
}

/**
 * What two statements with the same key say together: every step, evidence if either has it, the more exact date, the
 * later end. Each
 * property is joined by a rule that does not care which came first, so the order of rows and files does not matter.
 */
export function joinCompetences(a: CompetenceRecord, b: CompetenceRecord): CompetenceRecord {
  const done = steps([...a.stepsDone, ...b.stepsDone]);
  const employments = [a.employment, b.employment];
  return {
    ...a,
    employeeNumber: lower(a.employeeNumber, b.employeeNumber),
    email: lower(a.email, b.email),
    name: lower(a.name, b.name)!,
    unit: canonical(a.unit) <= canonical(b.unit) ? a.unit : b.unit,
    position: lower(a.position, b.position),
    employment: employments.includes("other") ? "other" : (a.employment ?? b.employment),
    stepsDone: done,
    stepsOngoing: steps([...a.stepsOngoing, ...b.stepsOngoing]).filter((step) => !done.includes(step)),
    completed: moreExact(a.completed, b.completed),
    validUntil: lasting(a.validUntil, b.validUntil),
    hasEvidence: a.hasEvidence || b.hasEvidence,
    notes: a.source === "inventory" ? notesOn(done) : [],
  };
}

/** The one that holds longest; without an end is longest of all. */
function lasting(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  return a >= b ? a : b;
}

/** The first in the order of code units; null only when both are. */
function lower<T extends string>(a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b;
  return a <= b ? a : b;
}

export type Counted = StaffingRecord | PraoRecord | PlacesRecord;

export function isCounted(record: RegisterRecord): record is Counted {
  return record.kind === "staffing" || record.kind === "prao" || record.kind === "places";
}

/** Adds two parts of one number. What neither part knows stays unknown. */
export function addCounted(a: Counted, b: Counted): Counted {
  if (a.kind === "staffing" && b.kind === "staffing") return { ...a, headCount: a.headCount + b.headCount };
  if (a.kind === "prao" && b.kind === "prao") return { ...a, count: a.count + b.count };
  if (a.kind !== "places" || b.kind !== "places") return a;
  return {
    ...a,
    wanted: addKnown(a.wanted, b.wanted),
    offered: addKnown(a.offered, b.offered),
    booked: addKnown(a.booked, b.booked),
    started: addKnown(a.started, b.started),
  };
}

function addKnown(a: number | null, b: number | null): number | null {
  return a === null && b === null ? null : (a ?? 0) + (b ?? 0);
}

function steps(all: readonly Step[]): readonly Step[] {
  return [...new Set(all)].sort();
}

function notesOn(done: readonly Step[]): readonly string[] {
  const hasBoth = done.includes(1) && done.includes(2);
  return [
    ...(done.includes(2) && !done.includes(1) ? ["step-2-without-1"] : []),
    ...(done.includes(3) && !hasBoth ? ["step-3-without-1-2"] : []),
  ];
}

const EXACTNESS: readonly StepDate["precision"][] = ["day", "month", "term", "year"];

/** Of two equally exact dates the later one: training that was repeated is fresher. */
function moreExact(a: StepDate | null, b: StepDate | null): StepDate | null {
  if (a === null || b === null) return a ?? b;
  const difference = EXACTNESS.indexOf(a.precision) - EXACTNESS.indexOf(b.precision);
  if (difference !== 0) return difference < 0 ? a : b;
  return a.value > b.value ? a : b;
}
