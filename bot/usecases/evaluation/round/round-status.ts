import type { RoundStatus } from "../../../contract/round";
import { forecastReminders } from "../../../domain/evaluation/follow-up/by-hand";
import { remedyFor } from "../../../domain/evaluation/follow-up/remedy";
import { countWaiting } from "../../../domain/evaluation/follow-up/waiting";
import type { Invitation } from "../../../domain/evaluation/invitation";
import type { Round, RoundCounts } from "../../../domain/evaluation/round";
import { countRound } from "../../../domain/evaluation/round-counts";
import type { Term } from "../../../domain/placement/term";
import { Refusal } from "../../../domain/refusal";
import type { RoundStore, Versioned } from "../ports";
import { stockholm } from "../stockholm";

/** The counts of a plan, before anything is written, or beside a round that runs. */
export function planStatus(term: Term, round: Round | null, planned: readonly Invitation[]): RoundStatus {
  return { ...statusOf(term, round, countRound(planned), latestClosing(planned)), ...NOTHING_AHEAD };
}

/** Where a round stands now; one that has ended shows the counts that were frozen at closing. */
export function roundStatus(round: Round, invitations: readonly Invitation[], now: string): RoundStatus {
  const counts = round.finalCounts ?? countRound(invitations);
  const ahead = round.finalCounts
    ? NOTHING_AHEAD
    : {
        waiting: countWaiting(invitations, now, stockholm),
        reminder: forecastReminders(round, invitations, now, stockholm),
      };
  return { ...statusOf(round.term, round, counts, round.closesAt), ...ahead };
}

type Ahead = Pick<RoundStatus, "waiting" | "reminder">;
const NOTHING_AHEAD: Ahead = { waiting: [], reminder: { count: 0, waitsUntil: null } };

/** The last closing among invitations, null without any. */
export function latestClosing(invitations: readonly Invitation[]): string | null {
  return invitations.reduce<string | null>(
    (latest, { closesAt }) => (latest === null || closesAt > latest ? closesAt : latest),
    null,
  );
}

/** The round of a term; refuses when there is none. */
export async function existingRound(rounds: Pick<RoundStore, "get">, term: Term): Promise<Versioned<Round>> {
  const round = await rounds.get(term);
  if (!round) throw new Refusal("round-not-found", { term });
  return round;
}

function statusOf(
  term: Term,
  round: Round | null,
  counts: RoundCounts,
  closesAt: string | null,
): Omit<RoundStatus, keyof Ahead> {
  return {
    term,
    state: round?.state ?? "not-started",
    pausedBecause: round?.pausedBecause ?? null,
    startedAt: round?.startedAt ?? null,
    closesAt,
    invitations: counts.invitations,
    byRole: counts.byRole,
    byRoute: counts.byRoute,
    unreachable: counts.unreachable.map((line) => ({ ...line, remedy: remedyFor(line.reason, line.role) })),
    waitingForMail: counts.waitingForMail,
  };
}
