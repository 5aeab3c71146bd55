import type { Application } from "@microsoft/teams-ai";
import { z } from "zod/v4";
import type { TextProblem } from "../../../domain/network/text-check";
import { textIn } from "../../../text/text";
import type { AskQuestion, CheckDraft, QuestionDraft } from "../../../usecases/network/question/ask-question";
import type { CloseQuestion } from "../../../usecases/network/question/close-question";
import { isEmpty, type FindAnswers, type FoundAnswers } from "../../../usecases/network/question/find-answers";
import type { NoteFound } from "../../../usecases/network/question/note-found";
import type { PostQuestionAgain } from "../../../usecases/network/question/post-question-again";
import type { ListAreas } from "../../../usecases/network/question/prepare-question";
import { keyOf } from "../../../usecases/network/remember-contact";
import { noticeCard } from "../../evaluation/notice-card";
import { registerPress, type Press, type PressDeps, type PressReply } from "../../press";
import { VERBS } from "../../verbs";
import { askCard, fitsInCard } from "./ask-card";
import { problemSentence } from "./problem-sentence";
import { receiptCard } from "./told-card";

export interface AskingDeps extends PressDeps {
  readonly checkDraft: CheckDraft;
  readonly findAnswers: FindAnswers;
  readonly askQuestion: AskQuestion;
  readonly noteFound: NoteFound;
  readonly closeQuestion: CloseQuestion;
  readonly postQuestionAgain: PostQuestionAgain;
  readonly listAreas: ListAreas;
  /** Hosts that the material's links may lead to. */
  readonly linkHosts: readonly string[];
}

/** Longer than any field may be, so that the check of texts says by how much. */
const LONGEST = 30_000;
const draftId = z.string().regex(/^[\w-]{10,40}$/);
const Draft = z.object({
  draftId,
  title: z.string().max(LONGEST).default(""),
  text: z.string().max(LONGEST).default(""),
  area: z.string().max(200).default(""),
  named: z.enum(["yes", "no"]).default("no"),
});
type DraftData = z.infer<typeof Draft>;

/**
 * The buttons of a question that is being asked, in the asker's own chat. What has been filled in stays in the chat's
 * card from step to step, so a text that is held back is there to be changed.
 */
export function registerAsking(app: Application, deps: AskingDeps): void {
  registerPress(app, deps, VERBS.checkQuestion, Draft, async (press) => {
    const draft = draftOf(press.data);
    const problems = await deps.checkDraft(press.actor, draft);
    if (problems.length > 0) return again(press, draft, problems, null);
    const found = await deps.findAnswers(`${draft.title} ${draft.text}`);
    return isEmpty(found) ? ask(press, draft) : again(press, draft, [], found);
  });

  registerPress(app, deps, VERBS.askQuestion, Draft, (press) => ask(press, draftOf(press.data)));

  registerPress(app, deps, VERBS.foundAnswer, z.object({ draftId }), async ({ actor, data, language }) => {
    await deps.noteFound(actor, data.draftId);
    const t = textIn(language);
    const title = t("network.question.found.noted-title");
    return lasting(noticeCard(title, t("network.question.found.noted"), language), title);
  });

  registerPress(app, deps, VERBS.closeQuestion, z.object({ questionId: z.string().max(60) }), async (press) => {
    const { card, summary } = receiptCard(await deps.closeQuestion(press.actor, press.data.questionId), press.language);
    return lasting(card, summary);
  });

  registerPress(app, deps, VERBS.postQuestionAgain, z.object({ questionId: z.string().max(60) }), async (press) => {
    const question = await deps.postQuestionAgain(press.actor, press.data.questionId);
    const { card, summary } = receiptCard(question, press.language);
    return lasting(card, summary);
  });

  async function ask(
    { actor, sender, language, ...press }: Press<DraftData>,
    draft: QuestionDraft,
  ): Promise<PressReply> {
    const outcome = await deps.askQuestion({ actor, contactKey: keyOf(sender) }, draft);
    if (outcome.kind === "held-back") return again({ language, ...press }, draft, outcome.problems, null);
    const { card, summary } = receiptCard(outcome.question, language);
    return lasting(card, summary);
  }

  async function again(
    { language }: Pick<Press<unknown>, "language">,
    draft: QuestionDraft,
    problems: readonly TextProblem[],
    found: FoundAnswers | null,
  ): Promise<PressReply> {
    // The card in the chat keeps what would not fit in another one.
    if (!fitsInCard(draft)) {
      return { kind: "text", text: problems.map((problem) => problemSentence(problem, language)).join(" ") };
    }
    const areas = await deps.listAreas();
    const summary = textIn(language)("network.question.form.title");
    return lasting(askCard({ draft, areas, problems, found }, language, deps.linkHosts), summary);
  }
}

function lasting(card: Extract<PressReply, { kind: "card" }>["card"], summary: string): PressReply {
  return { kind: "card", card, summary, stays: true };
}

function draftOf({ named, ...rest }: DraftData): QuestionDraft {
  return { ...rest, isNamed: named === "yes" };
}
