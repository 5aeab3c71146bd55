import type { Invitation } from "../../../domain/evaluation/invitation";
import { qrInvitations } from "../../../domain/evaluation/qr-students";
import type { Round } from "../../../domain/evaluation/round";
import type { Term } from "../../../domain/placement/term";
import type { TeamsContact } from "../../network/ports";
import { changeRound } from "../round/change-round";
import type { InvitationStore, RoundStore, SendOutcome } from "../ports";
import { makeOutbox, type OutboxDeps } from "./outbox";
import { makePace, type Pace, type Sleep } from "./pace";
import { watchRound, type RoundHealth } from "./round-health";
import { goThrough } from "./sending-pass";

export interface SendingDeps extends OutboxDeps {
  readonly rounds: RoundStore;
  readonly invitations: InvitationStore;
  readonly sleep: Sleep;
  readonly settings: SendingSettings;
  /** True when the service is about to end: what has begun is finished, and nothing more is begun. */
  readonly isStopping?: () => boolean;
}

export interface SendingSettings {
  /** Cards, and mails, a second at most. */
  readonly perSecond: number;
  /** Messages under way at once. */
  readonly concurrency: number;
  /** Whether a person decides about an uncertain card, or a single follow-up goes out when the hold is over. */
  readonly onUncertain: "hold" | "resend";
  /** How long an uncertain card is held at least, seconds; then until the next sending hours. */
  readonly holdSeconds: number;
}

/** Ten a second, four at once; an uncertain card is held for eighteen hours so that an answer has time to show it arrived. */
export const SENDING_SETTINGS: SendingSettings = {
  perSecond: 10,
  concurrency: 4,
  onUncertain: "resend",
  holdSeconds: 18 * 3600,
};

/** A person's pause is seen within a second. */
const ROUND_READ_MILLISECONDS = 1000;

/** What cards and reminders share: the pace of each way out, the watch over each round, and the outbox. */
export function makeSendingDesk(deps: SendingDeps) {
  const outbox = makeOutbox(deps);
  const paces: Readonly<Record<"card" | "link", Pace>> = { card: newPace(), link: newPace() };
  const watches = new Map<Term, RoundHealth>();
  let underWay = 0;

  return { outbox, contacts, sendEach, cards: { pace: paces.card, isSending: () => underWay > 0 } };

  /** Everyone who can be reached in Teams, by key. */
  async function contacts(): Promise<ReadonlyMap<string, TeamsContact>> {
    return new Map((await deps.contacts.all()).map((contact) => [contact.key, contact]));
  }

  /**
   * Sends to each of a round's recipients at the pace of their way out. Stops when the round is no longer running.
   * `work` gives back what became of the attempt, null when it made none.
   */
  async function sendEach<Item extends { readonly value: Invitation }>(
    term: Term,
    items: readonly Item[],
    work: (item: Item) => Promise<SendOutcome | null>,
  ): Promise<void> {
    const isRunning = runningCheck(term);
    const health = healthOf(term);
    let pausedItself = false;
    underWay += 1;
    const ways = await Promise.allSettled(
      (["card", "link"] as const).map((kind) => {
        const pace = paces[kind];
        return goThrough(
          items.filter((item) => item.value.route.kind === kind),
          {
            pace,
            mayGoOn: async () => !deps.isStopping?.() && !pausedItself && (await isRunning()),
            concurrency: () => (health.isTryingOut() ? 1 : deps.settings.concurrency),
            async work(item) {
              const outcome = await attempt(pace, () => work(item));
              if (!outcome) return;
              tellPace(pace, outcome);
              const because = health.note(outcome);
              if (because === null || pausedItself) return;
              pausedItself = true;
              await pause(term, because);
            },
          },
        );
      }),
    );
    underWay -= 1;
    const failure = ways.find((way) => way.status === "rejected");
    if (failure) throw failure.reason;
  }

  /** A turn that led to no attempt, or to one that failed on our side, says nothing about the way out. */
  async function attempt(pace: Pace, work: () => Promise<SendOutcome | null>): Promise<SendOutcome | null> {
    let outcome: SendOutcome | null = null;
    try {
      outcome = await work();
      return outcome;
    } finally {
      if (!outcome) pace.unused();
    }
  }

  /** The next stretch of sending, after somebody has looked and resumed, gets a watch of its own. */
  async function pause(term: Term, pausedBecause: Round["pausedBecause"]): Promise<void> {
    watches.delete(term);
    await changeRound(deps.rounds, term, (round) =>
      round.state === "running" ? { ...round, state: "paused", pausedBecause } : round,
    );
  }

  function healthOf(term: Term): RoundHealth {
    const watch = watches.get(term) ?? watchRound();
    watches.set(term, watch);
    return watch;
  }

  function runningCheck(term: Term): () => Promise<boolean> {
    let readAt = 0;
    let running = false;
    return async () => {
      const now = Date.parse(deps.clock.now());
      if (Math.abs(now - readAt) >= ROUND_READ_MILLISECONDS || !running) {
        readAt = now;
        running = (await deps.rounds.get(term))?.value.state === "running";
      }
      return running;
    };
  }

  function newPace(): Pace {
    return makePace({ perSecond: deps.settings.perSecond, clock: deps.clock, sleep: deps.sleep });
  }
}

export type SendingDesk = ReturnType<typeof makeSendingDesk>;

/** How many students a supervisor can show a QR to; zero hides the button. */
export function studentsToShowQr(invitations: readonly Invitation[], invitation: Invitation): number {
  return invitation.role === "supervisor" ? qrInvitations(invitations, invitation).length : 0;
}

/** Rounds that are being sent. */
export async function runningRounds(rounds: RoundStore): Promise<readonly Round[]> {
  return (await rounds.all()).map((each) => each.value).filter((round) => round.state === "running");
}

/** What the reply to an attempt says of the way out. */
export function tellPace(pace: Pace, outcome: SendOutcome): void {
  if (outcome.kind === "throttled") pace.slowDown(outcome.retryAfterSeconds);
  else if (outcome.kind === "unknown" || outcome.kind === "not-sent") pace.unclear();
  else pace.clear();
}
