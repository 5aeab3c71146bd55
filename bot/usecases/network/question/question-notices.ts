import { stateOf, type Question } from "../../../domain/network/question/question";
import type { MessageSource } from "../delivery/ports";
import { isSamePerson } from "./count-replies";
import type { AskerStore, QuestionStore, ReplyStore } from "./ports";
import { shownQuestion } from "./publish-question";

interface Deps {
  readonly questions: Pick<QuestionStore, "get">;
  readonly replies: Pick<ReplyStore, "of">;
  readonly askers: Pick<AskerStore, "ofNotice">;
}

/**
 * What the chat cards about questions say: "reply.…" and "unsure.…" to an asker, "raised.…" to a step 3 supervisor. Null when it is of
 * no use any more: the question is closed, or somebody has replied meanwhile.
 */
export function makeQuestionNotices({ questions, replies, askers }: Deps): MessageSource {
  return {
    async messageFor({ id }, contactKey) {
      const [occasion, of] = [id.slice(0, id.indexOf(".")), id.slice(id.indexOf(".") + 1)];
      if (occasion === "unsure") return unsure(of, contactKey);
      return occasion === "reply" ? replied(of, contactKey) : raised(of);
    },
  };

  async function unsure(noticeId: string, contactKey: string) {
    const asker = await askers.ofNotice(noticeId);
    if (asker?.contactKey !== contactKey) return null;
    const question = await openQuestion(asker.questionId);
    if (question?.posting.kind !== "uncertain") return null;
    return { kind: "question-unsure", question: shownQuestion(question) } as const;
  }

  async function replied(noticeId: string, contactKey: string) {
    const asker = await askers.ofNotice(noticeId);
    if (asker?.contactKey !== contactKey) return null;
    const question = await openQuestion(asker.questionId);
    const given = question ? await replies.of(question.id) : [];
    const first = given.find(({ value }) => value.removedAt === undefined && !isSamePerson(contactKey, value.byId));
    if (!question || !first) return null;
    const { by, text } = first.value;
    return { kind: "question-replied", question: shownQuestion(question), by, text } as const;
  }

  async function raised(questionId: string) {
    const question = await openQuestion(questionId);
    if (!question || stateOf(question) !== "unanswered") return null;
    return { kind: "question-waiting", question: shownQuestion(question) } as const;
  }

  async function openQuestion(id: string): Promise<Question | null> {
    const found = await questions.get(id);
    return found && found.value.closedAt === null ? found.value : null;
  }
}
