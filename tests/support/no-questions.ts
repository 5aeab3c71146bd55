import type { QuestionDesk } from "../../bot/teams/network/question/question-desk";

const unexpected = () => Promise.reject(new Error("Nobody expected a question."));

/** For tests about something else: no conversation is a question's thread, and nobody asks. */
export const NO_QUESTIONS: QuestionDesk = {
  checkDraft: unexpected,
  findAnswers: unexpected,
  askQuestion: unexpected,
  noteFound: unexpected,
  closeQuestion: unexpected,
  postQuestionAgain: unexpected,
  listAreas: unexpected,
  prepareQuestion: unexpected,
  questions: { get: unexpected },
  replyToQuestion: unexpected,
  learnThread: unexpected,
  threadReplies: { collect: () => Promise.resolve(null), remove: () => Promise.resolve() },
  isThreadOfQuestion: () => Promise.resolve(false),
};
