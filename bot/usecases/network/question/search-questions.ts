import type { Question, Reply } from "../../../domain/network/question/question";
import type { Hit, Searchable, SearchIndex } from "../search/ports";
import type { QuestionStore, ReplyStore } from "./ports";

interface Deps {
  readonly index: SearchIndex;
  readonly questions: Pick<QuestionStore, "get" | "newestFirst">;
  readonly replies: Pick<ReplyStore, "of" | "all">;
}

export interface QuestionSearch {
  /** Questions that a text may be about, the best first. */
  find(words: string, limit: number): Promise<readonly Hit[]>;
  /** A question or its replies have changed: it is read again before the next search. */
  changed(id: string): void;
}

/**
 * Finds old questions by their words and those of their replies; never by who asked or replied. Everything is read at
 * the first search, and after that only what has changed: the service alone changes questions.
 */
export function makeQuestionSearch({ index, questions, replies }: Deps): QuestionSearch {
  const changed = new Set<string>();
  let reading: Promise<void> | null = null;

  return {
    async find(words, limit) {
      reading ??= readAll();
      try {
        await reading;
      } catch (error) {
        reading = null;
        throw error;
      }
      for (const id of [...changed]) await readAgain(id);
      return index.find(words, limit);
    },
    changed: (id) => void changed.add(id),
  };

  async function readAll(): Promise<void> {
    const given = new Map<string, Reply[]>();
    for await (const reply of replies.all()) {
      given.set(reply.questionId, [...(given.get(reply.questionId) ?? []), reply]);
    }
    for await (const question of questions.newestFirst()) {
      if (question.removedAt === undefined) index.put(searchable(question, given.get(question.id) ?? []));
    }
  }

  async function readAgain(id: string): Promise<void> {
    changed.delete(id);
    try {
      const [question, given] = await Promise.all([questions.get(id), replies.of(id)]);
      if (question && question.value.removedAt === undefined)
        index.put(
          searchable(
            question.value,
            given.map(({ value }) => value),
          ),
        );
      else index.remove(id);
    } catch (error) {
      changed.add(id);
      throw error;
    }
  }
}

function searchable({ id, title, text }: Question, replies: readonly Reply[]): Searchable {
  const given = replies.map((reply) => reply.text).join("\n");
  return { id, version: "", title: title ?? "", keywords: "", summary: text, text: given };
}
