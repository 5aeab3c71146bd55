import type { EvaluationFigures, EvaluationPage, EvaluationScope } from "../../../contract/evaluation-page";
import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import type { EvaluationRole } from "../../../domain/evaluation/questionnaire";
import { compareQuestions } from "../../../domain/evaluation/results/comparison";
import { shownQuestions } from "../../../domain/evaluation/results/forms";
import { windowsOf } from "../../../domain/evaluation/results/heat";
import type { Publication, PublishedQuestion } from "../../../domain/evaluation/results/publication";
import { MAX_WINDOW_TERMS } from "../../../domain/evaluation/results/windows";
import { compareTerms, parseTerm, termNumber, type Term } from "../../../domain/placement/term";
import { Refusal } from "../../../domain/refusal";
import type { ReadDirectory } from "../../access/ports";
import type { RoundStore } from "../ports";
import { choicesOf, evaluationScope } from "./evaluation-scope";
import { heatTable } from "./heat-table";
import type { ClosingStore } from "./ports";

export interface ShowEvaluationDeps {
  readonly rounds: Pick<RoundStore, "all" | "get">;
  readonly closings: Pick<ClosingStore, "publications">;
  readonly readDirectory: ReadDirectory;
}

export interface ShowEvaluationInput {
  readonly actor: Actor;
  /** Null for the latest with figures. */
  readonly term: string | null;
  readonly role: EvaluationRole;
  /** "" is the whole administration; null leaves the choice to what the actor has most to do with. */
  readonly area: string | null;
  /** A unit's code; then the area does not matter. */
  readonly unit: string | null;
}

/** The term and so many closed terms before it are compared. */
const COMPARED = 3;

/**
 * Shows the published figures of a role beside those of the closed terms before: of the whole administration, of an area
 * or of a unit. Reads at most twice: the list of closings, and the publications.
 *
 * Everything comes from the frozen publications as it stands there: which rows and terms are picked depends on who
 * asks and on the register, never on an answer. So several of these pages together tell no more than the publications do.
 *
 * Refuses with "unknown-term", with "not-allowed" for a place that is not the actor's, and with "place-not-found".
 */
export function makeShowEvaluation({ rounds, closings, readDirectory }: ShowEvaluationDeps) {
  return async (input: ShowEvaluationInput): Promise<EvaluationPage> => {
    const { actor, role } = input;
    requireAllowed(actor, "see-evaluation", "anywhere");
    const asked = input.term === null ? null : parseTerm(input.term);
    if (input.term !== null && asked === null) throw new Refusal("unknown-term", { term: input.term });
    const [{ closed, publications }, { units }] = await Promise.all([
      closings.publications((all) => termsToRead(all, asked)),
      readDirectory(),
    ]);
    const terms = closed.toSorted(compareTerms).toReversed();
    const term = asked ?? terms[0] ?? null;
    const places = { units, publications, role };
    const scope = evaluationScope(input, places);
    const current = publications.find((publication) => publication.term === term);
    return {
      ...{ role, term, terms, scope },
      choices: choicesOf(actor, places),
      figures: current ? figuresOf(current, publications, { ...places, scope, actor }) : null,
      awaited: current ? null : await awaitedRound(term),
    };
  };

  /** The round whose figures are not there yet: that of the term, or without a term the one that closes last. */
  async function awaitedRound(term: Term | null): Promise<EvaluationPage["awaited"]> {
    const found = term === null ? await rounds.all() : [await rounds.get(term)].flatMap((round) => round ?? []);
    const open = found.map(({ value }) => value).filter(({ state }) => state !== "closed" && state !== "cancelled");
    const last = open.toSorted((a, b) => (a.closesAt < b.closesAt ? 1 : -1))[0];
    return last ? { term: last.term, closesAt: last.closesAt } : null;
  }
}

export type ShowEvaluation = ReturnType<typeof makeShowEvaluation>;

/** The term, the two closed before it, and whatever else may hold a unit's current window: four at most. */
function termsToRead(closed: readonly Term[], asked: Term | null): readonly Term[] {
  const newestFirst = closed.toSorted(compareTerms).toReversed();
  const term = asked ?? newestFirst[0];
  if (term === undefined || !closed.includes(term)) return [];
  const upTo = newestFirst.filter((each) => compareTerms(each, term) <= 0);
  const recent = upTo.filter((each) => termNumber(each) > termNumber(term) - MAX_WINDOW_TERMS);
  return [...new Set([...upTo.slice(0, COMPARED), ...recent])];
}

interface Shown {
  readonly units: Parameters<typeof choicesOf>[1]["units"];
  readonly role: EvaluationRole;
  readonly scope: EvaluationScope;
  readonly actor: Actor;
}

function figuresOf(current: Publication, publications: readonly Publication[], shown: Shown): EvaluationFigures {
  const { role, scope } = shown;
  const series = (scope.kind === "unit" ? unitSeries : termSeries)(current.term, publications, shown);
  const compared = compareQuestions(
    shownQuestions(role),
    series.map(({ questions }) => questions),
  );
  return {
    closedAt: current.closedAt,
    k: current.k,
    participation: scope.kind === "unit" ? null : participation(current, shown),
    series: series.map(({ from, to }) => ({ from, to })),
    questions: series.length > 0 ? compared : [],
    heat: heatTable(current.term, publications, shown),
  };
}

interface Series {
  readonly from: Term;
  readonly to: Term;
  readonly questions: readonly PublishedQuestion[] | null;
}

function termSeries(term: Term, publications: readonly Publication[], shown: Shown): readonly Series[] {
  return publications
    .filter((publication) => compareTerms(publication.term, term) <= 0)
    .toSorted((a, b) => compareTerms(b.term, a.term))
    .slice(0, COMPARED)
    .map((publication) => {
      const questions = cellOf(publication, shown)?.questions ?? null;
      return { from: publication.term, to: publication.term, questions };
    });
}

/** A unit has figures only in windows, and only of students. */
function unitSeries(term: Term, publications: readonly Publication[], { role, scope }: Shown): readonly Series[] {
  if (scope.kind !== "unit" || role !== "student") return [];
  return windowsOf(publications, { code: scope.unit, area: scope.area }, term)
    .slice(0, COMPARED)
    .map(({ terms, questions }) => ({ from: terms[0]!, to: terms.at(-1)!, questions }));
}

function participation(current: Publication, shown: Shown): EvaluationFigures["participation"] {
  const cell = cellOf(current, shown);
  if (!cell) return null;
  const { invited, answered, responseRate } = cell;
  return { invited, answered, responseRate };
}

function cellOf({ cells }: Publication, { role, scope }: Shown) {
  const area = scope.kind === "area" ? scope.area : null;
  return cells.find((cell) => cell.role === role && cell.area === area);
}
