import type { Clock } from "../../../clock";
import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import { withoutWords, type Question, type Reply } from "../../../domain/network/question/question";
import { Refusal } from "../../../domain/refusal";
import type { Versioned } from "../../evaluation/ports";
import type { ChannelMessenger } from "../message/ports";
import type { ChangeQuestion } from "./change-question";
import type { CountReplies } from "./count-replies";
import type { QuestionStore, ReplyStore } from "./ports";

interface Deps {
  readonly questions: Pick<QuestionStore, "get">;
  readonly replies: Pick<ReplyStore, "of" | "get" | "replace">;
  readonly changeQuestion: ChangeQuestion;
  readonly countReplies: CountReplies;
  readonly channels: Pick<ChannelMessenger, "replace">;
  readonly clock: Clock;
}

/** Refuses with "not-allowed", "question-not-found" and "reply-not-found". Taking away twice changes nothing. */
export interface RemoveQuestion {
  /** The question's words and those of every reply, since a reply may repeat them. */
  readonly question: (actor: Actor, questionId: string) => Promise<void>;
  /** One reply's words and its name. */
  readonly reply: (actor: Actor, questionId: string, replyId: string) => Promise<void>;
}

/**
 * Takes away what should not have been written (D36): the words are gone, a line is left in the tab and in the channel.
 * What somebody has written in the thread themselves, only they and the team's owners can delete there (Teams
 * documentation); here it is gone all the same. What is kept goes first, so that a channel that does not answer keeps
 * nothing back; doing it again tries the channel again.
 */
export function makeRemoveQuestion(deps: Deps): RemoveQuestion {
  const { questions, replies, changeQuestion, countReplies, channels, clock } = deps;

  return {
    async question(actor, questionId) {
      const { area } = await readQuestion(questionId);
      requireAllowed(actor, "remove-question", { area });
      const at = clock.now();
      const question = await changeQuestion(questionId, (now) => (now.removedAt ? null : withoutWords(now, at)));
      for (const reply of await replies.of(questionId)) await empty(question, reply, at);
      if (question.posting.kind !== "posted") return;
      const { thread } = question.posting;
      await channels.replace(thread, thread.activityId, { kind: "question-removed", what: "question" });
    },

    async reply(actor, questionId, replyId) {
      const question = await readQuestion(questionId);
      requireAllowed(actor, "remove-question", { area: question.area });
      const reply = await replies.get(questionId, replyId);
      if (!reply) throw new Refusal("reply-not-found");
      await empty(question, reply, clock.now());
      await countReplies(questionId, null, null);
    },
  };

  async function readQuestion(id: string): Promise<Question> {
    const found = await questions.get(id);
    if (!found) throw new Refusal("question-not-found");
    return found.value;
  }

  async function empty({ posting }: Question, read: Versioned<Reply>, at: string): Promise<void> {
    const { messageId, removedAt } = read.value;
    const nothing = { text: "", by: null, removedAt: removedAt ?? at };
    // What has not been written in the thread is not to be written there any more.
    const isOut = read.value.posting === "waiting" ? ({ posting: "uncertain" } as const) : {};
    if (!(await replies.replace(read, { ...read.value, ...nothing, ...isOut }))) {
      throw new Refusal("changed-by-someone-else");
    }
    if (posting.kind !== "posted" || messageId === undefined) return;
    await channels.replace(posting.thread, messageId, { kind: "question-removed", what: "reply" });
  }
}
