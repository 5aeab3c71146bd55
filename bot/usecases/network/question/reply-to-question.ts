import type { Clock } from "../../../clock";
import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import { plusSeconds } from "../../../domain/evaluation/round-schedule";
import type { Reply } from "../../../domain/network/question/question";
import { checkText, cleanText, type TextProblem, type TextSettings } from "../../../domain/network/text-check";
import { Refusal } from "../../../domain/refusal";
import { shortHash } from "../../evaluation/secrets";
import type { CountReplies } from "./count-replies";
import type { QuestionStore, ReplyStore } from "./ports";
import type { SendReply } from "./send-reply";

export interface ReplyInput {
  readonly questionId: string;
  readonly text: string;
}

export type ReplyOutcome =
  | { readonly kind: "held-back"; readonly problems: readonly TextProblem[] }
  /** The asker has been helped: no more replies are needed. */
  | { readonly kind: "closed" }
  | { readonly kind: "saved"; readonly reply: Reply };

export interface ReplyDeps {
  readonly questions: Pick<QuestionStore, "get">;
  readonly replies: ReplyStore;
  readonly sendReply: SendReply;
  readonly countReplies: CountReplies;
  readonly clock: Clock;
  readonly textSettings: TextSettings;
}

/**
 * Keeps a reply under its question and writes it in the thread, with the replier's name. The same person's same words
 * to the same question are one reply, however many times they are sent. Refuses with "question-not-found".
 */
export function makeReplyToQuestion(deps: ReplyDeps) {
  const { questions, replies, sendReply, countReplies, clock, textSettings } = deps;

  return async (actor: Actor, { questionId, text }: ReplyInput): Promise<ReplyOutcome> => {
    requireAllowed(actor, "ask-network", "anywhere");
    const found = await questions.get(questionId);
    if (!found) throw new Refusal("question-not-found");
    const words = cleanText(text);
    const id = shortHash([questionId, actor.id, words]);
    const before = await replies.get(questionId, id);
    if (before) {
      // Whoever kept it may have been stopped before it was counted and the asker told.
      await countReplies(questionId, actor.id, null);
      return { kind: "saved", reply: before.value };
    }
    if (found.value.closedAt !== null) return { kind: "closed" };
    const problems = checkText({ text }, textSettings);
    if (problems.length > 0) return { kind: "held-back", problems };
    const given = {
      id,
      questionId,
      by: actor.name,
      byId: actor.id,
      text: words,
      at: clock.now(),
      editedAt: null,
    } as const;
    if (!(await replies.add({ ...given, posting: "posting" }))) {
      return { kind: "saved", reply: { ...given, posting: "posting" } };
    }
    const { retryAfterSeconds, ...sent } = await sendReply(found.value, given);
    const reply: Reply = { ...given, ...sent };
    const stored = await replies.get(questionId, id);
    if (stored) await replies.replace(stored, reply);
    await countReplies(questionId, actor.id, pause(retryAfterSeconds));
    return { kind: "saved", reply };
  };

  function pause(seconds: number | null): string | null {
    return seconds === null ? null : plusSeconds(clock.now(), seconds);
  }
}

export type ReplyToQuestion = ReturnType<typeof makeReplyToQuestion>;
