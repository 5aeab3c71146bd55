import type { Application } from "@microsoft/teams-ai";
import type { Activity, TurnContext } from "botbuilder";
import { z } from "zod/v4";
import type { Reply } from "../../../domain/network/question/question";
import { Refusal } from "../../../domain/refusal";
import { languageOf, textIn, type Language } from "../../../text/text";
import type { IsThreadOfQuestion, ThreadReplies } from "../../../usecases/network/question/collect-thread-reply";
import type { LearnThread } from "../../../usecases/network/question/learn-thread";
import { shownQuestion } from "../../../usecases/network/question/publish-question";
import type { ReplyOutcome, ReplyToQuestion } from "../../../usecases/network/question/reply-to-question";
import type { QuestionStore } from "../../../usecases/network/question/ports";
import { registerPress, type PressDeps, type PressReply } from "../../press";
import { isPersonalChat, senderOf } from "../../sender";
import { saidIn } from "../../talk/said";
import { VERBS } from "../../verbs";
import { problemSentence } from "./problem-sentence";
import { heldReplyCard, replyFitsInCard } from "./question-card";

export interface ReplyingDeps extends PressDeps {
  readonly questions: Pick<QuestionStore, "get">;
  readonly replyToQuestion: ReplyToQuestion;
  readonly learnThread: LearnThread;
  readonly threadReplies: ThreadReplies;
  readonly isThreadOfQuestion: IsThreadOfQuestion;
}

/** Longer than a reply may be, so that the check of texts says by how much. */
const LONGEST = 30_000;
const ReplyData = z.object({ questionId: z.string().min(1).max(60), text: z.string().max(LONGEST).default("") });

/**
 * "Svara" in a question's card, in the channel or in somebody's chat. A held-back text comes back to whoever wrote it,
 * filled in; nobody else sees that card.
 */
export function registerReplying(app: Application, deps: ReplyingDeps): void {
  registerPress(app, deps, VERBS.replyToQuestion, ReplyData, async ({ actor, data, language, activity }) => {
    const thread = threadOf(activity);
    if (thread) await deps.learnThread(actor, data.questionId, thread);
    const outcome = await deps.replyToQuestion(actor, data);
    if (outcome.kind !== "held-back") return { kind: "text", text: outcomeSentence(outcome, language) };
    return heldBack(data, outcome, language);
  });

  async function heldBack(
    { questionId, text }: z.infer<typeof ReplyData>,
    { problems }: Extract<ReplyOutcome, { kind: "held-back" }>,
    language: Language,
  ): Promise<PressReply> {
    const question = (await deps.questions.get(questionId))?.value;
    const sentences = problems.map((problem) => problemSentence(problem, language)).join(" ");
    if (!question || !replyFitsInCard(text)) return { kind: "text", text: sentences };
    const card = heldReplyCard(shownQuestion(question), { text, problems }, language);
    return { kind: "card", card, summary: textIn(language)("network.question.card.problems-title"), stays: false };
  }
}

/**
 * What somebody has written in a question's thread, naming the bot, as a reply under it; the sentence to answer with.
 * Null when it is no question's thread. `said` is the message without the bot's own name.
 */
export type CollectThreadReply = (activity: Activity, said: string) => Promise<string | null>;

export function makeCollectThreadReply({
  identifySender,
  threadReplies,
}: Pick<ReplyingDeps, "identifySender" | "threadReplies">): CollectThreadReply {
  return async (activity, said) => {
    const sender = senderOf(activity);
    if (!sender || !activity.id) return null;
    const language = languageOf(activity.locale);
    const { tenantId, aadObjectId: objectId } = sender;
    const actor = await identifySender({ tenantId, objectId, name: activity.from.name || null });
    const { id: conversationId } = activity.conversation;
    try {
      const outcome = await threadReplies.collect(actor, { conversationId, activityId: activity.id, text: said });
      return outcome && outcomeSentence(outcome, language, "collected");
    } catch (error) {
      if (error instanceof Refusal) return textIn(language)(`refusal.${error.reason}`, error.detail);
      throw error;
    }
  };
}

/** Replies that are edited or deleted in their thread are so under the question, too. Silent: nobody asked. */
export function registerThreadChanges(app: Application, deps: ReplyingDeps): void {
  const collect = makeCollectThreadReply(deps);

  app.activity("messageUpdate", async ({ activity }) => {
    if (isPersonalChat(activity) || !(await deps.isThreadOfQuestion(activity.conversation.id))) return;
    await collect(activity, saidIn(activity));
  });

  app.activity("messageDelete", async ({ activity }: TurnContext) => {
    if (isPersonalChat(activity) || !activity.id) return;
    await deps.threadReplies.remove({ conversationId: activity.conversation.id, activityId: activity.id });
  });
}

/** What a reply is told to be; nothing is promised of one that nobody knows about. */
const SAVED = {
  posted: "saved",
  thread: "saved",
  waiting: "saved-only",
  posting: "saved-only",
  uncertain: "saved-unsure",
} as const satisfies Record<Reply["posting"], string>;

function outcomeSentence(outcome: ReplyOutcome, language: Language, how: "collected" | "written" = "written"): string {
  const t = textIn(language);
  switch (outcome.kind) {
    case "saved":
      if (how === "collected") return t("network.question.reply.collected");
      return t(`network.question.reply.${SAVED[outcome.reply.posting]}`);
    case "closed":
      return t("network.question.reply.closed");
    case "held-back": {
      const readBy = how === "collected" ? "thread" : "writer";
      const problems = outcome.problems.map((problem) => problemSentence(problem, language, readBy)).join(" ");
      return t("network.question.reply.held-back", { problems });
    }
  }
}

/** Where a card was pressed, when that is a thread in a channel; the thread begins with the message that its id ends with. */
function threadOf({ conversation, serviceUrl }: Activity) {
  const activityId = /;messageid=(.+)$/.exec(conversation.id)?.[1];
  return activityId ? { conversationId: conversation.id, activityId, serviceUrl } : null;
}
