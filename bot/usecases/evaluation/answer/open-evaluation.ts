import type { Invitation } from "../../../domain/evaluation/invitation";
import type { Round } from "../../../domain/evaluation/round";
import type { OpenEvaluation, OpenOutcome } from "../answering";
import type { AnswerStore } from "../ports";
import { pseudonymOf } from "../secrets";
import { formFor } from "./evaluation-form";
import { makeFindEvaluation, type FindDeps } from "./find-evaluation";

/** Shows a form with what the respondent has answered before. Reading uses up nothing: mail filters open links too. */
export function makeOpenEvaluation(deps: FindDeps & { readonly answers: AnswerStore }): OpenEvaluation {
  const findEvaluation = makeFindEvaluation(deps);

  return async (respondent): Promise<OpenOutcome> => {
    const found = await findEvaluation(respondent);
    switch (found.kind) {
      case "personal":
        return opened(found.round, found.invitation.value, !found.isPrinted);
      case "place": {
        const first = found.candidates[0]!.value;
        return opened(found.round, first, found.isTaken);
      }
      case "closed":
        return found;
      case "not-valid":
      case "not-yours":
      case "full":
        return { kind: found.kind };
    }
  };

  async function opened(round: Round, invitation: Invitation, showsAnswers: boolean): Promise<OpenOutcome> {
    const stored =
      showsAnswers && round.secret !== null
        ? await deps.answers.get(round.term, pseudonymOf(round.secret, invitation.id))
        : null;
    return { kind: "open", form: formFor(invitation, stored?.answers ?? null) };
  }
}
