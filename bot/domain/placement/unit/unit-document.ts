import { documentName, figureDocument, type FigureDocument, type FiguresSource } from "../figures/documents";
import type { FigureLine } from "../figures/figure-line";
import type { MeasuredPlaces, MeasuredUnit } from "../figures/lines";
import { headOf, type FiguresHead } from "../figures/source-line";
import type { LoadFigures } from "../load/load-figures";
import { byUrgency, type TodoLine } from "../todo/todo";
import { UNIT_RULES } from "../todo/todo-rules";
import { supervisedPlacements, supervisionsByPerson, type SupervisedPlacement } from "./supervisions";
import { leadsByArea, unitDetails, type DetailsContext, type UnitDetails } from "./unit-details";
import { isoWeekOf, yearOf, type PlacementYear } from "./year";

export interface UnitDocument extends FiguresHead {
  readonly unit: {
    readonly id: string;
    readonly name: string;
    readonly areaId: string;
    readonly receivesStudents: boolean;
  };
  readonly line: FigureLine;
  readonly students: LoadFigures["students"] & { readonly inKey: number };
  readonly studentWeeks: number;
  readonly supervision: {
    readonly trained: number;
    readonly trainedWithoutEvidence: number;
    readonly onlyStep1: number;
    readonly untrained: number;
    readonly withoutSupervisor: number;
  };
  readonly year: number;
  readonly periods: readonly YearPeriod[];
  readonly todo: readonly TodoLine[];
  readonly details: UnitDetails;
}

interface YearPeriod {
  readonly number: number;
  readonly start: string;
  readonly end: string;
  readonly firstWeek: number;
  readonly lastWeek: number;
  readonly isCurrent: boolean;
}

export function unitDocumentName(code: string) {
  return documentName<UnitDocument>(`unit.${code}`);
}

/** One document per unit, made as it is asked for. */
export function* unitDocuments(source: FiguresSource, places: MeasuredPlaces): Generator<FigureDocument> {
  const year = yearOf(source.term, source.calendars);
  const placements = supervisedPlacements(source.placements, source.findUnit, source.identify);
  const context: DetailsContext = {
    ...{ source, year },
    atUnit: places.atUnit,
    leadsInArea: leadsByArea(source.supervisors),
    placementsAt: byUnit(placements),
    byPerson: supervisionsByPerson(placements),
  };
  const shared = { head: headOf(source), periods: yearPeriods(year, source.asOf) };
  for (const { units } of places.areas)
    for (const unit of units)
      yield figureDocument(unitDocumentName(unit.unit.code), unitContent(unit, context, shared));
}

function unitContent(
  { unit, line, load, todo }: MeasuredUnit,
  context: DetailsContext,
  { head, periods }: { readonly head: FiguresHead; readonly periods: readonly YearPeriod[] },
): UnitDocument {
  const { aplSupervision } = load;
  return {
    ...head,
    unit: { id: unit.code, name: unit.name, areaId: unit.area, receivesStudents: unit.receivesStudents },
    line,
    students: { ...load.students, inKey: load.studentsInKey },
    studentWeeks: load.studentWeeks,
    supervision: {
      trained: aplSupervision.trained,
      trainedWithoutEvidence: aplSupervision["trained-without-evidence"],
      onlyStep1: aplSupervision["only-step-1"],
      untrained: aplSupervision.untrained,
      withoutSupervisor: aplSupervision["without-supervisor"],
    },
    year: context.year.year,
    periods,
    todo: byUrgency(todo(UNIT_RULES)),
    details: unitDetails(unit, context),
  };
}

function yearPeriods({ periods }: PlacementYear, day: string): readonly YearPeriod[] {
  return periods.map(({ number, start, end }) => ({
    ...{ number, start, end },
    firstWeek: isoWeekOf(start),
    lastWeek: isoWeekOf(end),
    isCurrent: start <= day && day <= end,
  }));
}

function byUnit(placements: readonly SupervisedPlacement[]): ReadonlyMap<string, readonly SupervisedPlacement[]> {
  const found = new Map<string, SupervisedPlacement[]>();
  for (const each of placements) {
    if (!each.unit) continue;
    const others = found.get(each.unit.code);
    if (others) others.push(each);
    else found.set(each.unit.code, [each]);
  }
  return found;
}
