import type { CoverageReport } from "../../../bot/contract/coverage";
import type { EvaluationRole } from "../../../bot/domain/evaluation/questionnaire";
import type { Person } from "../connector/people";
import { answersOf, cardInputs, type Given } from "./answers";
import { cardsOf, press, type CardInChat } from "./cards";
import type { Journey } from "./journey";
import { mailsIn, sendForm, type StudentMail } from "./student-form";

/** How many answer in each area; where none is given, nobody does. */
const QUOTA: Readonly<Record<EvaluationRole, Readonly<Record<string, number>>>> = {
  student: {
    "Vårdboende Norr": Infinity,
    "Hemvård Norr": Infinity,
    "LSS bostad": Infinity,
    "Vårdboende Söder": 8,
    "Hemvård Söder": 3,
  },
  supervisor: { "Vårdboende Norr": 12, "Hemvård Norr": 14, "LSS bostad": 7, "Vårdboende Söder": 4 },
};

interface Answer {
  readonly role: EvaluationRole;
  readonly area: string;
  readonly given: Given;
}

/** The test's own memory of who answered what; the service has to do without one in the end. */
export function rememberAnswers(journey: Journey, coverage: CoverageReport) {
  /** By the card's invitation, the student's address, or the QR form's token. */
  const answers = new Map<string, Answer>();
  const areas = new Map(coverage.units.map((unit) => [unit.name, unit.areaId]));

  const areaOf = ({ unitName }: { readonly unitName: string }) => areas.get(unitName) ?? "";
  const of = (role: EvaluationRole, area: string | null) =>
    [...answers.values()].filter((answer) => answer.role === role && (area ?? answer.area) === answer.area);

  return {
    answers,
    areaOf,
    /** The filled-in forms of a role, in one area or in all. */
    forms: (role: EvaluationRole, area: string | null) => of(role, area).map(({ given }) => given),
    mayAnswer: (role: EvaluationRole, about: { readonly unitName: string }) =>
      of(role, areaOf(about)).length < (QUOTA[role][areaOf(about)] ?? 0),

    remember(who: string, role: EvaluationRole, about: { readonly unitName: string }, given: Given): void {
      answers.set(who, { role, area: areaOf(about), given });
    },

    /** Presses "Skicka svar" on a card; gives back what the person reads then. */
    async byCard(card: CardInChat, given: Given, text = ""): Promise<string> {
      const said = await press(journey, card, "evaluation.submit", { ...cardInputs(given), H12: text, P12: text });
      answers.set(card.invitationId, { role: card.role, area: areaOf(card), given });
      return said;
    },

    async byLink(mail: StudentMail, given: Given, text = ""): Promise<string> {
      const { status, body } = await sendForm(journey, mail.path, text === "" ? given : { ...given, P12: text });
      expect(status).toBe(200);
      answers.set(mail.to, { role: "student", area: areaOf(mail), given });
      return body;
    },
  };
}

export type Memory = ReturnType<typeof rememberAnswers>;

/** Supervisors and students of a period who have not answered and may, answer: about a hundred in a term. */
export async function manyAnswer(
  journey: Journey,
  memory: Memory,
  people: readonly Person[],
  period: string,
): Promise<void> {
  const { answers, mayAnswer } = memory;
  for (const card of people.flatMap((person) => cardsOf(journey, person))) {
    if (card.period !== period || card.isReminder || answers.has(card.invitationId)) continue;
    if (!mayAnswer(card.role, card)) continue;
    expect(await memory.byCard(card, answersOf(card.role, answers.size))).toContain("Tack för dina svar!");
  }
  for (const mail of await mailsIn(journey)) {
    if (mail.period !== period || mail.isReminder || answers.has(mail.to)) continue;
    if (!mayAnswer("student", mail)) continue;
    const isLast = memory.areaOf(mail) === "Hemvård Söder";
    const said = await memory.byLink(mail, answersOf("student", answers.size), isLast ? "Lite trångt här." : "");
    expect(said).toContain("Tack för dina svar!");
  }
}
