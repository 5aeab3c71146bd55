import type { Publication } from "../../evaluation/results/publication";
import type { Supervisor } from "../../register/supervisor";
import type { Unit } from "../../register/unit";
import { byUnitCode, type CoverageFigures } from "../coverage/coverage";
import { managersOf, type Manager } from "../coverage/managers";
import type { LoadFigures } from "../load/load-figures";
import type { TodoFacts, TodoRule } from "../todo/todo-rules";
import { todoOf } from "../todo/todo-rules";
import type { TodoLine } from "../todo/todo";
import type { FiguresSource } from "./documents";
import { figureLine, latestPublication, managersAmong, responsesIn, type FigureLine } from "./figure-line";

/** A unit, an area or the whole administration, measured, and what there is to deal with by some rules. */
interface MeasuredPlace {
  readonly line: FigureLine;
  readonly load: LoadFigures;
  readonly todo: (rules: readonly TodoRule[]) => readonly TodoLine[];
}

export interface MeasuredUnit extends MeasuredPlace {
  readonly unit: Unit;
}

export interface MeasuredArea extends MeasuredPlace {
  readonly area: string;
  /** In alphabetical order. */
  readonly units: readonly MeasuredUnit[];
  readonly managers: readonly Manager[];
}

export interface MeasuredPlaces {
  readonly total: MeasuredPlace;
  /** In alphabetical order. */
  readonly areas: readonly MeasuredArea[];
  readonly publication: Publication | null;
  readonly atUnit: ReadonlyMap<string, readonly Supervisor[]>;
}

/** Everything that overview, areas and units show of themselves, once for all of their documents. */
export function measurePlaces(source: FiguresSource): MeasuredPlaces {
  const { coverage, load, units } = source;
  const managers = managersOf(units, source.supervisors, source.isActive);
  const managersAt = new Map(managers.flatMap((manager) => manager.units.map(({ code }) => [code, manager] as const)));
  const publication = latestPublication(source.publications, source.term);
  const atUnit = byUnitCode(source.supervisors);
  const responsesTerm = publication?.term ?? null;
  const loadsOfUnits = new Map(load.units.map(({ unit, figures }) => [unit.code, figures]));
  const unitsWithoutBase = new Set(
    coverage.units
      .filter(({ unit, figures }) => unit.receivesStudents && figures.isBaseMissing)
      .map(({ unit }) => unit.code),
  );

  function measure(
    place: TodoFacts["place"],
    of: readonly Unit[],
    parts: { readonly line: FigureLine; readonly load: LoadFigures },
  ): MeasuredPlace {
    const facts: TodoFacts = {
      ...{ place, responsesTerm },
      ...parts,
      ...{ statusOf: source.statusOf, isActive: source.isActive, calendar: source.calendar },
      supervisors: of.flatMap(({ code }) => atUnit.get(code) ?? []),
      unitsWithoutBase: of.filter(({ code }) => unitsWithoutBase.has(code)).length,
    };
    return { ...parts, todo: (rules) => todoOf(rules, facts) };
  }

  function measureUnit(unit: Unit, figures: CoverageFigures): MeasuredUnit {
    const unitLoad = loadsOfUnits.get(unit.code)!;
    const manager = managersAt.get(unit.code);
    const line = figureLine(unit.code, unit.name, {
      coverage: figures,
      load: unitLoad,
      managers: manager ? [manager] : [],
      responses: null,
    });
    return { unit, ...measure({ area: unit.area, unit: unit.code }, [unit], { line, load: unitLoad }) };
  }

  const unitsOf = new Map<string, MeasuredUnit[]>();
  for (const { unit, figures } of coverage.units) {
    const inArea = unitsOf.get(unit.area) ?? [];
    inArea.push(measureUnit(unit, figures));
    unitsOf.set(unit.area, inArea);
  }

  const areas = coverage.areas.map(({ area, figures }, index): MeasuredArea => {
    const measured = unitsOf.get(area)!.toSorted((a, b) => a.unit.name.localeCompare(b.unit.name, "sv"));
    const areaLoad = load.areas[index]!.figures;
    const areaManagers = managersAmong(managers, (unit) => unit.area === area);
    const responses = responsesIn(publication, area);
    const line = figureLine(area, area, { coverage: figures, load: areaLoad, managers: areaManagers, responses });
    const of = measured.map(({ unit }) => unit);
    return {
      area,
      units: measured,
      managers: areaManagers,
      ...measure({ area, unit: null }, of, { line, load: areaLoad }),
    };
  });

  const line = figureLine("total", "total", {
    ...{ coverage: coverage.total, load: load.total, managers },
    responses: responsesIn(publication, null),
  });
  const total = measure({ area: null, unit: null }, units, { line, load: load.total });
  return { total, areas, publication, atUnit };
}
