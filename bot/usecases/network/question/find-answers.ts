import type { QuestionSearch } from "./search-questions";
import type { FindMaterial, FoundMaterial, QuestionStore, ReplyStore } from "./ports";

/** An old question with its first reply: what may help without asking again. */
export interface OldAnswer {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly reply: string;
  readonly replies: number;
}

export interface FoundAnswers {
  readonly materials: readonly FoundMaterial[];
  readonly questions: readonly OldAnswer[];
}

interface Deps {
  readonly findMaterial: FindMaterial;
  readonly search: Pick<QuestionSearch, "find">;
  readonly questions: Pick<QuestionStore, "get">;
  readonly replies: Pick<ReplyStore, "of">;
}

const MOST_OF_EACH = 3;
/** So many are looked at for those that somebody has replied to. */
const LOOKED_AT = 12;
/** At least this much of what is asked has to be in an old question: a single word in common says little. */
const SMALLEST_SHARE = 0.4;

/** Material, and old questions that somebody has replied to, that may answer a question before it is asked (S38). */
export function makeFindAnswers({ findMaterial, search, questions, replies }: Deps) {
  return async (text: string): Promise<FoundAnswers> => {
    const [materials, hits] = await Promise.all([findMaterial(text), search.find(text, LOOKED_AT)]);
    const found: OldAnswer[] = [];
    for (const { id, share } of hits) {
      if (found.length === MOST_OF_EACH) break;
      if (share < SMALLEST_SHARE) continue;
      const answer = await oldAnswer(id);
      if (answer) found.push(answer);
    }
    return { materials: materials.slice(0, MOST_OF_EACH), questions: found };
  };

  async function oldAnswer(id: string): Promise<OldAnswer | null> {
    const [question, given] = await Promise.all([questions.get(id), replies.of(id)]);
    const first = given.find(({ value }) => value.removedAt === undefined);
    if (!question || question.value.removedAt !== undefined || !first) return null;
    const { title, text, replies: count } = question.value;
    return { id, title, text, reply: first.value.text, replies: count };
  }
}

export type FindAnswers = ReturnType<typeof makeFindAnswers>;

export function isEmpty({ materials, questions }: FoundAnswers): boolean {
  return materials.length === 0 && questions.length === 0;
}
