import type { TextProblem } from "../../../domain/network/text-check";
import { textIn, type Language } from "../../../text/text";
import { peopleText } from "../../people-text";

const LONGEST_FOUND = 80;

/** Why a text is held back and what to do about it, in one line. */
export function problemSentence(problem: TextProblem, language: Language): string {
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
      return t("network.question.problem.personal-data", { what, found: peopleText(problem.found, LONGEST_FOUND) });
    }
    case "link-not-allowed":
      return t("network.question.problem.link-not-allowed", { host: peopleText(problem.host, LONGEST_FOUND) });
  }
}
