import type { Term } from "../../placement/term";
import type { Invitation } from "../invitation";
import type { EvaluationRole } from "../questionnaire";
import { publishedCells } from "./cells";
import { countForm, shownQuestions, textsOf, type AnsweredForm, type CountedForm } from "./forms";
import { figuresOf, personsShown, type Publication, type PublishedCell, type PublishedWindow } from "./publication";
import { shownSoFar } from "./shown-so-far";
import { leavesSmallGroup } from "./subtraction";
import { addTallies } from "./tally";
import { stillWaiting, windowsToPublish, type PooledTerm, type UnitWindow } from "./windows";

/** Everything that a term's figures are made of. */
export interface ClosingTerm {
  readonly term: Term;
  /** UTC. */
  readonly closedAt: string;
  readonly k: number;
  /** A unit where the answers are about fewer supervisors is shown as part of its area only; 1 is off. */
  readonly minimumSupervisorsRated: number;
  readonly forms: readonly AnsweredForm[];
  readonly invitations: readonly Invitation[];
  /** What earlier closings have published, and what still waits from them. */
  readonly earlier: readonly Publication[];
  readonly pool: readonly PooledTerm[];
}

export interface FrozenFigures {
  readonly publication: Publication;
  /** This term's answers per unit that wait for a later window. */
  readonly waiting: readonly PooledTerm[];
  readonly texts: readonly FreeText[];
}

/** What somebody wrote, already masked, waiting to be read by HR before anybody else sees it (S28). */
export interface FreeText {
  readonly role: EvaluationRole;
  /** Null where fewer than k answered in the area: then only the role is known. */
  readonly area: string | null;
  readonly text: string;
}

/** A single answer is kept in no pool: it counts in its area only. */
const POOLED_FROM = 2;

/** Makes a term's figures, once, when its round closes. The same input always gives the same figures. */
export function freezeFigures(
  closing: ClosingTerm,
  leavesSmall: typeof leavesSmallGroup = leavesSmallGroup,
): FrozenFigures {
  const { term, closedAt, k, invitations, earlier } = closing;
  const forms = closing.forms.map(countForm);
  const cells = ROLES.flatMap((role) => publishedCells(role, forms, invitations, k));

  const usedBefore = earlier.flatMap((publication) => publication.windows);
  const pool = stillWaiting([...closing.pool, ...pooledTerms(closing, forms, cells)], usedBefore, term);
  const windows = windowsToPublish(
    pool,
    shownQuestions("student").map(({ id }) => id),
    shownSoFar([...earlier, { cells, term, windows: [] }]),
    {
      k,
      leastRemainder: Math.min(k, ...earlier.map((publication) => publication.k)),
      minimumSupervisorsRated: closing.minimumSupervisorsRated,
    },
    leavesSmall,
  );
  return {
    publication: { term, closedAt, k, cells, windows: windows.map(publishedWindow) },
    waiting: stillWaiting(pool, windows, term).filter((part) => part.term === term),
    texts: closing.forms.flatMap((form) => freeTexts(form, forms, k)),
  };
}

const ROLES: readonly EvaluationRole[] = ["student", "supervisor"];

/** This term's students per unit, as far as they may ever be shown: only questions that their area shows. */
function pooledTerms(
  { term, invitations }: ClosingTerm,
  forms: readonly CountedForm[],
  cells: readonly PublishedCell[],
): readonly PooledTerm[] {
  const students = forms.filter((form) => form.role === "student");
  const units = new Map(students.map((form) => [JSON.stringify([form.area, form.unitCode]), form]));
  return [...units.values()].flatMap(({ area, unitCode }) => {
    const group = students.filter((form) => form.area === area && form.unitCode === unitCode);
    const shown = cells.find((cell) => cell.role === "student" && cell.area === area)!.questions;
    const tallies = Object.entries(addTallies(group.map((form) => form.tallies))).filter(
      ([id]) => personsShown(shown, id) !== null,
    );
    if (group.length < POOLED_FROM || tallies.length === 0) return [];
    const here = invitations.filter((invitation) => invitation.unitCode === unitCode);
    return {
      ...{ area, unitCode, term },
      unitName: here[0]?.unitName ?? unitCode,
      persons: group.length,
      supervisorsRated: Math.max(1, new Set(here.filter(({ role }) => role === "supervisor").map(supervisorOf)).size),
      tallies: Object.fromEntries(tallies),
    };
  });
}

/** A supervisor has one invitation per period; the address tells that it is the same person. */
function supervisorOf({ id, route }: Invitation): string {
  return route.kind === "card" || route.kind === "link" ? route.email : id;
}

function publishedWindow(window: UnitWindow): PublishedWindow {
  const { area, unitCode, unitName, terms, personsByTerm, tallies, details, protecting } = window;
  const figures = figuresOf(
    shownQuestions("student"),
    tallies,
    () => null,
    (id) => details[id] ?? "full",
  );
  const questions = figures.questions.map((question) =>
    protecting.includes(question.id) ? { ...question, hidden: "protects-others" as const } : question,
  );
  return { area, unitCode, unitName, terms, personsByTerm, ...figures, questions };
}

function freeTexts(form: AnsweredForm, forms: readonly CountedForm[], k: number): readonly FreeText[] {
  const { role, area } = form;
  const inArea = forms.filter((other) => other.role === role && other.area === area).length;
  return textsOf(form).map((text) => ({ role, area: inArea < k ? null : area, text }));
}
