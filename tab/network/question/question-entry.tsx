import type { QuestionSummary } from "../../../bot/contract/network/questions";
import { ViewLink } from "../../address/view-link";
import { Badge } from "../../marks/badge";
import { useText } from "../../text/use-text";
import { Entry } from "../entry";
import { QuestionBadge } from "./question-badge";
import { useAboutQuestion } from "./about-question";

/** A question in the list, with its first words. */
export function QuestionEntry({ question }: { readonly question: QuestionSummary }) {
  const t = useText();
  const about = useAboutQuestion();
  return (
    <Entry
      level={2}
      title={
        <ViewLink to={{ view: "question", question: question.id }}>
          {question.isRemoved ? t("network.questions.removed") : (question.title ?? beginningOf(question.text))}
        </ViewLink>
      }
      badges={
        <>
          <QuestionBadge question={question} />
          <Badge kind="plain">{question.area}</Badge>
        </>
      }
      about={`${about(question)} · ${t("network.questions.replies", { count: question.replies })}`}
    />
  );
}

const LONGEST = 140;

/** The first sentence or so, ended at a word. */
function beginningOf(text: string): string {
  const line = text.split("\n", 1)[0]!;
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST - 40))}…`;
}
