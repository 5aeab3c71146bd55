import type { Questionnaire } from "../questionnaire";
import { exclusive, freeText, good, multi, other, scale, single, yesPartlyNo } from "./common";

/** What a supervisor is asked once per period (S24). A changed wording is a new version in a new constant. */
export const APL_H_1: Questionnaire = {
  id: "APL-H",
  version: 1,
  role: "supervisor",
  questions: [
    single(
      "H1",
      "preparation",
      "När fick du veta att du skulle handleda?",
      "When did you learn that you would supervise?",
      [
        good("mer_4v", "Mer än 4 veckor före", "More than 4 weeks before"),
        good("2_4v", "2–4 veckor före", "2–4 weeks before"),
        other("mindre_2v", "Mindre än 2 veckor före", "Less than 2 weeks before"),
        other("samma_dag", "Samma dag eller senare", "The same day or later"),
      ],
    ),
    scale(
      "H2",
      "school_contact",
      "Jag fick den information jag behövde från skolan.",
      "I got the information I needed from the school.",
    ),
    single("H3", "school_contact", "Hade du kontakt med läraren?", "Did you have contact with the teacher?", [
      good("lagom", "Ja, lagom", "Yes, enough"),
      other("for_lite", "Ja, men för lite", "Yes, but too little"),
      other("saknade", "Nej, men jag hade velat", "No, but I wanted to"),
      good("behovdes_ej", "Nej, det behövdes inte", "No, it was not needed"),
    ]),
    scale("H4", "time", "Jag hade tillräckligt med tid för att handleda.", "I had enough time to supervise."),
    single("H5", "workload", "Hur blev din arbetsbelastning?", "How was your workload?", [
      good("lattare", "Lättare än vanligt", "Lighter than usual"),
      good("som_vanligt", "Ungefär som vanligt", "About as usual"),
      other("lite_tyngre", "Lite tyngre", "A little heavier"),
      other("mycket_tyngre", "Mycket tyngre", "Much heavier"),
    ]),
    scale(
      "H6",
      "manager_support",
      "Min chef såg till att jag kunde handleda på ett bra sätt.",
      "My manager made it possible for me to supervise well.",
    ),
    scale(
      "H7",
      "team_support",
      "Mina kollegor stöttade mig som handledare.",
      "My colleagues supported me as a supervisor.",
    ),
    scale(
      "H8",
      "preparation",
      "Jag kände mig trygg i rollen som handledare.",
      "I felt confident in my role as a supervisor.",
    ),
    multi(
      "H9",
      "network_support",
      "Vilket stöd fick du av andra handledare?",
      "What support did you get from other supervisors?",
      1,
      [
        good("teams", "Nätverket på Teams", "The Teams network"),
        good("steg3", "Handledare steg 3", "A step 3 supervisor"),
        good("kollegor", "Kollegor som också handleder", "Colleagues who also supervise"),
        exclusive("inget_behov", "Inget, men jag hade behövt", "None, but I needed it"),
        exclusive("inget_ej_behov", "Inget, jag behövde inte", "None, I did not need it"),
      ],
    ),
    yesPartlyNo(
      "H10",
      "ending",
      "Hade ni ett samtal i slutet om hur det har gått?",
      "Did you have a closing talk about how it went?",
    ),
    single("H11", "commitment", "Vill du handleda igen?", "Do you want to supervise again?", [
      good("ja", "Ja", "Yes"),
      good("ja_ej_nasta", "Ja, men inte nästa termin", "Yes, but not next term"),
      other("tveksam", "Tveksam", "Unsure"),
      other("nej", "Nej", "No"),
    ]),
    freeText("H12", "Vad skulle göra det lättare att handleda?", "What would make it easier to supervise?"),
  ],
};
