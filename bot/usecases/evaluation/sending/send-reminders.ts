import type { Invitation } from "../../../domain/evaluation/invitation";
import { claimReminder, isReminderDue, settleReminder } from "../../../domain/evaluation/invitation-states";
import { followingReminder, maySend } from "../../../domain/evaluation/round-schedule";
import type { TeamsContact } from "../../network/ports";
import { changeInvitation, everyInvitation } from "../every-invitation";
import type { SendOutcome, Versioned } from "../ports";
import { stockholm } from "../stockholm";
import { requestFor } from "./outbox";
import { runningRounds, studentsToShowQr, type SendingDeps, type SendingDesk } from "./sending-desk";

/**
 * Reminds those who have been sent an evaluation and not answered (S25). The reminder is counted before it is sent:
 * a crash can cost somebody a reminder, and never gives anybody two.
 */
export function makeSendReminders(deps: SendingDeps, desk: SendingDesk) {
  return async (): Promise<{ readonly sent: number }> => {
    let sent = 0;
    for (const { term } of await runningRounds(deps.rounds)) {
      const all = await everyInvitation(deps.invitations, term);
      const now = deps.clock.now();
      const due = all.filter(
        ({ value }) => isReminderDue(value, now) && maySend(value.nextReminderAt ?? now, now, stockholm),
      );
      if (due.length === 0) continue;
      const contacts = await desk.contacts();
      const invitations = all.map((each) => each.value);
      await desk.sendEach(term, due, async (read) => {
        const outcome = await remindOne(read, contacts, studentsToShowQr(invitations, read.value));
        if (outcome?.kind === "sent") sent += 1;
        return outcome;
      });
    }
    return { sent };
  };

  async function remindOne(
    read: Versioned<Invitation>,
    contacts: ReadonlyMap<string, TeamsContact>,
    qrStudents: number,
  ): Promise<SendOutcome | null> {
    const message = await desk.outbox.prepare(read.value, contacts);
    if (!message) {
      await deps.invitations.replace(read, { ...read.value, nextReminderAt: null });
      return null;
    }
    const { closesAt, remindersSent } = read.value;
    const claimedAt = deps.clock.now();
    const following = followingReminder(closesAt, remindersSent + 1, claimedAt, stockholm);
    const claimed = claimReminder(read.value, claimedAt, following);
    if (!claimed || !(await deps.invitations.replace(read, claimed))) return null;
    const outcome = await message.post(requestFor(claimed, { isReminder: true, studentsToShowQr: qrStudents }));
    const current = await deps.invitations.get(claimed.term, claimed.id);
    const now = deps.clock.now();
    if (current) {
      await changeInvitation(deps.invitations, current, (invitation) => settleReminder(invitation, outcome, now));
    }
    await desk.outbox.remember(claimed, outcome);
    if (outcome.kind === "sent") await desk.outbox.withdraw(claimed, contacts);
    return outcome;
  }
}
