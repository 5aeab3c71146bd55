import type { Step } from "../../records";
import { isBlank } from "../clean";
import {
  hasOnlyStepWords,
  hasSupervisorWord,
  isOneHundredPointCourse,
  readStepTokens,
  type StepToken,
} from "./step-words";

export type StepsOutcome =
  | {
      readonly kind: "steps";
      readonly done: readonly Step[];
      readonly ongoing: readonly Step[];
      readonly notes: readonly StepNote[];
    }
  | { readonly kind: "needs-decision"; readonly reason: "step-unspecific" | "step-ambiguous" | "course-100p" }
  | { readonly kind: "empty" };

/** About this cell alone: a person whose steps stand on one row each lacks nothing when the rows are taken together. */
type StepNote = "step-2-without-1" | "step-3-without-1-2";

/**
 * Reads which of the supervisor steps somebody has done and is doing now (S3).
 *
 * Guesses nothing: training named without a step is "step-unspecific", a spelling that can be read in two ways is
 * "step-ambiguous", and the old upper secondary course of 100 points, which corresponds to steps 1 and 2, is left
 * for HR to confirm.
 */
export function parseSteps(text: string): StepsOutcome {
  if (isBlank(text) || isDenial(text)) return { kind: "empty" };
  if (isOneHundredPointCourse(text)) return { kind: "needs-decision", reason: "course-100p" };
  const tokens = readStepTokens(text);
  if (!tokens.some((token) => token.kind === "step")) {
    const reason = tokens.some((token) => token.kind === "unclear") ? "step-ambiguous" : "step-unspecific";
    return { kind: "needs-decision", reason };
  }
  const isAboutSomethingElse = !hasSupervisorWord(text) && !hasOnlyStepWords(text);
  const read = isAboutSomethingElse ? null : readSegments(tokens);
  if (!read) return { kind: "needs-decision", reason: "step-ambiguous" };
  const done = inOrder(read.done);
  const ongoing = inOrder(read.ongoing).filter((step) => !done.includes(step));
  return { kind: "steps", done, ongoing, notes: notesOn(done) };
}

/** True when a competence in a list of many kinds is about supervising; others (first aid, delegations) are skipped. */
export function isSupervisorTraining(text: string): boolean {
  return hasSupervisorWord(text) || isOneHundredPointCourse(text) || hasOnlyStepWords(text);
}

interface ReadSteps {
  readonly done: readonly Step[];
  readonly ongoing: readonly Step[];
}

function isDenial(text: string): boolean {
  return /^\W*(nej|ingen|inga|inget|saknas|saknar|ej)\W*$/i.test(text.slice(0, 40)) && text.length <= 40;
}

/** Null when the cell can be read in two ways. */
function readSegments(tokens: readonly StepToken[]): ReadSteps | null {
  if (tokens.some((token) => token.kind === "unclear")) return null;
  const done: Step[] = [];
  const ongoing: Step[] = [];
  for (const segment of segmentsOf(tokens)) {
    const marker = segment.findIndex((token) => token.kind === "ongoing");
    const before = stepsIn(marker < 0 ? segment : segment.slice(0, marker));
    const after = stepsIn(marker < 0 ? [] : segment.slice(marker));
    if (!before || !after) return null;
    if (marker < 0 || after.length > 0) done.push(...before);
    else if (before.length === 1) ongoing.push(...before);
    else return null;
    ongoing.push(...after);
  }
  return { done, ongoing };
}

/** Cuts at parentheses, semicolons and between clauses; a clause without a step belongs to the one before it. */
function segmentsOf(tokens: readonly StepToken[]): readonly (readonly StepToken[])[] {
  const segments: StepToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "break") segments.push([]);
    else segments.at(-1)!.push(token);
  }
  const joined: StepToken[][] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last && !segment.some((token) => token.kind === "step")) last.push(...segment);
    else joined.push(segment);
  }
  return joined;
}

/** Steps in a clause, ranges filled; null when a range runs backwards. */
function stepsIn(tokens: readonly StepToken[]): readonly Step[] | null {
  const found: Step[] = [];
  let isRange = false;
  for (const token of tokens) {
    if (token.kind === "range") isRange = found.length > 0;
    else if (token.kind === "step") {
      const from = found.at(-1);
      if (isRange && from !== undefined) {
        if (token.step <= from) return null;
        for (let step = from + 1; step < token.step; step += 1) found.push(step as Step);
      }
      found.push(token.step);
      isRange = false;
    } else isRange = false;
  }
  return found;
}

function inOrder(steps: readonly Step[]): readonly Step[] {
  return [...new Set(steps)].sort();
}

function notesOn(done: readonly Step[]): readonly StepNote[] {
  const notes: StepNote[] = [];
  if (done.includes(2) && !done.includes(1)) notes.push("step-2-without-1");
  if (done.includes(3) && !(done.includes(1) && done.includes(2))) notes.push("step-3-without-1-2");
  return notes;
}
