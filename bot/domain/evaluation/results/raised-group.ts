import { compareTerms } from "../../placement/term";
import { detailOfAreas, type Answered } from "./detail";
import { shownQuestions } from "./forms";
import {
  withDimensions,
  type Publication,
  type PublishedCell,
  type PublishedQuestion,
  type PublishedWindow,
} from "./publication";
import { raisedRates } from "./raised-rates";
import { withDetail, type Detail } from "./scores";
import { figureOf, shownSoFar } from "./shown-so-far";
import { hideSmallAreas, type HiddenBecause } from "./small-groups";
import { isWithin, leavesSmallGroup } from "./subtraction";
import { detailOfWindow } from "./window-detail";
import type { EvaluationRole } from "../questionnaire";

/**
 * What may still be shown of frozen publications when the group size has been raised since (D10): the same figures with
 * some of them hidden or told as bands, never a new one. Given in the order of closing, all that have been; each is
 * judged beside the earlier ones alone, so that a later closing changes nothing in what was shown before.
 *
 * Publications that were closed with at least `k` each come back as they are.
 */
export function withGroupSize(publications: readonly Publication[], k: number): readonly Publication[] {
  if (publications.every((publication) => publication.k >= k)) return publications;
  return publications.reduce<readonly Publication[]>((earlier, publication) => {
    const size = Math.max(k, publication.k);
    const cells = ROLES.flatMap((role) =>
      raisedCells(
        publication.cells.filter((cell) => cell.role === role),
        size,
      ),
    );
    const raised: Publication = { ...publication, k: size, cells, windows: [] };
    return [...earlier, { ...raised, windows: raisedWindows(publication.windows, [...earlier, raised], k) }];
  }, []);
}

const ROLES: readonly EvaluationRole[] = ["student", "supervisor"];

/** One role's cells of a term. */
function raisedCells(cells: readonly PublishedCell[], k: number): readonly PublishedCell[] {
  const total = cells.find(({ area }) => area === null);
  if (!total) return cells;
  const verdicts = new Map(total.questions.map(({ id }) => [id, verdictOn(id, total, cells, k)]));
  return raisedRates(cells, k).map((cell) => {
    const questions = cell.questions.map((question) => judged(question, verdicts.get(question.id)?.get(cell.area)));
    return { ...cell, ...withDimensions(shownQuestions(cell.role), questions) };
  });
}

type Verdict = HiddenBecause | Detail;

/** By area, null for the total: why the question is hidden there, or how much is told of it. */
function verdictOn(
  id: string,
  { questions }: PublishedCell,
  cells: readonly PublishedCell[],
  k: number,
): ReadonlyMap<string | null, Verdict> {
  const total = figureOf(questions, id);
  if (!total || total.n < k) return new Map(cells.map(({ area }) => [area, "too-few"]));
  const shown = new Map(
    cells.flatMap(({ area, questions: of }): readonly (readonly [string, Answered])[] => {
      const figure = area === null ? null : figureOf(of, id);
      return figure ? [[area!, figure]] : [];
    }),
  );
  const told = [...shown.values()].reduce((sum, { n }) => sum + n, 0);
  // Those hidden before count as one more place, which stays hidden whatever its size.
  const hidden = hideSmallAreas(new Map([...shown].map(([area, { n }]) => [area, n])), k, total.n - told).areas;
  const left = new Map([...shown].filter(([area]) => !hidden.has(area)));
  return new Map<string | null, Verdict>([...hidden, ...detailOfAreas(total, left)]);
}

function judged(question: PublishedQuestion, verdict: Verdict | undefined): PublishedQuestion {
  if (question.scores === null || verdict === undefined) return question;
  if (verdict === "too-few" || verdict === "protects-others") return { ...question, scores: null, hidden: verdict };
  return { ...question, scores: withDetail(question.scores, verdict) };
}

/** Windows of one closing, largest first, each question of which is safe beside what is shown by then. */
function raisedWindows(
  windows: readonly PublishedWindow[],
  shown: readonly Publication[],
  k: number,
): readonly PublishedWindow[] {
  const picked: PublishedWindow[] = [];
  for (const window of windows.toSorted(largestFirst)) {
    const soFar = shownSoFar([...shown, { ...shown.at(-1)!, cells: [], windows: picked }]);
    const questions = window.questions.map((question) => {
      const figure = figureOf([question], question.id);
      const persons = window.personsByTerm[question.id];
      if (!figure || !persons) return question;
      if (figure.n < k) return judged(question, "too-few");
      const areas = soFar.areas(window.area, question.id);
      const others = soFar.windows(window.area, question.id);
      const together = [...others.map((other) => other.persons), persons];
      if (!isWithin(areas, persons) || leavesSmallGroup(areas, together, k)) return judged(question, "protects-others");
      return judged(question, detailOfWindow({ ...figure, persons }, areas, others));
    });
    picked.push({ ...window, ...withDimensions(shownQuestions("student"), questions) });
  }
  return picked.filter(({ questions }) => questions.some(({ scores }) => scores !== null));
}

function largestFirst(a: PublishedWindow, b: PublishedWindow): number {
  const persons = ({ questions }: PublishedWindow) => Math.max(0, ...questions.map(({ scores }) => scores?.n ?? 0));
  return persons(b) - persons(a) || compareTerms(a.terms[0]!, b.terms[0]!) || (a.unitCode < b.unitCode ? -1 : 1);
}
