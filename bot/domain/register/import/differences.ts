import { supervisorsBy } from "../../placement/coverage/coverage";
import type { PlacementForm, PlacementStatus } from "../../placement/placement";
import type { CompetenceRecord, Employment, Position, RegisterRecord } from "../records";
import type { StepStates } from "../step-state";
import { marksOfSupervisor } from "../supervisor-status";
import type { Supervisor } from "../supervisor";
import type { Unit, UnitReference } from "../unit";
import type { UnitLookup } from "../unit-lookup";
import { canonical } from "./combine-records";
import type { RecordChange } from "./plan";

/** What a change is about: a person as all statements together make them, or one record of another kind. */
export type DifferenceKind = "person" | Exclude<RegisterRecord["kind"], "competence">;

/** One thing that a line says, as code and value; the edges make words of it. */
export type DifferenceValue =
  | { readonly field: "steps"; readonly value: StepStates }
  | { readonly field: "permanent" | "receives"; readonly value: boolean }
  | { readonly field: "position"; readonly value: Position }
  | { readonly field: "employment"; readonly value: Employment }
  | { readonly field: "form"; readonly value: PlacementForm }
  | { readonly field: "status"; readonly value: PlacementStatus }
  | {
      readonly field: "unit" | "area" | "manager" | "day" | "days" | "term" | "name" | "supervisors";
      readonly value: string;
    }
  | { readonly field: CountField; readonly value: number };

type CountField = "head-count" | "students" | "rows" | "period" | "week" | "wanted" | "offered" | "booked" | "started";

interface DifferencePart {
  /** Null: not said. */
  readonly before: DifferenceValue | null;
  readonly after: DifferenceValue | null;
}

/** One line of what an import would change. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** "ended": a person whose every competence has ended. */
  readonly change: "new" | "changed" | "ended";
  /** A person's or a unit's name, a placement's id. No address and no number of a person. */
  readonly title: string;
  /** What is the same before and after stands among them where it helps to recognise the line. */
  readonly parts: readonly DifferencePart[];
}

export interface ComparedRegisters {
  readonly before: { readonly competences: readonly CompetenceRecord[]; readonly findUnit: UnitLookup };
  readonly after: { readonly competences: readonly CompetenceRecord[]; readonly findUnit: UnitLookup };
  readonly changes: readonly RecordChange[];
  /** ISO day of today: training that has ended, or not begun, does not count. */
  readonly asOf: string;
}

const KINDS: readonly DifferenceKind[] = ["person", "unit", "staffing", "placement", "places", "prao", "protected"];
const CHANGES: readonly Difference["change"][] = ["ended", "changed", "new"];

/**
 * What an import changes, in the order that a reader wants it: people first, and of each kind what ends or changes before
 * what is new. A person whose sources say something else in the same words as before is no line.
 */
export function differencesOf(compared: ComparedRegisters): readonly Difference[] {
  const collator = new Intl.Collator("sv");
  const others = compared.changes.flatMap((change) => recordDifference(change, compared) ?? []);
  return [...personDifferences(compared), ...others].sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change) ||
      collator.compare(a.title, b.title),
  );
}

function personDifferences({ before, after, asOf, changes }: ComparedRegisters): readonly Difference[] {
  if (changes.every(({ after: record }) => record.kind !== "competence" && record.kind !== "unit")) return [];
  const had = supervisorsBy(asOf, before.competences, before.findUnit);
  const has = supervisorsBy(asOf, after.competences, after.findUnit);
  const byMark = new Map(had.flatMap((person) => marksOfSupervisor(person).map((mark) => [mark, person] as const)));
  const kept = new Set<string>();
  const lines = has.flatMap((person): readonly Difference[] => {
    const known = marksOfSupervisor(person).flatMap((mark) => byMark.get(mark) ?? []);
    known.forEach(({ id }) => kept.add(id));
    const [earlier] = known;
    if (earlier && canonical(shown(earlier)) === canonical(shown(person))) return [];
    return [{ kind: "person", change: earlier ? "changed" : "new", title: person.name, parts: parts(earlier, person) }];
  });
  const ended = had.filter(({ id }) => !kept.has(id));
  return [
    ...lines,
    ...ended.map((person): Difference => ({
      kind: "person",
      change: "ended",
      title: person.name,
      parts: parts(person, undefined),
    })),
  ];
}

/** What is told about a person, in order. */
function shown({ steps, unit, isPermanent, position, name }: Supervisor): readonly (DifferenceValue | null)[] {
  return [
    { field: "steps", value: steps },
    unit && { field: "unit", value: unit.name },
    isPermanent ? null : { field: "permanent", value: false },
    position && { field: "position", value: position },
    { field: "name", value: name },
  ];
}

function parts(before: Supervisor | undefined, after: Supervisor | undefined): readonly DifferencePart[] {
  const [had, has] = [before ? shown(before) : [], after ? shown(after) : []];
  return paired(had, has).filter((part) => !isNoted(part, before && after ? ["name", "position"] : ["name"]));
}

/** Left out where it says nothing: what is unknown on both sides, a name that is the line's title. */
function isNoted({ before, after }: DifferencePart, fields: readonly string[]): boolean {
  const field = (after ?? before)?.field;
  if (field === undefined) return true;
  return fields.includes(field) && (before === null || after === null || canonical(before) === canonical(after));
}

function recordDifference(
  { before, after }: RecordChange,
  { after: { findUnit } }: ComparedRegisters,
): Difference | null {
  if (after.kind === "competence") return null;
  const had = before ? toldOf(before, findUnit) : [];
  return {
    kind: after.kind,
    change: before ? "changed" : "new",
    title: titleOf(after, findUnit),
    parts: paired(had, toldOf(after, findUnit)).filter((part) => !isNoted(part, ["name"])),
  };
}

function paired(
  before: readonly (DifferenceValue | null)[],
  after: readonly (DifferenceValue | null)[],
): readonly DifferencePart[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
    before: before[index] ?? null,
    after: after[index] ?? null,
  }));
}

function titleOf(record: Exclude<RegisterRecord, CompetenceRecord>, findUnit: UnitLookup): string {
  if (record.kind === "unit") return record.name;
  return record.kind === "placement" ? record.key : unitText(record.unit, findUnit);
}

function toldOf(record: RegisterRecord, findUnit: UnitLookup): readonly (DifferenceValue | null)[] {
  switch (record.kind) {
    case "unit":
      return toldOfUnit(record);
    case "staffing":
      return [
        { field: "position", value: record.position },
        { field: "employment", value: record.employment },
        text("day", record.measuredOn),
        count("head-count", record.headCount),
      ];
    case "placement":
      return [
        { field: "form", value: record.form },
        text("unit", unitText(record.unit, findUnit)),
        text("days", `${record.start} – ${record.end}`),
        { field: "status", value: record.status },
        text("supervisors", record.supervisors.flatMap(({ name }) => name ?? []).join(", ") || null),
        record.count === 1 ? null : count("students", record.count),
      ];
    case "prao":
      return [text("term", record.term), count("week", record.week), count("students", record.count)];
    case "places":
      return [
        { field: "form", value: record.form },
        text("term", record.term),
        count("period", record.period),
        count("wanted", record.wanted),
        count("offered", record.offered),
        count("booked", record.booked),
        count("started", record.started),
      ];
    case "protected":
      return [count("rows", record.count)];
    case "competence":
      return [];
  }
}

function toldOfUnit({ name, area, managerName, receivesStudents }: Unit): readonly (DifferenceValue | null)[] {
  return [
    text("name", name),
    text("area", area),
    text("manager", managerName),
    { field: "receives", value: receivesStudents },
  ];
}

function text(
  field: "unit" | "area" | "manager" | "day" | "days" | "term" | "name" | "supervisors",
  value: string | null,
): DifferenceValue | null {
  return value === null ? null : { field, value };
}

function count(field: CountField, value: number | null): DifferenceValue | null {
  return value === null ? null : { field, value };
}

/** The register's name of the unit, or what the row calls it. */
function unitText(reference: UnitReference, findUnit: UnitLookup): string {
  return findUnit(reference)?.name ?? reference.name ?? reference.code ?? "?";
}
