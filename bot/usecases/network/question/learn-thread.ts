import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import type { QuestionThread } from "../../../domain/network/question/question";
import type { ChangeQuestion } from "./change-question";
import type { ChannelsFor, QuestionStore } from "./ports";

interface Deps {
  readonly questions: Pick<QuestionStore, "get" | "ofThread" | "linkThread">;
  readonly changeQuestion: ChangeQuestion;
  readonly channelsFor: ChannelsFor;
}

/**
 * A question's card has been pressed in a thread: when nobody knew whether the card had arrived, now they do. What a
 * card says can be made up, so the thread has to be one of the area's channels and no other question's, and whoever
 * presses somebody who may reply. Refuses with "not-allowed".
 */
export function makeLearnThread({ questions, changeQuestion, channelsFor }: Deps) {
  return async (actor: Actor, questionId: string, thread: QuestionThread): Promise<void> => {
    requireAllowed(actor, "ask-network", "anywhere");
    const found = await questions.get(questionId);
    if (found?.value.posting.kind !== "uncertain") return;
    const channels = await channelsFor(found.value.area);
    const isOurs = channels.some(({ channelId }) => thread.conversationId.startsWith(`${channelId};messageid=`));
    if (!isOurs || (await questions.ofThread(thread.conversationId)) !== null) return;
    await questions.linkThread(thread.conversationId, questionId);
    await changeQuestion(questionId, (now) =>
      now.posting.kind === "uncertain" ? { ...now, posting: { kind: "posted", thread } } : null,
    );
  };
}

export type LearnThread = ReturnType<typeof makeLearnThread>;
