import type { Clock } from "../../../clock";
import type { ReminderForecast } from "../../../contract/round";
import type { ReminderOrder } from "../../../contract/round-recipients";
import { forecastReminders, orderReminder } from "../../../domain/evaluation/follow-up/by-hand";
import type { Term } from "../../../domain/placement/term";
import { Refusal } from "../../../domain/refusal";
import { everyInvitation } from "../every-invitation";
import type { InvitationStore, RoundStore } from "../ports";
import { existingRound } from "../round/round-status";
import { stockholm } from "../stockholm";

interface Deps {
  readonly rounds: RoundStore;
  readonly invitations: InvitationStore;
  readonly clock: Clock;
}

/** How many would be reminded now, for the question that is asked before the order. */
export function makeForecastReminders(deps: Deps) {
  return async (term: Term): Promise<ReminderForecast> => {
    const round = (await existingRound(deps.rounds, term)).value;
    const invitations = (await everyInvitation(deps.invitations, term)).map((each) => each.value);
    return forecastReminders(round, invitations, deps.clock.now(), stockholm);
  };
}

/**
 * Reminds everybody who has not answered and may be reminded: two reminders are the most that anybody gets, whether the
 * clock or a person sends them. `expected` is the number that the person has seen and said yes to; when it is not true
 * any more nothing is ordered. The clockwork sends them, at its pace and within the sending hours.
 */
export function makeOrderReminders(deps: Deps) {
  return async (term: Term, expected: number): Promise<ReminderOrder> => {
    const round = (await existingRound(deps.rounds, term)).value;
    if (round.state !== "running") throw new Refusal("round-wrong-state", { term, state: round.state });
    const now = deps.clock.now();
    const all = await everyInvitation(deps.invitations, term);
    const { count, waitsUntil } = forecastReminders(
      round,
      all.map((each) => each.value),
      now,
      stockholm,
    );
    if (count !== expected) throw new Refusal("count-changed", { before: expected, now: count });
    if (count === 0) throw new Refusal("nobody-to-remind", { term });
    let ordered = 0;
    for (const read of all) {
      const reminded = orderReminder(read.value, waitsUntil ?? now);
      // Whoever has been changed meanwhile has answered or been reminded; nobody is asked twice for it.
      if (reminded && (await deps.invitations.replace(read, reminded))) ordered += 1;
    }
    return { ordered, waitsUntil };
  };
}

export type OrderReminders = ReturnType<typeof makeOrderReminders>;
