import type { QuestionList, QuestionSummary } from "../../../contract/network/questions";
import { requireAllowed } from "../../../domain/access/can";
import type { Actor } from "../../../domain/access/actor";
import { listingsOf, stateOf, type Question, type QuestionListing } from "../../../domain/network/question/question";
import type { QuestionSearch } from "./search-questions";
import type { QuestionStore } from "./ports";

export interface QuestionsWanted {
  /** Null for all. */
  readonly listing: QuestionListing | null;
  readonly area: string | null;
  /** Words to look for; empty for all questions. */
  readonly words: string;
  /** From 1. */
  readonly page: number;
}

interface Deps {
  readonly questions: Pick<QuestionStore, "get" | "listed">;
  readonly search: Pick<QuestionSearch, "find">;
}

const ON_A_PAGE = 25;
const MOST_FOUND = 200;

/** The network's questions, a page at a time: all of a state, an area, or by what they and their replies are about. */
export function makeShowQuestions({ questions, search }: Deps) {
  return async (actor: Actor, wanted: QuestionsWanted): Promise<QuestionList> => {
    requireAllowed(actor, "see-network", "anywhere");
    // One more than the page holds tells whether there is another page.
    const part = { skip: (wanted.page - 1) * ON_A_PAGE, take: ON_A_PAGE + 1 };
    const found = wanted.words.trim() === "" ? await questions.listed(wanted, part) : await looked(wanted, part);
    return {
      questions: found.slice(0, ON_A_PAGE).map(questionSummary),
      page: wanted.page,
      hasMore: found.length > ON_A_PAGE,
    };
  };

  async function looked(wanted: QuestionsWanted, { skip, take }: { readonly skip: number; readonly take: number }) {
    const found: Question[] = [];
    for (const { id } of await search.find(wanted.words, MOST_FOUND)) {
      const question = (await questions.get(id))?.value;
      if (question && isWanted(question, wanted)) found.push(question);
      if (found.length === skip + take) break;
    }
    return found.slice(skip);
  }
}

export type ShowQuestions = ReturnType<typeof makeShowQuestions>;

function isWanted(question: Question, { listing, area }: QuestionsWanted): boolean {
  return (listing === null || listingsOf(question).includes(listing)) && (area === null || question.area === area);
}

export function questionSummary(question: Question): QuestionSummary {
  const { id, title, text, area, askedBy, askedAt, replies, raisedToLeadAt, raisedToHrAt, posting, removedAt } =
    question;
  const inChannel = posting.kind === "posted" ? "yes" : posting.kind === "uncertain" ? "uncertain" : "waiting";
  return {
    ...{ id, title, text, area, askedBy, askedAt, replies, raisedToLeadAt, raisedToHrAt },
    state: stateOf(question),
    inChannel,
    isRemoved: removedAt !== undefined,
  };
}
