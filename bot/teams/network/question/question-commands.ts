import { textIn, type Language } from "../../../text/text";
import { isEmpty, type FindAnswers, type FoundAnswers } from "../../../usecases/network/question/find-answers";
import type { PrepareQuestion } from "../../../usecases/network/question/prepare-question";
import type { Answer, ChatCommand, Turn } from "../../talk/command";
import { noticeCard } from "../../evaluation/notice-card";
import { askCard } from "./ask-card";
import { foundCard } from "./found-card";

export interface QuestionCommandsDeps {
  readonly prepareQuestion: PrepareQuestion;
  readonly findAnswers: FindAnswers;
  readonly linkHosts: readonly string[];
  readonly contactMailbox: string;
}

const LONGEST_SEARCH = 200;

/** "fråga nätverket", with or without the question behind it, and "sök" (S38). */
export function questionCommands(deps: QuestionCommandsDeps): readonly ChatCommand[] {
  return [
    // In the own chat only: a form in a channel would tell who asks.
    { id: "ask", places: ["chat"], answer: ask },
    { id: "search", places: ["chat", "channel", "group"], answer: search },
  ];

  async function ask({ actor, rest, language }: Turn): Promise<Answer> {
    const t = textIn(language);
    const { draft, areas } = await deps.prepareQuestion(actor, rest.trim());
    if (areas.length === 0) {
      return { kind: "text", text: t("network.question.form.no-areas", { mailbox: deps.contactMailbox }) };
    }
    const found = draft.text === "" ? null : await deps.findAnswers(draft.text);
    const card = askCard({ draft, areas, problems: [], found }, language, deps.linkHosts);
    return { kind: "card", card, summary: t("network.question.form.title") };
  }

  async function search({ rest, language }: Turn): Promise<Answer> {
    const words = rest.trim().slice(0, LONGEST_SEARCH);
    if (words === "") return { kind: "text", text: textIn(language)("network.question.search.what") };
    const found = await deps.findAnswers(words);
    return isEmpty(found) ? nothing(words, language) : shown(found, language);
  }

  function shown(found: FoundAnswers, language: Language): Answer {
    const summary = textIn(language)("network.question.search.title");
    return { kind: "card", card: foundCard(found, language, deps.linkHosts), summary };
  }
}

/** A card, since a text would show what somebody has written as Markdown. */
function nothing(words: string, language: Language): Answer {
  const t = textIn(language);
  const title = t("network.question.search.nothing-title");
  return {
    kind: "card",
    card: noticeCard(title, t("network.question.search.nothing", { words }), language),
    summary: title,
  };
}
