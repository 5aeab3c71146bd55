import type { EvaluationRole, Questionnaire } from "../questionnaire";
import { APL_H_1 } from "./apl-h";
import { APL_P_1 } from "./apl-p";

/** Every version that has ever been sent; none is removed while answers or invitations name it. */
const VERSIONS: readonly Questionnaire[] = [APL_P_1, APL_H_1];

/** The questionnaire that an invitation or an answer names. One that never existed is a bug, not something to answer kindly. */
export function questionnaireFor(id: Questionnaire["id"], version: number): Questionnaire {
  const found = VERSIONS.find((questionnaire) => questionnaire.id === id && questionnaire.version === version);
  if (!found) throw new Error(`There is no questionnaire ${id} version ${version}.`);
  return found;
}

/** The version that new invitations get: the latest of the role. */
export function currentQuestionnaire(role: EvaluationRole): Questionnaire {
  return role === "student" ? APL_P_1 : APL_H_1;
}
