import type { Unit } from "../../register/unit";
import { makeUnitLookup } from "../../register/unit-lookup";
import {
  byUnitCode,
  coverageBy,
  supervisorsBy,
  type Coverage,
  type CoverageFigures,
  type CoverageSource,
  type Known,
} from "../coverage/coverage";
import { idsWithStudents, loadFigures, type LoadFigures, type LoadRows, type LoadStaff } from "./load-figures";
import { isInTerm } from "./load-term";
import type { PlacementRecord } from "../placement";
import type { PlacesRecord, PraoRecord } from "../places";
import { makeIdentify, type Identify } from "./supervision";
import type { TermCalendar } from "../term";
import { countsTowardsCoverage } from "../coverage/who-counts";

export interface LoadSource extends CoverageSource {
  readonly calendar: TermCalendar;
  readonly placements: readonly PlacementRecord[];
  readonly prao: readonly PraoRecord[];
  readonly places: readonly PlacesRecord[];
}

export interface Load {
  readonly term: string;
  readonly asOf: string;
  readonly total: LoadFigures;
  readonly areas: readonly { readonly area: string; readonly figures: LoadFigures }[];
  readonly units: readonly { readonly unit: Unit; readonly figures: LoadFigures }[];
  /** Rows whose unit the register does not know: part of the total, of no area. */
  readonly withoutUnit: LoadFigures;
}

const NO_ROWS: LoadRows = { placements: [], prao: [], places: [] };

const NOBODY: LoadStaff = {
  permanentCareStaff: 0,
  supervisors: 0,
  activeSupervisors: 0,
  supervisorsWithStudents: 0,
};

/**
 * What every unit receives in a term in relation to staff and supervisors (S13). The students of all units and those of
 * no known unit add up to the total.
 */
export function loadOf(source: LoadSource): Load {
  const findUnit = makeUnitLookup(source.units, source.aliases);
  const known = { findUnit, supervisors: supervisorsBy(source.asOf, source.competences, findUnit) };
  return loadBy(source, {
    ...known,
    coverage: coverageBy(source, known),
    identify: makeIdentify(known.supervisors),
  });
}

/** The same, for whoever has computed coverage already. */
export function loadBy(
  source: LoadSource,
  { findUnit, supervisors, coverage, identify }: Known & { readonly coverage: Coverage; readonly identify: Identify },
): Load {
  const { units, calendar, asOf } = source;
  const rows = rowsOfTerm(source, findUnit);

  const busy = idsWithStudents(rows, identify);
  const busyAt = byUnitCode(supervisors.filter((person) => busy.has(person.id) && countsTowardsCoverage(person)));
  const staffOf = (figures: CoverageFigures, of: readonly Unit[]): LoadStaff => ({
    permanentCareStaff: figures.permanentCareStaff,
    supervisors: figures.supervisors,
    activeSupervisors: figures.activeSupervisors,
    supervisorsWithStudents: of.reduce((sum, { code }) => sum + (busyAt.get(code)?.length ?? 0), 0),
  });
  const rowsAt = rowsByUnit(rows);
  const figuresOf = (of: readonly Unit[], figures: CoverageFigures) =>
    loadFigures(together(of.map(({ code }) => rowsAt.get(code) ?? NO_ROWS)), staffOf(figures, of), {
      calendar,
      identify,
    });

  return {
    term: calendar.term,
    asOf,
    total: loadFigures(rows, staffOf(coverage.total, units), { calendar, identify }),
    areas: coverage.areas.map(({ area, figures }) => ({
      area,
      figures: figuresOf(
        units.filter((unit) => unit.area === area),
        figures,
      ),
    })),
    units: coverage.units.map(({ unit, figures }) => ({
      unit,
      figures: figuresOf([unit], figures),
    })),
    withoutUnit: loadFigures(rowsAt.get(null) ?? NO_ROWS, NOBODY, { calendar, identify }),
  };
}

/** The rows of a term, each with its unit. */
export function rowsOfTerm(
  source: Pick<LoadSource, "calendar" | "placements" | "prao" | "places">,
  findUnit: ReturnType<typeof makeUnitLookup>,
): LoadRows {
  const { calendar } = source;
  return {
    placements: source.placements
      .filter((placement) => isInTerm(placement, calendar))
      .map((placement) => ({ placement, unit: findUnit(placement.unit) })),
    prao: source.prao
      .filter((record) => record.term === calendar.term)
      .map((record) => ({ record, unit: findUnit(record.unit) })),
    places: source.places
      .filter((record) => record.term === calendar.term)
      .map((record) => ({ record, unit: findUnit(record.unit) })),
  };
}

/** A term's rows by the code of their unit; those of no known unit under null. */
export function rowsByUnit(rows: LoadRows): ReadonlyMap<string | null, LoadRows> {
  const found = new Map<string | null, { -readonly [Kind in keyof LoadRows]: LoadRows[Kind][number][] }>();
  const at = (unit: Unit | null) => {
    const code = unit?.code ?? null;
    const before = found.get(code) ?? { placements: [], prao: [], places: [] };
    found.set(code, before);
    return before;
  };
  for (const row of rows.placements) at(row.unit).placements.push(row);
  for (const row of rows.prao) at(row.unit).prao.push(row);
  for (const row of rows.places) at(row.unit).places.push(row);
  return found;
}

function together(groups: readonly LoadRows[]): LoadRows {
  return {
    placements: groups.flatMap(({ placements }) => placements),
    prao: groups.flatMap(({ prao }) => prao),
    places: groups.flatMap(({ places }) => places),
  };
}
