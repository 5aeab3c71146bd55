import type { TextProblem } from "../../../domain/network/text-check";
import { textIn, type Language } from "../../../text/text";
import { peopleText } from "../../people-text";

const LONGEST_FOUND = 80;

/**
 * Why a text is held back and what to do about it, in one line. Where others read it ("thread") personal data are not
 * said again: they would stay when whoever wrote them has taken them away.
 */
export function problemSentence(
  problem: TextProblem,
  language: Language,
  readBy: "writer" | "thread" = "writer",
): string {
  const t = textIn(language);
  switch (problem.kind) {
    case "empty":
      return t("network.question.problem.empty");
    case "too-long": {
      const { field, length, longest } = problem;
      return t("network.question.problem.too-long", { field, length, longest });
    }
    case "personal-data": {
      const { what } = problem;
      if (readBy === "thread") return t("network.question.problem.personal-data-here", { what });
      return t("network.question.problem.personal-data", { what, found: peopleText(problem.found, LONGEST_FOUND) });
    }
    case "link-not-allowed":
      return t("network.question.problem.link-not-allowed", { host: peopleText(problem.host, LONGEST_FOUND) });
  }
}
