import type { EvaluationRole } from "../questionnaire";
import type { Publication, PublishedCell } from "../results/publication";

/** A text's area is told only when at least so many in it answered; otherwise the role and term are all that is known. */
const AREA_FROM = 10;

/**
 * Areas that a released text of the role may be shown with, by the published figures of its term alone. A text without
 * an area is from one of the others: so those have at least ten answers together too, or the smallest of the areas that
 * could be told is not told either.
 */
export function areasWithTexts({ cells }: Publication, role: EvaluationRole): readonly string[] {
  const ours = cells.filter((cell) => cell.role === role);
  const total = ours.find(({ area }) => area === null);
  const areas = ours.filter(({ area }) => area !== null).toSorted((a, b) => mostAnswers(b) - mostAnswers(a));
  let told = areas.filter((cell) => mostAnswers(cell) >= AREA_FROM);
  while (told.length > 0 && told.length < areas.length && rest(told) < AREA_FROM) told = told.slice(0, -1);
  return told.map(({ area }) => area!);

  function rest(shown: readonly PublishedCell[]): number {
    return (total ? mostAnswers(total) : 0) - shown.reduce((sum, cell) => sum + mostAnswers(cell), 0);
  }
}

/** Whether texts of the role may be shown at all: not when so few have answered that no figure of the total is shown. */
export function mayShowTexts({ cells, k }: Publication, role: EvaluationRole): boolean {
  return cells.some((cell) => cell.role === role && cell.area === null && mostAnswers(cell) >= k);
}

/** As many as certainly answered in the cell; 0 when every question is hidden. */
function mostAnswers({ questions }: PublishedCell): number {
  return Math.max(0, ...questions.map(({ scores }) => scores?.n ?? 0));
}
