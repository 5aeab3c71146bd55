import type { QuestionSummary } from "../../../bot/contract/network/questions";
import { Badge } from "../../marks/badge";
import { useText } from "../../text/use-text";

const KINDS = { unanswered: "warning", answered: "plain", closed: "good" } as const;

/** How far a question has come; one that HR has been told of says so. */
export function QuestionBadge({ question: { state, raisedToHrAt } }: { readonly question: QuestionSummary }) {
  const t = useText();
  const isOverdue = state === "unanswered" && raisedToHrAt !== null;
  if (isOverdue) return <Badge kind="bad">{t("network.questions.overdue")}</Badge>;
  return <Badge kind={KINDS[state]}>{t(`network.questions.state-of.${state}`)}</Badge>;
}
