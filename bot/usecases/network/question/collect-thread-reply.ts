import type { Clock } from "../../../clock";
import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import type { Reply } from "../../../domain/network/question/question";
import { checkText, cleanText, type TextSettings } from "../../../domain/network/text-check";
import { shortHash } from "../../evaluation/secrets";
import type { CountReplies } from "./count-replies";
import type { QuestionStore, ReplyStore } from "./ports";
import type { ReplyOutcome } from "./reply-to-question";

/** A message in a channel's thread, as Teams tells it. */
export interface ThreadMessage {
  readonly conversationId: string;
  readonly activityId: string;
}

export interface ThreadReply extends ThreadMessage {
  /** Without the bot's own name. */
  readonly text: string;
}

interface Deps {
  readonly questions: Pick<QuestionStore, "ofThread" | "get">;
  readonly replies: ReplyStore;
  readonly countReplies: CountReplies;
  readonly clock: Clock;
  readonly textSettings: TextSettings;
}

/** Whether a conversation is the thread of a question, for whoever decides what a message in it is. */
export function makeIsThreadOfQuestion({ questions }: { readonly questions: Pick<QuestionStore, "ofThread"> }) {
  return async (conversationId: string): Promise<boolean> =>
    conversationId.includes(";messageid=") && (await questions.ofThread(conversationId)) !== null;
}

export type IsThreadOfQuestion = ReturnType<typeof makeIsThreadOfQuestion>;

/**
 * Replies that people write themselves in a question's thread, naming the bot: without more rights the bot hears of no
 * other messages there (Teams documentation). They are kept under the question while they stand, and follow when they
 * are edited or deleted. What looks like personal data is not kept.
 */
export function makeThreadReplies({ questions, replies, countReplies, clock, textSettings }: Deps) {
  return {
    /** Null when the conversation is no question's thread. The same message again, edited or not, is the same reply. */
    async collect(actor: Actor, message: ThreadReply): Promise<ReplyOutcome | null> {
      const questionId = await questions.ofThread(message.conversationId);
      const question = questionId === null ? null : await questions.get(questionId);
      if (!question) return null;
      requireAllowed(actor, "ask-network", "anywhere");
      const id = replyId(message);
      const before = await replies.get(question.value.id, id);
      if (!before && question.value.closedAt !== null) return { kind: "closed" };
      // What has been taken away does not come back by being edited where it was written.
      if (before?.value.removedAt !== undefined) return { kind: "saved", reply: before.value };
      const problems = checkText({ text: message.text }, textSettings);
      if (problems.length > 0) {
        if (before) await forget(question.value.id, id);
        return { kind: "held-back", problems };
      }
      const text = cleanText(message.text);
      if (before) return { kind: "saved", reply: await edit(before, text, actor.id) };
      const given = { id, questionId: question.value.id, by: actor.name, byId: actor.id, text, at: clock.now() };
      const reply: Reply = { ...given, editedAt: null, posting: "thread" };
      await replies.add(reply);
      await countReplies(reply.questionId, actor.id, null);
      return { kind: "saved", reply };
    },

    /** The message has been deleted. What is not kept needs nothing. */
    async remove(message: ThreadMessage): Promise<void> {
      const questionId = await questions.ofThread(message.conversationId);
      if (questionId !== null && (await replies.get(questionId, replyId(message)))) {
        await forget(questionId, replyId(message));
      }
    },
  };

  /** Counts also what is the same as before: whoever kept it may have been stopped before it was counted. */
  async function edit(
    before: NonNullable<Awaited<ReturnType<ReplyStore["get"]>>>,
    text: string,
    replierId: string,
  ): Promise<Reply> {
    const isSame = before.value.text === text;
    const reply = isSame ? before.value : { ...before.value, text, editedAt: clock.now() };
    if (!isSame) await replies.replace(before, reply);
    await countReplies(reply.questionId, replierId, null);
    return reply;
  }

  async function forget(questionId: string, id: string): Promise<void> {
    await replies.remove(questionId, id);
    await countReplies(questionId, null, null);
  }
}

export type ThreadReplies = ReturnType<typeof makeThreadReplies>;

function replyId({ conversationId, activityId }: ThreadMessage): string {
  return `m-${shortHash([conversationId, activityId])}`;
}
