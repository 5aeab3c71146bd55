import type { TextProblem } from "../../../domain/network/text-check";
import { textIn, type Language } from "../../../text/text";
import type { QuestionDraft } from "../../../usecases/network/question/ask-question";
import type { FoundAnswers } from "../../../usecases/network/question/find-answers";
import { cardTemplate, type Card } from "../../card-template";
import { peopleText } from "../../people-text";
import template from "./ask-card.json";
import { foundData } from "./found-card";
import { problemSentence } from "./problem-sentence";

const fill = cardTemplate(template);

const LONGEST_QUESTION = 4000;
const LONGEST_TITLE = 400;
const LONGEST_AREA = 120;
const NOTHING_FOUND: FoundAnswers = { materials: [], questions: [] };

export interface AskForm {
  readonly draft: QuestionDraft;
  /** Every area that may be chosen. */
  readonly areas: readonly string[];
  readonly problems: readonly TextProblem[];
  /** What may answer the question; null before anything has been looked for. */
  readonly found: FoundAnswers | null;
}

/** The form of a question, with what somebody has filled in, and what was found for it on top. */
export function askCard(
  { draft, areas, problems, found }: AskForm,
  language: Language,
  linkHosts: readonly string[],
): Card {
  const t = textIn(language);
  const f = (key: "intro" | "care" | "question-title" | "question" | "question-missing" | "area" | "area-missing") =>
    t(`network.question.form.${key}`);
  const hasFound = found !== null && found.materials.length + found.questions.length > 0;
  return fill(
    {
      lang: language,
      title: hasFound ? t("network.question.found.title") : t("network.question.form.title"),
      ...{ intro: f("intro"), care: f("care") },
      problemsTitle: t("network.question.form.problems-title"),
      problems: problems.map((problem) => ({ text: problemSentence(problem, language) })),
      hasFound,
      ...foundData(found ?? NOTHING_FOUND, language, Buffer.byteLength(draft.text + draft.title)),
      ...{ questionLabel: f("question"), questionMissing: f("question-missing"), titleLabel: f("question-title") },
      ...{ areaLabel: f("area"), areaMissing: f("area-missing") },
      questionText: peopleText(draft.text, LONGEST_QUESTION),
      questionTitle: peopleText(draft.title, LONGEST_TITLE),
      area: peopleText(draft.area, LONGEST_AREA),
      areas: areas.map((area) => ({ title: peopleText(area, LONGEST_AREA), value: peopleText(area, LONGEST_AREA) })),
      namedLabel: t("network.question.form.named"),
      named: draft.isNamed ? "yes" : "no",
      namedYes: t("network.question.form.named-yes"),
      namedNo: t("network.question.form.named-no"),
      whoSees: t("network.question.form.who-sees"),
      ask: t("network.question.form.ask"),
      helped: t("network.question.found.helped"),
      askAnyway: t("network.question.found.ask-anyway"),
      draftId: draft.draftId,
    },
    linkHosts,
  );
}

/** Whether a draft can be given back in a card; what is longer stays in the field where it was written. */
export function fitsInCard({ text, title }: QuestionDraft): boolean {
  return text.length <= LONGEST_QUESTION && title.length <= LONGEST_TITLE;
}
