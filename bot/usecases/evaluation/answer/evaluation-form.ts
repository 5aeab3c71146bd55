import type { Invitation } from "../../../domain/evaluation/invitation";
import type { Answers } from "../../../domain/evaluation/questionnaire";
import { questionnaireFor } from "../../../domain/evaluation/questionnaires/questionnaires";
import { lastAnswerDay } from "../../../domain/evaluation/round-schedule";
import type { EvaluationForm } from "../answering";
import { stockholm } from "../stockholm";

/** What a form shows about an invitation; nothing that tells who it is for. */
export function formFor(invitation: Invitation, answers: Answers | null): EvaluationForm {
  return {
    questionnaire: questionnaireFor(invitation.questionnaire.id, invitation.questionnaire.version),
    term: invitation.term,
    period: invitation.period,
    unitName: invitation.unitName,
    lastDay: lastAnswerDay(invitation.closesAt, stockholm),
    answers,
  };
}
