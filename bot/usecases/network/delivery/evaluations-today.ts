import { isDue, isReminderDue } from "../../../domain/evaluation/invitation-states";
import type { Invitation } from "../../../domain/evaluation/invitation";
import { maySend, nextSendingMoment } from "../../../domain/evaluation/round-schedule";
import { everyInvitation } from "../../evaluation/every-invitation";
import type { InvitationStore, RoundStore } from "../../evaluation/ports";
import { runningRounds } from "../../evaluation/sending/sending-desk";
import { stockholm } from "../../evaluation/stockholm";

/** Contact keys of those whom an evaluation's card or reminder waits for and will reach before the day is over. */
export type EvaluationsToday = (now: string) => Promise<ReadonlySet<string>>;

/** Evaluations come first (S46). Reads the running rounds' invitations, so it is asked once for a whole pass. */
export function makeEvaluationsToday(deps: {
  readonly rounds: RoundStore;
  readonly invitations: InvitationStore;
  /** Attempts with an unknown outcome after which an evaluation waits for a person. */
  readonly maxUnknown: number;
}): EvaluationsToday {
  return async (now) => {
    const today = new Set<string>();
    for (const { term } of await runningRounds(deps.rounds)) {
      for (const { value } of await everyInvitation(deps.invitations, term)) {
        if (value.route.kind === "card" && comesToday(value, now, deps.maxUnknown)) today.add(value.route.contactKey);
      }
    }
    return today;
  };
}

function comesToday(invitation: Invitation, now: string, maxUnknown: number): boolean {
  const { dueAt, nextReminderAt } = invitation;
  if (isDue(invitation, dueAt, maxUnknown)) return goesOutToday(dueAt, now);
  return nextReminderAt !== null && isReminderDue(invitation, nextReminderAt) && goesOutToday(nextReminderAt, now);
}

function goesOutToday(dueAt: string, now: string): boolean {
  if (maySend(dueAt, now, stockholm)) return true;
  const moment = nextSendingMoment(dueAt > now ? dueAt : now, stockholm);
  return stockholm.dayOf(moment) === stockholm.dayOf(now);
}
