import type { Clock } from "../../../clock";
import { dueMoment, isSendingTime } from "../../../domain/evaluation/round-schedule";
import type { Round } from "../../../domain/evaluation/round";
import type { Calendars } from "../../../domain/placement/calendars";
import type { Term } from "../../../domain/placement/term";
import { Refusal } from "../../../domain/refusal";
import type { RoundStore } from "../ports";
import type { SendingSummary } from "../sending/send-due";
import { stockholm } from "../stockholm";
import type { AddNewInvitations } from "./add-new-invitations";
import type { StartRound } from "./start-round";

/** How often a running round is compared with the register and the contacts, besides after imports and rosters. */
const MILLISECONDS_BETWEEN_LOOKS = 60_000;

/** What a pass did: how many messages it tried to send. */
export interface RoundsKept {
  readonly attempts: number;
}

/**
 * What the service's timer calls, every few seconds: starts the term's round when its first period is due, keeps
 * running rounds in step with the register, sends, reminds, settles what is uncertain, and closes when the time has come.
 */
export function makeKeepRoundsGoing(deps: {
  readonly rounds: RoundStore;
  readonly clock: Clock;
  readonly calendars: Calendars;
  /** False leaves every start to a person. */
  readonly startsByClock: boolean;
  readonly startRound: StartRound;
  readonly addNewInvitations: AddNewInvitations;
  readonly settleUncertain: () => Promise<unknown>;
  readonly sendDue: () => Promise<SendingSummary>;
  readonly sendReminders: () => Promise<{ readonly sent: number }>;
  readonly withdrawCards: (term: Term) => Promise<unknown>;
  readonly closeRound: (term: Term) => Promise<unknown>;
}) {
  const lookedAt = new Map<Term, number>();
  const nothingToAsk = new Set<string>();

  return async (): Promise<RoundsKept> => {
    const failures: unknown[] = [];
    let attempts = 0;
    if (deps.startsByClock) await step(startIfDue);
    await step(deps.settleUncertain);
    for (const { value: round } of await deps.rounds.all()) await step(() => lookAfter(round));
    await step(async () => {
      attempts += Object.values(await deps.sendDue()).reduce((sum, count) => sum + count, 0);
    });
    await step(async () => {
      attempts += (await deps.sendReminders()).sent;
    });
    if (failures.length > 0) throw failures[0];
    return { attempts };

    /** One step that fails must not keep the others from being taken; the first failure is thrown at the end. */
    async function step(work: () => Promise<unknown>): Promise<void> {
      try {
        await work();
      } catch (error) {
        failures.push(error);
      }
    }
  };

  /** A paused round is never closed by the clock: what has not been sent would be lost. */
  async function lookAfter(round: Round): Promise<void> {
    const now = deps.clock.now();
    const isOver = round.state === "running" && now >= round.closesAt;
    if (round.state === "closing" || isOver) return void (await deps.closeRound(round.term));
    if (round.state === "closed" || !isTimeToLook(round.term, now)) return;
    if (round.state !== "cancelled") await deps.addNewInvitations(round.term);
    await deps.withdrawCards(round.term);
  }

  async function startIfDue(): Promise<void> {
    const now = deps.clock.now();
    const today = stockholm.dayOf(now);
    const term = deps.calendars.termOf(today);
    const calendar = deps.calendars.of(term);
    const ends = calendar.periods.map((period) => period.end).sort();
    const firstEnd = ends[0] ?? calendar.end;
    if (now < dueMoment(firstEnd, stockholm) || !isSendingTime(now, stockholm)) return;
    if (nothingToAsk.has(`${term} ${today}`) || (await deps.rounds.get(term))) return;
    try {
      await deps.startRound({ term, by: "clock", everythingNow: false });
    } catch (error) {
      if (!(error instanceof Refusal) || error.reason === "storage-unreachable") throw error;
      if (error.reason === "restore-not-confirmed") return;
      nothingToAsk.add(`${term} ${today}`);
    }
  }

  function isTimeToLook(term: Term, now: string): boolean {
    const at = Date.parse(now);
    if (at - (lookedAt.get(term) ?? 0) < MILLISECONDS_BETWEEN_LOOKS) return false;
    lookedAt.set(term, at);
    return true;
  }
}
