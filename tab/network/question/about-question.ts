import type { QuestionSummary } from "../../../bot/contract/network/questions";
import { useNumbers, useText } from "../../text/use-text";

/** "Anna Ek · 14 sep. 2026 kl. 06:00"; whoever asked without a name stays nameless. */
export function useAboutQuestion(): (question: QuestionSummary) => string {
  const t = useText();
  const numbers = useNumbers();
  return ({ askedBy, askedAt }) => `${askedBy ?? t("network.questions.nameless")} · ${numbers.moment(askedAt)}`;
}
