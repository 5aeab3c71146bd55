import type {
  AreaResults,
  AskedQuestion,
  Figures,
  Participation,
  QuestionFigures,
  Results,
  UnitWindowResults,
} from "../../../contract/results";
import type { EvaluationRole } from "../../../domain/evaluation/questionnaire";
import { SCALE_HIGH, SCALE_LOW, SCALE_STEPS } from "../../../domain/evaluation/questionnaires/common";
import { shownQuestions } from "../../../domain/evaluation/results/forms";
import type {
  Publication,
  PublishedCell,
  PublishedQuestion,
  PublishedWindow,
} from "../../../domain/evaluation/results/publication";
import type { CountedQuestion } from "../../../domain/evaluation/results/tally";
import { parseTerm } from "../../../domain/placement/term";
import { Refusal } from "../../../domain/refusal";
import type { RoundStore } from "../ports";
import { existingRound } from "../round/round-status";
import type { ClosingStore } from "./ports";

export interface ShowResultsDeps {
  readonly rounds: Pick<RoundStore, "get">;
  readonly closings: Pick<ClosingStore, "ofTerm">;
}

export type ShowResults = (input: { readonly term: string }) => Promise<Results>;

/**
 * Shows the figures that were frozen when the term's round closed. Refuses with "unknown-term", "round-not-found" and,
 * until the round is closed, "results-not-published".
 */
export function makeShowResults({ rounds, closings }: ShowResultsDeps): ShowResults {
  return async (input) => {
    const term = parseTerm(input.term);
    if (term === null) throw new Refusal("unknown-term", { term: input.term });
    const { state } = (await existingRound(rounds, term)).value;
    const closing = state === "closed" ? await closings.ofTerm(term) : null;
    if (!closing) throw new Refusal("results-not-published", { term });
    return toResults(closing.publication);
  };
}

const ROLES: readonly EvaluationRole[] = ["student", "supervisor"];

function toResults({ term, closedAt, k, cells, windows }: Publication): Results {
  const totals = cells.filter((cell) => cell.area === null);
  const areas = [...new Set(cells.flatMap(({ area }) => area ?? []))];
  return {
    ...{ term, closedAt, k },
    byRole: { student: participation(totals, "student"), supervisor: participation(totals, "supervisor") },
    questions: ROLES.flatMap((role) => shownQuestions(role).map((question) => asked(role, question))),
    total: together(totals),
    areas: areas
      .toSorted((a, b) => a.localeCompare(b, "sv"))
      .map((area) =>
        areaResults(
          area,
          cells.filter((cell) => cell.area === area),
        ),
      ),
    unitWindows: windows.map(windowResults).toSorted((a, b) => a.name.localeCompare(b.name, "sv")),
  };
}

function participation(totals: readonly PublishedCell[], role: EvaluationRole): Participation {
  const cell = totals.find((total) => total.role === role);
  return {
    invited: cell?.invited ?? 0,
    answered: cell?.answered ?? null,
    responseRate: cell?.responseRate ?? null,
  };
}

function areaResults(area: string, cells: readonly PublishedCell[]): AreaResults {
  const of = (role: EvaluationRole) => {
    const cell = cells.find((candidate) => candidate.role === role);
    return cell ? { invited: cell.invited, responseRate: cell.responseRate } : null;
  };
  return { id: area, name: area, byRole: { student: of("student"), supervisor: of("supervisor") }, ...together(cells) };
}

function windowResults({ unitCode, unitName, area, terms, questions, dimensions }: PublishedWindow): UnitWindowResults {
  const figures = together([{ role: "student", questions, dimensions }]);
  return { id: unitCode, name: unitName, area, from: terms[0]!, to: terms.at(-1)!, ...figures };
}

function together(cells: readonly Pick<PublishedCell, "role" | "questions" | "dimensions">[]): Figures {
  return {
    questions: cells.flatMap(({ questions }) => questions.map(questionFigures)),
    dimensions: cells.flatMap(({ role, dimensions }) => dimensions.map((dimension) => ({ role, ...dimension }))),
  };
}

function questionFigures({ id, dimension, scores, hidden }: PublishedQuestion): QuestionFigures {
  return {
    ...{ id, dimension, hidden },
    n: scores?.n ?? null,
    index: scores?.index ?? null,
    indexBand: scores?.indexBand ?? null,
    positiveShare: scores?.positiveShare ?? null,
    positiveShareBand: scores?.positiveShareBand ?? null,
    unmetNeed: scores?.unmetNeed ?? null,
    distribution: scores?.distribution ?? null,
  };
}

function asked(role: EvaluationRole, question: CountedQuestion): AskedQuestion {
  const { id, dimension, text } = question;
  const ends: Readonly<Record<string, AskedQuestion["text"]>> = { "1": SCALE_LOW, "5": SCALE_HIGH };
  const options =
    question.type === "scale"
      ? SCALE_STEPS.map(({ code }) => ({ code, text: ends[code] ?? { sv: code, en: code } }))
      : question.options.map((option) => ({ code: option.code, text: option.text }));
  return { id, role, dimension, text, options };
}
