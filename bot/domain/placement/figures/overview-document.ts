import type { PublishedCell } from "../../evaluation/results/publication";
import { byUrgency, type TodoLine } from "../todo/todo";
import { ALARMS, AREA_RULES, OWN_AREA_RULES, TOTAL_RULES, UNIT_RULES } from "../todo/todo-rules";
import { documentName, type FiguresSource } from "./documents";
import type { FigureLine, ResponseRate } from "./figure-line";
import type { MeasuredArea, MeasuredPlaces } from "./lines";
import { headOf, type FiguresHead } from "./source-line";

export interface OverviewDocument extends FiguresHead {
  readonly counts: { readonly areas: number; readonly units: number; readonly receivingUnits: number };
  readonly total: FigureLine;
  readonly areas: readonly (FigureLine & { readonly units: number })[];
  readonly responses: LatestResponses | null;
  /** Of the whole administration, the most urgent first; more than anybody is shown, since some see only their own. */
  readonly todo: readonly TodoLine[];
}

interface LatestResponses {
  readonly term: string;
  readonly closedAt: string;
  readonly student: CountedResponse;
  readonly supervisor: CountedResponse;
}

interface CountedResponse extends ResponseRate {
  readonly answered: number | null;
}

export interface AreaDocument extends FiguresHead {
  readonly area: FigureLine;
  readonly total: FigureLine;
  readonly units: readonly AreaUnit[];
  readonly managers: readonly AreaManager[];
  readonly responsesTerm: string | null;
  readonly todo: readonly TodoLine[];
}

interface AreaUnit extends FigureLine {
  readonly receivesStudents: boolean;
  readonly managerName: string | null;
}

interface AreaManager {
  readonly name: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly leads: number;
  readonly activeLeads: number;
}

/** Bounds what is kept where thousands of units have something to deal with. */
const MOST_TODO_KEPT = 60;

export const overviewName = documentName<OverviewDocument>("overview");

export function areaName(area: string) {
  return documentName<AreaDocument>(`area.${area}`);
}

export function overviewContent(
  source: FiguresSource,
  { total, areas, publication }: MeasuredPlaces,
): OverviewDocument {
  const todo = [
    ...total.todo(TOTAL_RULES),
    ...areas.flatMap((area) => [...area.todo(AREA_RULES), ...area.units.flatMap((unit) => unit.todo(ALARMS))]),
  ];
  return {
    ...headOf(source),
    counts: {
      areas: areas.length,
      units: source.units.length,
      receivingUnits: source.units.filter(({ receivesStudents }) => receivesStudents).length,
    },
    total: total.line,
    areas: areas.map(({ line, units }) => ({ ...line, units: units.length })),
    responses: publication && {
      term: publication.term,
      closedAt: publication.closedAt,
      student: countedResponse(publication.cells, "student"),
      supervisor: countedResponse(publication.cells, "supervisor"),
    },
    todo: byUrgency(todo).slice(0, MOST_TODO_KEPT),
  };
}

export function areaContent(
  source: FiguresSource,
  measured: MeasuredArea,
  { total, publication }: MeasuredPlaces,
): AreaDocument {
  const { line, units, managers, todo } = measured;
  return {
    ...headOf(source),
    area: line,
    total: total.line,
    units: units.map(({ line: unitLine, unit }) => ({
      ...unitLine,
      receivesStudents: unit.receivesStudents,
      managerName: unit.managerName,
    })),
    managers: managers
      .map(({ name, units: own, leads, activeLeads }) => ({
        ...{ name, leads, activeLeads },
        units: own.map(({ code, name: unitName }) => ({ id: code, name: unitName })),
      }))
      .toSorted((a, b) => Math.min(a.leads, 1) - Math.min(b.leads, 1) || a.name.localeCompare(b.name, "sv")),
    responsesTerm: publication?.term ?? null,
    todo: byUrgency([...todo(OWN_AREA_RULES), ...units.flatMap((unit) => unit.todo(UNIT_RULES))]).slice(
      0,
      MOST_TODO_KEPT,
    ),
  };
}

function countedResponse(cells: readonly PublishedCell[], role: PublishedCell["role"]): CountedResponse {
  const cell = cells.find((candidate) => candidate.role === role && candidate.area === null);
  return {
    invited: cell?.invited ?? 0,
    answered: cell?.answered ?? null,
    responseRate: cell?.responseRate ?? null,
  };
}
