import type { Clock } from "../../../clock";
import type { Actor } from "../../../domain/access/actor";
import type { Question } from "../../../domain/network/question/question";
import { Refusal } from "../../../domain/refusal";
import type { ChangeQuestion } from "./change-question";
import type { MayCloseQuestion } from "./close-question";
import type { PublishQuestion } from "./publish-question";

interface Deps {
  readonly mayCloseQuestion: MayCloseQuestion;
  readonly changeQuestion: ChangeQuestion;
  readonly publishQuestion: PublishQuestion;
  readonly clock: Clock;
}

/**
 * Posts a question once more when nobody knows whether it is in its channel: somebody has looked and not found it. For
 * its asker and HR; of two who press at once one posts. Every other question stays as it is. Refuses with "not-allowed"
 * and "question-not-found".
 */
export type PostQuestionAgain = (actor: Actor, questionId: string) => Promise<Question>;

export function makePostQuestionAgain(deps: Deps): PostQuestionAgain {
  return async (actor, questionId) => {
    if (!(await deps.mayCloseQuestion(actor, questionId))) throw new Refusal("not-allowed");
    const since = deps.clock.now();
    let isOwn = false;
    const question = await deps.changeQuestion(questionId, (now) => {
      isOwn = now.posting.kind === "uncertain" && now.closedAt === null;
      return isOwn ? { ...now, posting: { kind: "posting", since }, pausedUntil: null } : null;
    });
    return isOwn ? deps.publishQuestion(question) : question;
  };
}
