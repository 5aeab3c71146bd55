import type { Clock } from "../../../clock";
import type { Actor } from "../../../domain/access/actor";
import { can } from "../../../domain/access/can";
import type { Question } from "../../../domain/network/question/question";
import { Refusal } from "../../../domain/refusal";
import type { ChannelMessenger } from "../message/ports";
import type { ChangeQuestion } from "./change-question";
import { objectIdOf } from "./count-replies";
import type { AskerStore } from "./ports";
import { shownQuestion } from "./publish-question";

interface Deps {
  readonly askers: Pick<AskerStore, "of">;
  readonly changeQuestion: ChangeQuestion;
  readonly channels: Pick<ChannelMessenger, "replace">;
  readonly clock: Clock;
}

/** Whether somebody may say that a question has been answered: its asker and HR. */
export type MayCloseQuestion = (actor: Actor, questionId: string) => Promise<boolean>;

export function makeMayCloseQuestion({ askers }: Pick<Deps, "askers">): MayCloseQuestion {
  return async (actor, questionId) => {
    const asker = await askers.of(questionId);
    return can(actor, "close-question", { authorId: asker ? objectIdOf(asker.contactKey) : "" });
  };
}

/**
 * "Det hjälpte": closes a question for its asker or HR, and shows so in the channel. Who closed it is kept nowhere.
 * Closing twice changes nothing. Refuses with "not-allowed" and "question-not-found".
 */
export function makeCloseQuestion(deps: Deps) {
  const mayClose = makeMayCloseQuestion(deps);
  return async (actor: Actor, questionId: string): Promise<Question> => {
    if (!(await mayClose(actor, questionId))) throw new Refusal("not-allowed");
    const closedAt = deps.clock.now();
    const question = await deps.changeQuestion(questionId, (now) =>
      now.closedAt === null ? { ...now, closedAt } : null,
    );
    if (question.posting.kind === "posted") {
      const { thread } = question.posting;
      const message = { kind: "question", question: shownQuestion(question), helpers: [], isClosed: true } as const;
      await deps.channels.replace(thread, thread.activityId, message);
    }
    return question;
  };
}

export type CloseQuestion = ReturnType<typeof makeCloseQuestion>;
