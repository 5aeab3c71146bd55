import { setTimeout as pause } from "node:timers/promises";
import type { Clock } from "../../clock";
import { termOf, type Term } from "../../domain/placement/term";
import { everyInvitation } from "../../usecases/evaluation/every-invitation";
import type { InvitationStore } from "../../usecases/evaluation/ports";
import type { RecordStore } from "../../usecases/register/ports";

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

/** The latest term of which some APL placement has ended; null when there is none. */
export async function termToAsk(records: RecordStore, today: string): Promise<Term | null> {
  const placements = await records.load(["placement"]);
  const ended = placements.filter(({ form, end }) => form === "apl" && end < today).map(({ end }) => end);
  return ended.length === 0 ? null : termOf(ended.reduce((a, b) => (a > b ? a : b)));
}
