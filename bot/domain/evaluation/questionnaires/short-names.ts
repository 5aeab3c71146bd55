import type { Localised } from "../questionnaire";

/** What a question is about in a word or two, for the heading of a narrow column. By question id, for all questions with an index. */
const SHORT_NAMES: Readonly<Record<string, Localised>> = {
  P1: { sv: "Välkommen", en: "Welcome" },
  P2: { sv: "Introduktion", en: "Introduction" },
  P4: { sv: "Tid", en: "Time" },
  P5: { sv: "Återkoppling", en: "Feedback" },
  P7: { sv: "Fick öva", en: "Practice" },
  P8: { sv: "Vågade fråga", en: "Dared to ask" },
  P9: { sv: "Slutsamtal", en: "Closing talk" },
  P10: { sv: "Rekommenderar", en: "Recommends" },
  H2: { sv: "Information", en: "Information" },
  H4: { sv: "Tid", en: "Time" },
  H6: { sv: "Chefens stöd", en: "Manager’s support" },
  H7: { sv: "Kollegornas stöd", en: "Colleagues’ support" },
  H8: { sv: "Trygg i rollen", en: "Confidence" },
  H10: { sv: "Slutsamtal", en: "Closing talk" },
};

/** A question's short name; one without is named by its id, which is ugly but true. */
export function shortNameOf(questionId: string): Localised {
  return SHORT_NAMES[questionId] ?? { sv: questionId, en: questionId };
}
