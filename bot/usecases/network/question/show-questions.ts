import type { QuestionList, QuestionSummary } from "../../../contract/network/questions";
import { requireAllowed } from "../../../domain/access/can";
import type { Actor } from "../../../domain/access/actor";
import { stateOf, type Question, type QuestionState } from "../../../domain/network/question/question";
import type { QuestionSearch } from "./search-questions";
import type { QuestionStore } from "./ports";

export interface QuestionsWanted {
  readonly state: QuestionState | null;
  readonly area: string | null;
  /** Words to look for; empty for all questions. */
  readonly words: string;
  /** From 1. */
  readonly page: number;
}

interface Deps {
  readonly questions: Pick<QuestionStore, "get" | "newestFirst" | "unanswered">;
  readonly search: Pick<QuestionSearch, "find">;
}

const ON_A_PAGE = 25;
const MOST_FOUND = 200;

/** The network's questions, a page at a time: all of a state, an area, or by what they and their replies are about. */
export function makeShowQuestions({ questions, search }: Deps) {
  return async (actor: Actor, wanted: QuestionsWanted): Promise<QuestionList> => {
    requireAllowed(actor, "see-network", "anywhere");
    const first = (wanted.page - 1) * ON_A_PAGE;
    const found: Question[] = [];
    for await (const question of source(wanted)) {
      if (!isWanted(question, wanted)) continue;
      found.push(question);
      // One more than the page holds tells whether there is another page.
      if (found.length > first + ON_A_PAGE) break;
    }
    return {
      questions: found.slice(first, first + ON_A_PAGE).map(questionSummary),
      page: wanted.page,
      hasMore: found.length > first + ON_A_PAGE,
    };
  };

  async function* source({ state, words }: QuestionsWanted): AsyncIterable<Question> {
    if (words.trim() === "") return yield* state === "unanswered" ? questions.unanswered() : questions.newestFirst();
    for (const { id } of await search.find(words, MOST_FOUND)) {
      const found = await questions.get(id);
      if (found) yield found.value;
    }
  }
}

export type ShowQuestions = ReturnType<typeof makeShowQuestions>;

function isWanted(question: Question, { state, area }: QuestionsWanted): boolean {
  return (state === null || stateOf(question) === state) && (area === null || question.area === area);
}

export function questionSummary(question: Question): QuestionSummary {
  const { id, title, text, area, askedBy, askedAt, replies, raisedToLeadAt, raisedToHrAt, posting } = question;
  const inChannel = posting.kind === "posted" ? "yes" : posting.kind === "uncertain" ? "uncertain" : "waiting";
  return {
    ...{ id, title, text, area, askedBy, askedAt, replies, raisedToLeadAt, raisedToHrAt },
    state: stateOf(question),
    inChannel,
  };
}
