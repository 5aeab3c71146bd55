import type { About, Delivery } from "../../../domain/network/delivery/delivery";
import {
  cancel,
  expireLease,
  giveUp,
  isDue,
  isExpired,
  isLeaseOver,
  postpone,
} from "../../../domain/network/delivery/delivery-states";
import { isWakingTime, nextMorning } from "../../../domain/network/delivery/waking-hours";
import type { SendOutcome, Versioned } from "../../evaluation/ports";
import type { Pace } from "../../evaluation/sending/pace";
import { tellPace } from "../../evaluation/sending/sending-desk";
import { goThrough } from "../../evaluation/sending/sending-pass";
import { stockholm } from "../../evaluation/stockholm";
import type { ContactStore, TeamsContact } from "../ports";
import type { EvaluationsToday } from "./evaluations-today";
import { finishOrder } from "./open-orders";
import { planOrder } from "./order-deliveries";
import type { FollowerStore, OpenOrder } from "./ports";
import { makeOrderWatch } from "./watch-orders";
import { makeSendOne, type SendOneDeps } from "./send-one";

export interface DeliverDueDeps extends SendOneDeps {
  readonly contacts: Pick<ContactStore, "all" | "markUnreachable">;
  readonly followers: Pick<FollowerStore, "unfollowed">;
  readonly evaluationsToday: EvaluationsToday;
  /** The way out that evaluation cards go, too: one limit for the whole app. */
  readonly cards: {
    readonly pace: Pace;
    /** True while evaluations go out; they go first. */
    readonly isSending: () => boolean;
  };
  /** Messages under way at once. */
  readonly concurrency: number;
  /** True when the service is about to end: what has begun is finished, and nothing more is begun. */
  readonly isStopping: () => boolean;
}

/** How many attempts a pass made, by what became of them. */
type DeliverySummary = Readonly<Record<SendOutcome["kind"], number>>;

export type DeliverDue = () => Promise<DeliverySummary>;

/** What one pass looks up once, for everybody it sends to. */
interface PassView {
  readonly contacts: ReadonlyMap<string, TeamsContact>;
  readonly unfollowed: ReadonlySet<string>;
  /** What has taken people's day. */
  readonly marked: ReadonlyMap<string, string>;
  readonly evaluatedToday: ReadonlySet<string>;
}

interface Ready {
  readonly read: Versioned<Delivery>;
  readonly contact: TeamsContact;
}

/**
 * One pass over the orders that are open: sends what is due, at the hours and as seldom as S46 says, and never the same
 * card twice to anybody. Called while a pass is under way, it does nothing. With nothing to do it costs one small read.
 */
export function makeDeliverDue(deps: DeliverDueDeps): DeliverDue {
  const { deliveries, clock } = deps;
  const { pace } = deps.cards;
  const sendOne = makeSendOne(deps);
  const watch = makeOrderWatch(deps);
  let isUnderWay = false;
  let cleanedOn = "";

  return async () => {
    const summary = { sent: 0, throttled: 0, "not-sent": 0, refused: 0, unknown: 0 };
    if (isUnderWay) return summary;
    isUnderWay = true;
    try {
      await forgetOldDays(stockholm.dayOf(clock.now()));
      const orders = await plannedOrders();
      if (mayGoOn()) await deliver(orders, summary);
      return summary;
    } finally {
      isUnderWay = false;
    }
  };

  function mayGoOn(): boolean {
    return !deps.isStopping() && !deps.cards.isSending() && isWakingTime(clock.now(), stockholm);
  }

  /** Orders that somebody was stopped from planning are planned first. */
  async function plannedOrders(): Promise<readonly Versioned<OpenOrder>[]> {
    const orders = await deliveries.openOrders();
    const unplanned = orders.filter(({ value }) => value.toPlan.length > 0);
    for (const order of unplanned) await planOrder(deliveries, order);
    return unplanned.length > 0 ? deliveries.openOrders() : orders;
  }

  async function deliver(
    orders: readonly Versioned<OpenOrder>[],
    summary: Record<SendOutcome["kind"], number>,
  ): Promise<void> {
    const now = clock.now();
    watch.keepOnly(orders.map(({ value }) => value.about));
    const inTime = orders.filter(({ value }) => value.lookAt <= now);
    const due: Versioned<Delivery>[] = [];
    for (const { value } of inTime) due.push(...(await dueOf(value.about, now)));
    if (due.length > 0) await send(await readyAmong(due, now), stockholm.dayOf(now), summary);
    for (const order of inTime) await finishOrder(deliveries, order);
  }

  /** What can be sent now; on the way, leases that are over and cards that came too late are settled. */
  async function dueOf(about: About, now: string): Promise<readonly Versioned<Delivery>[]> {
    const due: Versioned<Delivery>[] = [];
    for await (const read of deliveries.of(about)) {
      if (isLeaseOver(read.value, now)) await deliveries.replace(read, expireLease(read.value, now));
      else if (isExpired(read.value, now)) await deliveries.replace(read, cancel(read.value, "expired"));
      else if (isDue(read.value, now)) due.push(read);
    }
    return due;
  }

  /** Those who can be reached and have no other card today, whoever has waited longest first. */
  async function readyAmong(due: readonly Versioned<Delivery>[], now: string): Promise<readonly Ready[]> {
    const view = await lookUp(now);
    const ready: Ready[] = [];
    for (const read of due) {
      const instead = insteadOfSending(read.value, view, now);
      const contact = view.contacts.get(read.value.contactKey);
      if (instead) await deliveries.replace(read, instead);
      else if (contact) ready.push({ read, contact });
    }
    return ready.sort((a, b) => (a.read.value.dueAt < b.read.value.dueAt ? -1 : 1));
  }

  async function lookUp(now: string): Promise<PassView> {
    const [contacts, unfollowed, marked, evaluatedToday] = await Promise.all([
      deps.contacts.all(),
      deps.followers.unfollowed(),
      deps.days.marked(stockholm.dayOf(now)),
      deps.evaluationsToday(now),
    ]);
    return { contacts: new Map(contacts.map((each) => [each.key, each])), unfollowed, marked, evaluatedToday };
  }

  function insteadOfSending(delivery: Delivery, view: PassView, now: string): Delivery | null {
    const { about, contactKey } = delivery;
    if (view.unfollowed.has(contactKey)) return cancel(delivery, "unfollowed");
    if (!view.contacts.has(contactKey)) return giveUp(delivery, "not-in-teams");
    const by = view.marked.get(contactKey);
    const isTaken = by !== undefined && by !== `${about.kind} ${about.id}`;
    return isTaken || view.evaluatedToday.has(contactKey) ? postpone(delivery, nextMorning(now, stockholm)) : null;
  }

  /** A pass ends with the day that its view is of. */
  async function send(
    ready: readonly Ready[],
    day: string,
    summary: Record<SendOutcome["kind"], number>,
  ): Promise<void> {
    const things = distinct(ready.map(({ read }) => read.value.about));
    await goThrough(ready, {
      pace,
      concurrency: () => (watch.isTryingOut(things) ? 1 : deps.concurrency),
      mayGoOn: () => Promise.resolve(mayGoOn() && stockholm.dayOf(clock.now()) === day),
      async work({ read, contact }) {
        const { about } = read.value;
        const stoppedUntil = watch.stoppedUntil(about);
        if (stoppedUntil !== null) {
          pace.unused();
          await deliveries.replace(read, postpone(read.value, stoppedUntil));
          return;
        }
        let outcome: SendOutcome | null = null;
        try {
          outcome = await sendOne(read, contact);
        } finally {
          if (!outcome) pace.unused();
        }
        if (!outcome) return;
        tellPace(pace, outcome);
        summary[outcome.kind] += 1;
        if (watch.note(about, outcome)) {
          deps.report(new Error(`Cards about a ${about.kind} are refused alike; the rest waits for an hour.`));
        }
      },
    });
  }

  async function forgetOldDays(day: string): Promise<void> {
    if (day === cleanedOn) return;
    await deps.days.removeBefore(day);
    cleanedOn = day;
  }
}

/** One of each, compared by what it is about. */
function distinct(some: readonly About[]): readonly About[] {
  return [...new Map(some.map((about) => [`${about.kind} ${about.id}`, about])).values()];
}
