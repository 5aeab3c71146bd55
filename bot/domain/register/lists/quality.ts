import { standingOf } from "../../placement/coverage/who-counts";
import type { FiguresSource } from "../../placement/figures/documents";
import { normaliseUnitName } from "../cells/unit-name";
import { nearestUnit } from "../nearest-unit";
import type { Supervisor } from "../supervisor";
import type { SupervisorNote } from "../supervisor-notes";
import type { Unit, UnitReference } from "../unit";

/** Kinds of things to look at, the most important first: what moves the figures of many goes before a single person's. */
export const QUALITY_KINDS = [
  "unknown-spelling",
  "base-missing",
  "more-than-staff",
  "no-unit",
  "without-evidence",
  "step-2-without-1",
  "step-3-without-1-2",
  "not-permanent",
  "possible-duplicate",
  "several-names",
  "several-units",
  "sources-disagree-on-steps",
  "sources-disagree-on-employment",
  "no-email",
  "no-manager",
] as const;

export type QualityKind = (typeof QUALITY_KINDS)[number];

/** One thing that somebody ought to look at (S4). Nobody and nothing is left out of figures because of it. */
export type QualityItem =
  | { readonly kind: QualityKind; readonly supervisor: Supervisor }
  | {
      readonly kind: "base-missing" | "more-than-staff" | "no-manager";
      readonly unit: Unit;
      readonly supervisors: number;
      readonly permanentCareStaff: number;
    }
  /** A unit that rows name and the register does not know. `nearest` is what they probably mean. */
  | {
      readonly kind: "unknown-spelling";
      readonly spelling: string;
      readonly rows: number;
      readonly nearest: Unit | null;
    };

const BY_NOTE: Readonly<Record<SupervisorNote, QualityKind>> = {
  "no-email": "no-email",
  "unknown-unit": "no-unit",
  "several-units": "several-units",
  "sources-disagree-on-steps": "sources-disagree-on-steps",
  "sources-disagree-on-employment": "sources-disagree-on-employment",
  "several-names": "several-names",
  "step-2-without-1": "step-2-without-1",
  "step-3-without-1-2": "step-3-without-1-2",
  "same-name-at-unit": "possible-duplicate",
};

/** The work list "Att reda ut", in the order of `QUALITY_KINDS`; within a kind in the order of the register. */
export function qualityOf(source: FiguresSource): readonly QualityItem[] {
  const items = [...spellings(source), ...units(source), ...source.supervisors.flatMap(aboutPerson)];
  const order = new Map(QUALITY_KINDS.map((kind, index) => [kind, index]));
  return items.sort((a, b) => order.get(a.kind)! - order.get(b.kind)!);
}

function aboutPerson(supervisor: Supervisor): readonly QualityItem[] {
  const standing = standingOf(supervisor);
  const kinds = [
    ...supervisor.notes.map((note) => BY_NOTE[note]),
    ...(standing === "without-evidence" || standing === "not-permanent" ? [standing] : []),
  ];
  return kinds.map((kind) => ({ kind, supervisor }));
}

function units({ coverage }: FiguresSource): readonly QualityItem[] {
  return coverage.units.flatMap(({ unit, figures }) => {
    const { supervisors, permanentCareStaff } = figures;
    const kinds = [
      ...(unit.receivesStudents && figures.isBaseMissing ? (["base-missing"] as const) : []),
      ...(figures.exceedsStaff ? (["more-than-staff"] as const) : []),
      ...(unit.managerName === null && unit.managerEmail === null ? (["no-manager"] as const) : []),
    ];
    return kinds.map((kind) => ({ kind, unit, supervisors, permanentCareStaff }));
  });
}

/** Spellings of one unit are told once, however many rows have them. */
function spellings(source: FiguresSource): readonly QualityItem[] {
  const { competences, staffing, placements, prao, places, findUnit } = source;
  const references = [competences, staffing, placements, prao, places].flatMap((records): readonly UnitReference[] =>
    records.map(({ unit }) => unit),
  );
  const found = new Map<string, { spelling: string; rows: number }>();
  for (const reference of references) {
    const spelling = reference.name ?? reference.code;
    if (spelling === null || findUnit(reference) !== null) continue;
    const key = normaliseUnitName(spelling);
    const before = found.get(key);
    if (before) before.rows += 1;
    else found.set(key, { spelling, rows: 1 });
  }
  return [...found.values()]
    .sort((a, b) => b.rows - a.rows || (a.spelling < b.spelling ? -1 : 1))
    .map(({ spelling, rows }) => ({
      kind: "unknown-spelling",
      spelling,
      rows,
      nearest: nearestUnit(spelling, source.units),
    }));
}
