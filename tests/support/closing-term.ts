import type { Clock } from "../../bot/clock";
import type { Invitation } from "../../bot/domain/evaluation/invitation";
import type { Answers, EvaluationRole } from "../../bot/domain/evaluation/questionnaire";
import { openAnswers } from "../../bot/storage/evaluation/answers";
import { openClosings } from "../../bot/storage/evaluation/closings";
import { openInvitations } from "../../bot/storage/evaluation/invitations";
import { openLinks } from "../../bot/storage/evaluation/links";
import { openRounds } from "../../bot/storage/evaluation/rounds";
import type { CloseRoundDeps } from "../../bot/usecases/evaluation/results/close-round";
import { testTables } from "./azurite";
import { anInvitation, TENANT } from "./evaluation";

export const SECRET = "the-round-secret";
export const WRITTEN = "Bra handledare men för lite tid";

/** Who answered at each unit of a small municipality, and how many more were asked. */
const UNITS = [
  { area: "Norr", unitCode: "N1", students: 6, supervisors: 3 },
  { area: "Norr", unitCode: "N2", students: 3, supervisors: 2 },
  { area: "Norr", unitCode: "N3", students: 5, supervisors: 2 },
  { area: "Syd", unitCode: "S1", students: 7, supervisors: 5 },
] as const;

/** Everything that closing needs, over tables of their own. */
export async function closingDeps(prefix: string): Promise<CloseRoundDeps> {
  const location = testTables();
  const [rounds, invitations, answers, links, closings] = await Promise.all([
    openRounds(location, prefix),
    openInvitations(location, prefix),
    openAnswers(location, prefix),
    openLinks(location, prefix),
    openClosings(location, prefix),
  ]);
  const clock: Clock = { now: () => "2024-12-20T12:00:00.000Z" };
  const shuffle: CloseRoundDeps["shuffle"] = (items) => items.toReversed();
  return { rounds, invitations, answers, links, closings, clock, shuffle, minimumGroup: 5, minimumSupervisorsRated: 1 };
}

/** A round that runs: 21 of 25 students and 12 of 16 supervisors have answered, two students with a text. */
export async function runningRound(deps: CloseRoundDeps, term = "HT2024"): Promise<readonly Invitation[]> {
  await deps.answers.open(term);
  await deps.rounds.create({
    term,
    state: "running",
    startedAt: "2024-10-03T08:00:00.000Z",
    startedBy: "hand",
    closesAt: "2024-12-31T00:00:00.000Z",
    closedAt: null,
    pausedBecause: null,
    secret: SECRET,
    finalCounts: null,
  });
  const invitations = UNITS.flatMap((unit) => [
    ...Array.from({ length: unit.students + 1 }, (_, i) => invited(term, "student", unit, i, i < unit.students)),
    ...Array.from({ length: unit.supervisors + 1 }, (_, i) =>
      invited(term, "supervisor", unit, i, i < unit.supervisors),
    ),
  ]);
  await deps.invitations.addMissing(term, invitations);
  const links = invitations.flatMap(({ id, route }) => (route.kind === "link" ? [id] : []));
  await Promise.all(
    links.map((invitationId) => {
      const target = { kind: "invitation", invitationId } as const;
      return deps.links.save({ linkId: `l${invitationId.slice(-8)}`, secretHash: "hash", term, target });
    }),
  );
  for (const invitation of invitations) {
    const { id, role, area, unitCode, period, questionnaire } = invitation;
    if (invitation.state === "answered") {
      const answers = role === "student" ? studentAnswers(id) : supervisorAnswers;
      await deps.answers.save(term, `p-${id}`, { role, area, unitCode, period, questionnaire, answers });
    }
  }
  return invitations;
}

function invited(
  term: string,
  role: EvaluationRole,
  { area, unitCode }: { readonly area: string; readonly unitCode: string },
  index: number,
  hasAnswered: boolean,
): Invitation {
  const name = `${role}${unitCode}${index}`.toLowerCase();
  const email = `${name}@kommun.example`;
  return anInvitation({
    id: `${term}.${name.padStart(22, "0")}`,
    term,
    role,
    questionnaire: { id: role === "student" ? "APL-P" : "APL-H", version: 1 },
    area,
    unitCode,
    unitName: `Enhet ${unitCode}`,
    route: role === "student" ? { kind: "link", email } : { kind: "card", email, contactKey: `${TENANT}|${name}` },
    state: hasAnswered ? "answered" : "sent",
    closesAt: "2024-12-31T00:00:00.000Z",
    attempt: 1,
    card: role === "student" ? null : { conversationId: `conversation-${name}`, activityId: `activity-${name}` },
  });
}

function studentAnswers(id: string): Answers {
  const last = id.at(-1)!;
  const scale = String(1 + (Number(last) % 5));
  const closed = {
    P1: scale,
    P2: "ja",
    P4: scale,
    P5: scale,
    P6: "en",
    P7: scale,
    P8: scale,
    P9: "delvis",
    P10: scale,
  };
  return last === "0" ? { ...closed, P11: "nu", P12: `${WRITTEN} ${id.slice(-3)}` } : closed;
}

const supervisorAnswers: Answers = { H1: "mer_4v", H2: "4", H4: "2", H9: ["inget_behov"], H10: "ja" };
