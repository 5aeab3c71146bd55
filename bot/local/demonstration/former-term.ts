import { randomBytes } from "node:crypto";
import type { Clock } from "../../clock";
import { NOTHING_SENT, type Invitation } from "../../domain/evaluation/invitation";
import type { EvaluationRole } from "../../domain/evaluation/questionnaire";
import { currentQuestionnaire } from "../../domain/evaluation/questionnaires/questionnaires";
import { addDays, type Term } from "../../domain/placement/term";
import type { UnitRecord } from "../../domain/register/records";
import type { Product } from "../../service/product";
import type { Stores } from "../../service/stores";
import { chanceFrom, type Chance } from "../municipality/chance";
import { someAnswers } from "./answers";

const SEED = 11;
const SHARE_THAT_ANSWERS = 0.7;
/** At most. */
const STUDENTS_PER_UNIT = 9;
const SUPERVISORS_PER_UNIT = 4;
/** So many are saved at once. */
const AT_ONCE = 25;

/** What some of them wrote, for the page where HR reads it. */
const WRITTEN = [
  "Alla på enheten tog sig tid att svara på mina frågor.",
  "Bra introduktion, men schemat kom för sent.",
  "Anna på plan 2 var en fantastisk handledare!",
  "Jag hade velat öva mer på dokumentation.",
];

interface Former {
  readonly product: Product;
  readonly stores: Stores;
  readonly clock: Clock;
}

/**
 * Makes up the evaluation of an earlier term and closes it, so that there are figures to look at: nobody is written to,
 * and who was there is not in the register either. The same answers every time.
 */
export async function closeFormerTerm({ product, stores, clock }: Former, term: Term): Promise<void> {
  if (await stores.rounds.get(term)) return;
  const units = (await stores.records.load(["unit"])).filter(({ receivesStudents }) => receivesStudents);
  const chance = chanceFrom(SEED);
  const closesAt = `${addDays(clock.now().slice(0, 10), 1)}T22:00:00.000Z`;
  await stores.answers.open(term);
  await stores.rounds.create({
    ...{ term, state: "running", startedAt: clock.now(), startedBy: "hand", closesAt },
    ...{ closedAt: null, pausedBecause: null, secret: randomBytes(16).toString("base64url"), finalCounts: null },
  });
  const asked = units.flatMap((unit) => [
    ...askedAt(unit, "student", 1 + chance.below(STUDENTS_PER_UNIT), { term, closesAt, chance }),
    ...askedAt(unit, "supervisor", 1 + chance.below(SUPERVISORS_PER_UNIT), { term, closesAt, chance }),
  ]);
  await stores.invitations.addMissing(term, asked);
  const answered = asked.filter(({ state }) => state === "answered").map((invitation) => answerOf(invitation, chance));
  const withTexts = answered.map((answer, place) =>
    answer.role === "student" && place < WRITTEN.length
      ? { ...answer, answers: { ...answer.answers, P12: WRITTEN[place]! } }
      : answer,
  );
  for (let from = 0; from < withTexts.length; from += AT_ONCE) {
    const some = withTexts.slice(from, from + AT_ONCE);
    await Promise.all(some.map((answer, place) => stores.answers.save(term, `made-up-${from + place}`, answer)));
  }
  await product.closeRound(term);
}

function askedAt(
  unit: UnitRecord,
  role: EvaluationRole,
  count: number,
  { term, closesAt, chance }: { readonly term: Term; readonly closesAt: string; readonly chance: Chance },
): readonly Invitation[] {
  const { id, version } = currentQuestionnaire(role);
  return Array.from({ length: count }, () => ({
    ...NOTHING_SENT,
    ...{ term, role, period: "term", area: unit.area, unitCode: unit.code, unitName: unit.name },
    id: `${term}.${randomBytes(16).toString("base64url")}`,
    questionnaire: { id, version },
    route: { kind: "none" },
    state: chance.happens(SHARE_THAT_ANSWERS) ? "answered" : "sent",
    reason: null,
    dueAt: closesAt,
    closesAt,
  }));
}

function answerOf({ role, questionnaire, area, unitCode, period }: Invitation, chance: Chance) {
  const answers = someAnswers(currentQuestionnaire(role), chance);
  return { role, questionnaire, area, unitCode, period, answers };
}
