import type { Unit } from "../../register/unit";
import { makeUnitLookup } from "../../register/unit-lookup";
import { coverageOf, supervisorsBy, type CoverageFigures, type CoverageSource } from "../coverage/coverage";
import { idsWithStudents, loadFigures, type LoadFigures, type LoadRows, type LoadStaff } from "./load-figures";
import { isInTerm } from "./load-term";
import type { PlacementRecord } from "../placement";
import type { PlacesRecord, PraoRecord } from "../places";
import { makeIdentify } from "./supervision";
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
  const { units, calendar, asOf } = source;
  const findUnit = makeUnitLookup(units, source.aliases);
  const supervisors = supervisorsBy(asOf, source.competences, findUnit);
  const coverage = coverageOf(source);
  const identify = makeIdentify(supervisors);
  const rows = rowsOfTerm(source, findUnit);

  const busy = idsWithStudents(rows, identify);
  const busySupervisors = supervisors.filter((person) => busy.has(person.id) && countsTowardsCoverage(person));
  const staffOf = (figures: CoverageFigures, belongs: (unit: Unit) => boolean): LoadStaff => ({
    permanentCareStaff: figures.permanentCareStaff,
    supervisors: figures.supervisors,
    activeSupervisors: figures.activeSupervisors,
    supervisorsWithStudents: busySupervisors.filter(({ unit }) => unit !== null && belongs(unit)).length,
  });
  const figuresWhere = (belongs: (unit: Unit) => boolean, figures: CoverageFigures) =>
    loadFigures(
      rowsWhere(rows, (unit) => unit !== null && belongs(unit)),
      staffOf(figures, belongs),
      { calendar, identify },
    );

  return {
    term: calendar.term,
    asOf,
    total: loadFigures(
      rows,
      staffOf(coverage.total, () => true),
      { calendar, identify },
    ),
    areas: coverage.areas.map(({ area, figures }) => ({
      area,
      figures: figuresWhere((unit) => unit.area === area, figures),
    })),
    units: coverage.units.map(({ unit, figures }) => ({
      unit,
      figures: figuresWhere((other) => other.code === unit.code, figures),
    })),
    withoutUnit: loadFigures(
      rowsWhere(rows, (unit) => unit === null),
      NOBODY,
      { calendar, identify },
    ),
  };
}

function rowsOfTerm(source: LoadSource, findUnit: ReturnType<typeof makeUnitLookup>): LoadRows {
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

function rowsWhere(rows: LoadRows, belongs: (unit: Unit | null) => boolean): LoadRows {
  return {
    placements: rows.placements.filter(({ unit }) => belongs(unit)),
    prao: rows.prao.filter(({ unit }) => belongs(unit)),
    places: rows.places.filter(({ unit }) => belongs(unit)),
  };
}
