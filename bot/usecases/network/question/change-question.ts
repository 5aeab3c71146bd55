import { nextStep, type Question } from "../../../domain/network/question/question";
import { Refusal } from "../../../domain/refusal";
import { stockholm } from "../../evaluation/stockholm";
import type { QuestionStore } from "./ports";

/** Changes a question as it is stored now. `change` answers null when there is nothing to change any more. */
export type ChangeQuestion = (id: string, change: (question: Question) => Question | null) => Promise<Question>;

const ATTEMPTS = 8;

/** Refuses with "question-not-found". `changed` is told of each question that has become another. Others who change the same question at the same moment only make it take longer. */
export function makeChangeQuestion({
  questions,
  changed: tell,
}: {
  readonly questions: QuestionStore;
  readonly changed: (id: string) => void;
}): ChangeQuestion {
  return async (id, change) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const read = await questions.get(id);
      if (!read) throw new Refusal("question-not-found");
      const changed = change(read.value);
      if (changed === null) return read.value;
      if (!(await questions.replace(read, changed, dueAtOf(changed)))) continue;
      tell(id);
      return changed;
    }
    throw new Error("A question could not be changed: others kept changing it.");
  };
}

/** When the clock is to look at a question; null when it has nothing to do with it. */
export function dueAtOf(question: Question): string | null {
  return nextStep(question, stockholm)?.at ?? null;
}
