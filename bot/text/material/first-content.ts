import agendaEveryMeeting from "./agenda-every-meeting.json";
import agendaFirstMeeting from "./agenda-first-meeting.json";
import coaching from "./coaching.json";
import endingChecklist from "./ending-checklist.json";
import feedback from "./feedback.json";
import introductionChecklist from "./introduction-checklist.json";
import managerSevenQuestions from "./manager-seven-questions.json";
import peerLearning from "./peer-learning.json";
import supervisionAgreement from "./supervision-agreement.json";
import weeklyReflection from "./weekly-reflection.json";

interface Words {
  readonly title: string;
  readonly why: string;
  readonly text: readonly string[];
}

const SUPERVISORS = ["supervisor", "lead"] as const;
const EVERYBODY = [] as const;
const MANAGERS = ["manager"] as const;

/**
 * The material that the product comes with (S31–S37, S21 and S43), written for assistant nurses (A12). Whoever changes a
 * text raises the version in its file; then it takes the old one's place wherever nobody has changed that.
 */
export const FIRST_CONTENT = {
  materials: [
    first("introduction-checklist", SUPERVISORS, introductionChecklist),
    first("ending-checklist", SUPERVISORS, endingChecklist),
    first("supervision-agreement", SUPERVISORS, supervisionAgreement),
    first("agenda-first-meeting", SUPERVISORS, agendaFirstMeeting),
    first("agenda-every-meeting", SUPERVISORS, agendaEveryMeeting),
    first("feedback", EVERYBODY, feedback),
    first("coaching", SUPERVISORS, coaching),
    first("weekly-reflection", SUPERVISORS, weeklyReflection),
    first("peer-learning", EVERYBODY, peerLearning),
    first("manager-seven-questions", MANAGERS, managerSevenQuestions),
  ],
  pinned: {
    supervisor: ["introduction-checklist", "agenda-every-meeting", "feedback", "weekly-reflection", "ending-checklist"],
    lead: ["feedback", "coaching", "peer-learning", "supervision-agreement", "introduction-checklist"],
    manager: ["manager-seven-questions", "introduction-checklist", "supervision-agreement", "peer-learning"],
    hr: ["manager-seven-questions", "introduction-checklist", "peer-learning"],
  },
} as const;

function first(
  id: string,
  roles: readonly ("supervisor" | "lead" | "manager")[],
  { version, sv, en }: { readonly version: number; readonly sv: Words; readonly en: Words },
) {
  return { id, version, roles, texts: { sv: withLines(sv), en: withLines(en) } };
}

function withLines({ title, why, text }: Words) {
  return { title, why, text: text.join("\n") };
}
