import type { Answers, ChoiceQuestion, Question, ScaleQuestion } from "../questionnaire";
import { SCALE_STEPS } from "../questionnaires/common";

/** How a group answered one question, as counts only: nothing here tells which answers one person gave together. */
export interface Tally {
  /** Persons who answered the question. Blanks and "Vet inte" are outside. */
  readonly n: number;
  /** Persons whose answer counts as positive. */
  readonly positive: number;
  /** Sum of everybody's index points, 0–100 each; null where the question has no index. */
  readonly points: number | null;
  /** Persons per option. In a multi question one person can be counted at several options. */
  readonly options: Readonly<Record<string, number>>;
}

/** Tallies by question id. A question that nobody answered may be absent. */
export type Tallies = Readonly<Record<string, Tally>>;

/** A question that is answered by choosing; free text is never counted. */
export type CountedQuestion = ScaleQuestion | ChoiceQuestion;

export function countedQuestions(questions: readonly Question[]): readonly CountedQuestion[] {
  return questions.filter((question) => question.type !== "text");
}

/** Tallies of one person's form. */
export function tallyForm(questions: readonly Question[], answers: Answers): Tallies {
  const tallies: Record<string, Tally> = {};
  for (const question of countedQuestions(questions)) {
    const answer = answers[question.id];
    const codes = answer === undefined ? [] : typeof answer === "string" ? [answer] : answer;
    if (codes.length > 0) tallies[question.id] = tallyOfOne(question, codes);
  }
  return tallies;
}

/** Adds tallies of groups that have no person in common. */
export function addTallies(parts: readonly Tallies[]): Tallies {
  const sum: Record<string, Tally> = {};
  for (const part of parts) {
    for (const [id, tally] of Object.entries(part)) {
      const before = sum[id];
      sum[id] = before ? addTally(before, tally) : tally;
    }
  }
  return sum;
}

interface Step {
  readonly code: string;
  readonly positive: boolean;
  readonly points: number | null;
}

function tallyOfOne(question: CountedQuestion, codes: readonly string[]): Tally {
  const steps: readonly Step[] = question.type === "scale" ? SCALE_STEPS : question.options;
  const chosen = steps.filter((step) => codes.includes(step.code));
  const positiveFrom = question.type === "multi" ? (question.positiveFrom ?? 1) : 1;
  return {
    n: 1,
    positive: chosen.filter((step) => step.positive).length >= positiveFrom ? 1 : 0,
    points: question.type === "multi" ? null : (chosen[0]?.points ?? null),
    options: Object.fromEntries(steps.map((step) => [step.code, codes.includes(step.code) ? 1 : 0])),
  };
}

function addTally(a: Tally, b: Tally): Tally {
  const codes = new Set([...Object.keys(a.options), ...Object.keys(b.options)]);
  return {
    n: a.n + b.n,
    positive: a.positive + b.positive,
    points: a.points === null || b.points === null ? null : a.points + b.points,
    options: Object.fromEntries([...codes].map((code) => [code, (a.options[code] ?? 0) + (b.options[code] ?? 0)])),
  };
}
