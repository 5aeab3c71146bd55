import type { QuestionPage, QuestionReply } from "../../../contract/network/questions";
import type { Actor } from "../../../domain/access/actor";
import { can, requireAllowed } from "../../../domain/access/can";
import type { Question, Reply } from "../../../domain/network/question/question";
import { Refusal } from "../../../domain/refusal";
import type { MayCloseQuestion } from "./close-question";
import type { QuestionStore, ReplyStore } from "./ports";
import { questionSummary } from "./show-questions";

interface Deps {
  readonly questions: Pick<QuestionStore, "get">;
  readonly replies: Pick<ReplyStore, "of">;
  readonly mayCloseQuestion: MayCloseQuestion;
}

/** One question with its replies, and what the reader may do with it. Refuses with "question-not-found". */
export function makeShowQuestion({ questions, replies, mayCloseQuestion }: Deps) {
  return async (actor: Actor, id: string): Promise<QuestionPage> => {
    requireAllowed(actor, "see-network", "anywhere");
    const found = await questions.get(id);
    if (!found) throw new Refusal("question-not-found");
    const isOpen = found.value.closedAt === null;
    return {
      question: questionSummary(found.value),
      replies: (await replies.of(id)).map(({ value }) => shownReply(value)),
      mayReply: isOpen && can(actor, "ask-network", "anywhere"),
      ...(await mayBeHandled(actor, found.value)),
      mayRemove: can(actor, "remove-question", { area: found.value.area }),
    };
  };

  async function mayBeHandled(actor: Actor, question: Question) {
    const mayClose = question.closedAt === null && (await mayCloseQuestion(actor, question.id));
    return { mayClose, mayPostAgain: mayClose && question.posting.kind === "uncertain" };
  }
}

export type ShowQuestion = ReturnType<typeof makeShowQuestion>;

function shownReply({ id, by, text, at, editedAt, posting, removedAt }: Reply): QuestionReply {
  const isThere = posting === "thread" || posting === "posted";
  const inThread = isThere ? "yes" : posting === "waiting" ? "waiting" : "uncertain";
  return { id, by, text, at, isEdited: editedAt !== null, inThread, isRemoved: removedAt !== undefined };
}
