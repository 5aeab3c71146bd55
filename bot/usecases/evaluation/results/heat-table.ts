import type { EvaluationScope, HeatRow, HeatTable } from "../../../contract/evaluation-page";
import type { Actor } from "../../../domain/access/actor";
import { can } from "../../../domain/access/can";
import type { EvaluationRole } from "../../../domain/evaluation/questionnaire";
import { shortNameOf } from "../../../domain/evaluation/questionnaires/short-names";
import { shownQuestions } from "../../../domain/evaluation/results/forms";
import {
  currentWindow,
  heatFigures,
  indexedQuestions,
  STRONG_FROM,
  WEAK_BELOW,
  windowsOf,
} from "../../../domain/evaluation/results/heat";
import type { Publication } from "../../../domain/evaluation/results/publication";
import type { CountedQuestion } from "../../../domain/evaluation/results/tally";
import type { Term } from "../../../domain/placement/term";
import type { DirectoryUnit } from "../../../domain/access/register-directory";
import { allUnits } from "./evaluation-scope";

interface Shown {
  readonly actor: Actor;
  readonly role: EvaluationRole;
  readonly scope: EvaluationScope;
  readonly units: readonly DirectoryUnit[];
}

/**
 * The total's areas or the area's units, as many of them as the actor may see. Every unit has a row; one without a
 * published window in the last four terms has no cells, and nothing tells whether too few answered there or whether it
 * protects another. Null for a unit, and for supervisors' answers in an area: they are never shown by unit.
 */
export function heatTable(term: Term, publications: readonly Publication[], shown: Shown): HeatTable | null {
  const { role, scope } = shown;
  if (scope.kind === "unit" || (scope.kind === "area" && role === "supervisor")) return null;
  const columns = indexedQuestions(shownQuestions(role));
  const current = publications.find((publication) => publication.term === term)!;
  const rows =
    scope.kind === "total"
      ? areaRows(current, columns, shown)
      : unitRows(term, publications, columns, shown, scope.area);
  if (rows.length === 0) return null;
  return {
    rowsAre: scope.kind === "total" ? "areas" : "units",
    ...{ weak: WEAK_BELOW, strong: STRONG_FROM },
    columns: columns.map(({ id }) => ({ id, name: shortNameOf(id) })),
    rows,
  };
}

function areaRows(
  { term, cells }: Publication,
  columns: readonly CountedQuestion[],
  { actor, role }: Shown,
): readonly HeatRow[] {
  return cells
    .flatMap(({ area, questions, ...cell }) => (area !== null && cell.role === role ? [{ area, questions }] : []))
    .filter(({ area }) => can(actor, "see-area-evaluation", { area }))
    .toSorted((a, b) => a.area.localeCompare(b.area, "sv"))
    .map(({ area, questions }) => ({
      ...{ id: area, name: area, span: { from: term, to: term } },
      ...heatFigures(columns, questions),
    }));
}

function unitRows(
  term: Term,
  publications: readonly Publication[],
  columns: readonly CountedQuestion[],
  { actor, units, role }: Shown,
  area: string,
): readonly HeatRow[] {
  return allUnits({ units, publications, role }, area)
    .filter(({ id }) => can(actor, "see-unit-evaluation", { unit: { code: id, area } }))
    .map(({ id, name }) => {
      const window = currentWindow(windowsOf(publications, { code: id, area }, term), term);
      if (!window) return { id, name, span: null, n: null, cells: null };
      const span = { from: window.terms[0]!, to: window.terms.at(-1)! };
      return { id, name, span, ...heatFigures(columns, window.questions) };
    });
}
