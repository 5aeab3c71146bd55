import type { Invitation } from "../../../domain/evaluation/invitation";
import {
  claim,
  isDue,
  MAX_UNKNOWN,
  MAX_UNKNOWN_WHEN_HOLDING,
  release,
  settle,
  type SettleMoments,
} from "../../../domain/evaluation/invitation-states";
import {
  closeMoment,
  maySend,
  nextSendingMoment,
  plusSeconds,
  reminderMoment,
} from "../../../domain/evaluation/round-schedule";
import type { Term } from "../../../domain/placement/term";
import type { TeamsContact } from "../../network/ports";
import { changeInvitation, everyInvitation } from "../every-invitation";
import type { SendOutcome, Versioned } from "../ports";
import { changeRound } from "../round/change-round";
import { stockholm } from "../stockholm";
import { followQr } from "./follow-qr";
import { requestFor } from "./outbox";
import {
  runningRounds,
  studentsToShowQr,
  type SendingDeps,
  type SendingDesk,
  type SendingSettings,
} from "./sending-desk";

/** An attempt that has not been posted by then is given back: the process may have slept, and the lease be lost. */
const SECONDS_TO_POST = 30;

/** How many attempts a pass made, by what became of them. */
export type SendingSummary = Readonly<Record<SendOutcome["kind"], number>>;

/**
 * One pass of the dispatcher over all running rounds: sends what is due. Each recipient is taken by compare-and-set
 * before the one post, and what became of it is recorded afterwards. A reply that never comes is settled later.
 */
export function makeSendDue(deps: SendingDeps, desk: SendingDesk) {
  const maxUnknown = deps.settings.onUncertain === "hold" ? MAX_UNKNOWN_WHEN_HOLDING : MAX_UNKNOWN;

  return async (): Promise<SendingSummary> => {
    const summary = { sent: 0, throttled: 0, "not-sent": 0, refused: 0, unknown: 0 };
    for (const { term } of await runningRounds(deps.rounds)) await sendRound(term, summary);
    return summary;
  };

  async function sendRound(term: Term, summary: Record<SendOutcome["kind"], number>): Promise<void> {
    const all = await everyInvitation(deps.invitations, term);
    const now = deps.clock.now();
    const reached = all.filter(({ value }) => isDue(value, now, maxUnknown) && maySend(value.dueAt, now, stockholm));
    const due = reached.filter(({ value }) => value.route.kind !== "link" || deps.mailer.isConfigured);
    for (const read of reached) if (!due.includes(read)) await waitForMail(read);
    if (due.length > 0) {
      due.sort((a, b) => (a.value.dueAt < b.value.dueAt ? -1 : Number(a.value.dueAt > b.value.dueAt)));
      const contacts = await desk.contacts();
      const invitations = all.map((each) => each.value);
      await desk.sendEach(term, due, async (read) => {
        const outcome = await sendOne(read, contacts, studentsToShowQr(invitations, read.value));
        if (outcome) summary[outcome.kind] += 1;
        return outcome;
      });
    }
    await followUp(term, due.length > 0 ? await everyInvitation(deps.invitations, term) : all);
  }

  async function sendOne(
    read: Versioned<Invitation>,
    contacts: ReadonlyMap<string, TeamsContact>,
    qrStudents: number,
  ): Promise<SendOutcome | null> {
    const message = await desk.outbox.prepare(read.value, contacts);
    if (!message) {
      await deps.invitations.replace(read, { ...read.value, state: "failed", reason: "app-removed" });
      return null;
    }
    const now = deps.clock.now();
    const claimed = claim(read.value, now, closeMoment(now, stockholm), maxUnknown);
    if (!claimed || !(await deps.invitations.replace(read, claimed))) return null;
    if (deps.clock.now() > plusSeconds(now, SECONDS_TO_POST)) {
      await record(claimed, (invitation) => release(invitation, claimed.attempt));
      return null;
    }
    const about = { isReminder: claimed.unknownCount > 0, studentsToShowQr: qrStudents };
    const outcome = await message.post(requestFor(claimed, about));
    const moments = momentsFor(claimed, deps.clock.now(), deps.settings);
    await record(claimed, (invitation) => settle(invitation, claimed.attempt, outcome, moments));
    await desk.outbox.remember(claimed, outcome);
    return outcome;
  }

  async function waitForMail(read: Versioned<Invitation>): Promise<void> {
    if (read.value.reason === "mail-not-configured") return;
    await deps.invitations.replace(read, { ...read.value, reason: "mail-not-configured" });
  }

  async function record(claimed: Invitation, decide: (invitation: Invitation) => Invitation): Promise<void> {
    const read = await deps.invitations.get(claimed.term, claimed.id);
    if (read) await changeInvitation(deps.invitations, read, decide);
  }

  /** Students with a QR follow their supervisors' cards, and the round stays open as long as its latest invitation. */
  async function followUp(term: Term, all: readonly Versioned<Invitation>[]): Promise<void> {
    await followQr(deps.invitations, all);
    const latest = all.reduce((last, { value }) => (value.closesAt > last ? value.closesAt : last), "");
    await changeRound(deps.rounds, term, (round) =>
      round.state === "running" && latest > round.closesAt ? { ...round, closesAt: latest } : round,
    );
  }
}

/** The moments that settling an attempt leads to. */
export function momentsFor(invitation: Invitation, now: string, settings: SendingSettings): SettleMoments {
  return {
    now,
    nextReminderAt: reminderMoment(invitation.closesAt, invitation.remindersSent, stockholm),
    heldUntil: nextSendingMoment(plusSeconds(now, settings.holdSeconds), stockholm),
  };
}
