import type { Questionnaire } from "../questionnaire";
import { exclusive, freeText, good, multi, other, scale, single, yesPartlyNo } from "./common";

/** What a student is asked after a placement (S23). A changed wording is a new version in a new constant. */
export const APL_P_1: Questionnaire = {
  id: "APL-P",
  version: 1,
  role: "student",
  questions: [
    scale("P1", "reception", "Jag kände mig välkommen.", "I felt welcome."),
    yesPartlyNo(
      "P2",
      "introduction",
      "Fick du en introduktion de första dagarna?",
      "Did you get an introduction in the first days?",
    ),
    multi("P3", "introduction", "Vad visste du innan du började?", "What did you know before you started?", 3, [
      good("handledare", "Vem som var min handledare", "Who my supervisor was"),
      good("tid_plats", "När och var jag skulle börja", "When and where to start"),
      good("schema", "Mitt schema", "My schedule"),
      good("klader", "Vilka kläder jag skulle ha", "What clothes to wear"),
      exclusive("inget", "Inget av detta", "None of these"),
    ]),
    scale("P4", "supervision", "Min handledare hade tid för mig.", "My supervisor had time for me."),
    scale(
      "P5",
      "feedback",
      "Jag fick återkoppling som hjälpte mig att utvecklas.",
      "I got feedback that helped me develop.",
    ),
    single("P6", "supervision", "Hur många handledare hade du?", "How many supervisors did you have?", [
      good("en", "En", "One"),
      good("tva", "Två", "Two"),
      other("tre_plus", "Tre eller fler", "Three or more"),
      other("ingen", "Ingen fast handledare", "No fixed supervisor"),
    ]),
    scale(
      "P7",
      "learning_environment",
      "Jag fick öva på det jag behöver lära mig.",
      "I got to practise what I need to learn.",
    ),
    scale("P8", "learning_environment", "Jag vågade ställa frågor.", "I dared to ask questions."),
    yesPartlyNo(
      "P9",
      "ending",
      "Hade ni ett samtal i slutet om hur det har gått?",
      "Did you have a closing talk about how it went?",
    ),
    scale(
      "P10",
      "recommend",
      "Jag skulle rekommendera andra att göra praktik här.",
      "I would recommend others to do a placement here.",
    ),
    single("P11", "work_here", "Vill du jobba hos oss?", "Would you like to work with us?", [
      good("nu", "Ja, så snart jag kan", "Yes, as soon as I can"),
      good("efter_utbildning", "Ja, när jag är klar med utbildningen", "Yes, when I finish my education"),
      other("kanske", "Kanske", "Maybe"),
      other("nej", "Nej", "No"),
    ]),
    freeText("P12", "Vad var bra och vad kan bli bättre?", "What was good and what can be better?"),
  ],
};
