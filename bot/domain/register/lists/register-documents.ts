import { standingOf, type Standing } from "../../placement/coverage/who-counts";
import {
  documentName,
  figureDocument,
  type DocumentMaker,
  type FiguresSource,
} from "../../placement/figures/documents";
import { isActive } from "../supervisor-status";
import type { Position } from "../records";
import type { StepStates } from "../step-state";
import type { Supervisor } from "../supervisor";
import type { Unit } from "../unit";
import { QUALITY_KINDS, qualityOf, type QualityItem, type QualityKind } from "./quality";

/** Where somebody or something is. */
export interface ListedAt {
  readonly code: string;
  readonly name: string;
  readonly area: string;
}

/** One person of the register's list. */
export interface ListedSupervisor {
  /** `Supervisor.id`; not for showing. */
  readonly id: string;
  readonly name: string;
  readonly unit: ListedAt | null;
  readonly position: Position | null;
  readonly isPermanent: boolean;
  readonly steps: StepStates;
  readonly standing: Standing;
  readonly status: { readonly state: "active" | "resting"; readonly until: string | null };
}

export interface ListedUnit extends ListedAt {
  readonly managerName: string | null;
  readonly receivesStudents: boolean;
  /** Everybody with supervisor training. */
  readonly people: number;
  /** Null without a measurement. */
  readonly permanentCareStaff: number | null;
}

/** One line of the work list; `id` is a `Supervisor.id`, a unit's code or the spelling. */
export interface ListedQuality {
  readonly kind: QualityKind;
  readonly of: "person" | "unit" | "spelling";
  readonly id: string;
  readonly name: string;
  readonly unit: ListedAt | null;
  readonly values: Readonly<Record<string, string | number>>;
}

interface List<Item> {
  readonly asOf: string;
  readonly items: readonly Item[];
}

export const SUPERVISOR_LIST = documentName<List<ListedSupervisor>>("register.supervisors");
export const UNIT_LIST = documentName<List<ListedUnit>>("register.units");
export const QUALITY_LIST = documentName<List<ListedQuality>>("register.quality");

/** The register's lists, in Swedish alphabetical order. */
export const registerDocuments: DocumentMaker = function* (source) {
  const { asOf } = source;
  yield figureDocument(SUPERVISOR_LIST, { asOf, items: byName(source.supervisors.map((one) => listed(one, source))) });
  yield figureDocument(UNIT_LIST, { asOf, items: byName(listedUnits(source)) });
  yield figureDocument(QUALITY_LIST, { asOf, items: withinKinds(qualityOf(source).map(listedQuality)) });
};

function listed(supervisor: Supervisor, { statusOf, asOf }: FiguresSource): ListedSupervisor {
  const { id, name, unit, position, isPermanent, steps } = supervisor;
  const status = statusOf(supervisor);
  const isResting = !isActive(status, asOf);
  return {
    ...{ id, name, position, isPermanent, steps },
    unit: unit && at(unit),
    standing: standingOf(supervisor),
    status: { state: isResting ? "resting" : "active", until: isResting ? status.until : null },
  };
}

function listedUnits({ coverage, supervisors }: FiguresSource): readonly ListedUnit[] {
  const people = new Map<string, number>();
  for (const { unit } of supervisors) if (unit) people.set(unit.code, (people.get(unit.code) ?? 0) + 1);
  return coverage.units.map(({ unit, figures }) => ({
    ...at(unit),
    managerName: unit.managerName,
    receivesStudents: unit.receivesStudents,
    people: people.get(unit.code) ?? 0,
    permanentCareStaff: !unit.receivesStudents || figures.isBaseMissing ? null : figures.permanentCareStaff,
  }));
}

function listedQuality(item: QualityItem): ListedQuality {
  const { kind } = item;
  if ("supervisor" in item) {
    const { id, name, unit } = item.supervisor;
    return { kind, of: "person", id, name, unit: unit && at(unit), values: {} };
  }
  if ("unit" in item) {
    const { unit, supervisors, permanentCareStaff } = item;
    const values: ListedQuality["values"] = kind === "more-than-staff" ? { supervisors, permanentCareStaff } : {};
    return { kind, of: "unit", id: unit.code, name: unit.name, unit: at(unit), values };
  }
  const { spelling, rows, nearest } = item;
  const suggestion = nearest ? { suggestedId: nearest.code, suggestedName: nearest.name } : {};
  return { kind, of: "spelling", id: spelling, name: spelling, unit: null, values: { rows, ...suggestion } };
}

function at({ code, name, area }: Unit): ListedAt {
  return { code, name, area };
}

/** Made once: making one takes longer than all that is done with it. */
const SWEDISH = new Intl.Collator("sv");

/** People and units by name within their kind; spellings stay with the most rows first. */
function withinKinds(lines: readonly ListedQuality[]): readonly ListedQuality[] {
  return QUALITY_KINDS.flatMap((kind) => {
    const own = lines.filter((line) => line.kind === kind);
    return kind === "unknown-spelling" ? own : byName(own);
  });
}

function byName<Item extends { readonly name: string }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => SWEDISH.compare(a.name, b.name));
}
