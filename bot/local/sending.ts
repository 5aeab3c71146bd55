import { setTimeout as pause } from "node:timers/promises";
import type { Clock } from "../clock";
import type { Term } from "../domain/placement/term";
import { everyInvitation } from "../usecases/evaluation/every-invitation";
import type { InvitationStore } from "../usecases/evaluation/ports";

const LOOK_EVERY_MS = 1_000;
const GIVE_UP_AFTER_MS = 120_000;
/** QR invitations wait until a colleague has got a card; that takes one more turn of the clockwork. */
const QUIET_TURNS = 4;

/** Waits until everything that is due has been sent, or nothing has happened for a while; tells how far it has come. */
export async function untilSent(
  invitations: InvitationStore,
  term: Term,
  clock: Clock,
  tell: (sent: number, due: number) => void,
): Promise<void> {
  const giveUpAt = performance.now() + GIVE_UP_AFTER_MS;
  let [before, quiet] = [-1, 0];
  while (performance.now() < giveUpAt) {
    const due = (await everyInvitation(invitations, term))
      .map(({ value }) => value)
      .filter(({ dueAt, state }) => dueAt <= clock.now() && state !== "cancelled");
    const waiting = due.filter(({ state }) => state === "pending" || state === "posting").length;
    if (waiting !== before) tell(due.length - waiting, due.length);
    quiet = waiting === before ? quiet + 1 : 0;
    if (waiting === 0 || quiet >= QUIET_TURNS) return;
    before = waiting;
    await pause(LOOK_EVERY_MS);
  }
}

/**
 * The simulator forgets its chats when it stops, so the played person's unanswered cards are sent once more. Teams
 * itself keeps its messages; nothing like this happens there.
 */
export async function showCardsAgain(invitations: InvitationStore, term: Term, email: string): Promise<void> {
  for (const read of await everyInvitation(invitations, term)) {
    const { route, state } = read.value;
    if (route.kind !== "card" || route.email !== email || state !== "sent") continue;
    await invitations.replace(read, { ...read.value, state: "pending", card: null, postedAt: null });
  }
}
