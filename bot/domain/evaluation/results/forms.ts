import type { Answers, EvaluationRole, Questionnaire } from "../questionnaire";
import { currentQuestionnaire, questionnaireFor } from "../questionnaires/questionnaires";
import { countedQuestions, tallyForm, type CountedQuestion, type Tallies } from "./tally";

/** What one respondent sent, without the respondent. */
export interface AnsweredForm {
  readonly role: EvaluationRole;
  readonly questionnaire: { readonly id: Questionnaire["id"]; readonly version: number };
  readonly area: string;
  readonly unitCode: string;
  readonly answers: Answers;
}

export interface CountedForm extends Pick<AnsweredForm, "role" | "area" | "unitCode"> {
  readonly tallies: Tallies;
}

/** One form as counts. */
export function countForm({ role, area, unitCode, questionnaire, answers }: AnsweredForm): CountedForm {
  const { questions } = questionnaireFor(questionnaire.id, questionnaire.version);
  return { role, area, unitCode, tallies: tallyForm(questions, answers) };
}

/** The free texts of a form; most have none. */
export function textsOf({ questionnaire, answers }: AnsweredForm): readonly string[] {
  const { questions } = questionnaireFor(questionnaire.id, questionnaire.version);
  return questions
    .filter((question) => question.type === "text")
    .map((question) => answers[question.id])
    .filter((text) => typeof text === "string" && text !== "") as string[];
}

/** The questions that figures are shown for, in the order they are asked. */
export function shownQuestions(role: EvaluationRole): readonly CountedQuestion[] {
  return countedQuestions(currentQuestionnaire(role).questions);
}
