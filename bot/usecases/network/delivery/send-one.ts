import type { Clock } from "../../../clock";
import { plusSeconds } from "../../../domain/evaluation/round-schedule";
import type { Delivery } from "../../../domain/network/delivery/delivery";
import { cancel, claim, postpone, release, settle } from "../../../domain/network/delivery/delivery-states";
import { nextMorning } from "../../../domain/network/delivery/waking-hours";
import type { SendOutcome, Versioned } from "../../evaluation/ports";
import { stockholm } from "../../evaluation/stockholm";
import type { NetworkMessage } from "../message/messages";
import type { ChatMessenger } from "../message/ports";
import type { ContactStore, TeamsContact } from "../ports";
import { changeDelivery, reopen } from "./open-orders";
import type { DeliveryStore, MessageSources, ProactiveDays } from "./ports";

export interface SendOneDeps {
  readonly deliveries: DeliveryStore;
  readonly days: ProactiveDays;
  readonly contacts: Pick<ContactStore, "markUnreachable">;
  readonly sources: MessageSources;
  readonly chats: Pick<ChatMessenger, "send">;
  readonly clock: Clock;
  /** Told about bugs met on the way; they never stop a pass. */
  readonly report: (error: unknown) => void;
}

/** An attempt that has not been posted by then is given back: the process may have slept, and the lease be lost. */
const SECONDS_TO_POST = 30;
/** A card that could not be made is looked at again after that. */
const SECONDS_AFTER_A_BUG = 15 * 60;

/**
 * Sends one delivery: makes its card, takes the person's day, takes the delivery by compare-and-set, posts once, and
 * records what became of it. Null when nothing was posted.
 */
export function makeSendOne({ deliveries, days, contacts, sources, chats, clock, report }: SendOneDeps) {
  return async (read: Versioned<Delivery>, contact: TeamsContact): Promise<SendOutcome | null> => {
    const { about, contactKey } = read.value;
    const message = await made(read.value);
    if (message === "not-made") return put(read, postpone(read.value, plusSeconds(clock.now(), SECONDS_AFTER_A_BUG)));
    if (message === null) return put(read, cancel(read.value, "not-relevant"));
    const now = clock.now();
    if (!(await days.take(stockholm.dayOf(now), contactKey, about))) {
      return put(read, postpone(read.value, nextMorning(now, stockholm)));
    }
    const claimed = claim(read.value, now);
    if (!claimed || !(await deliveries.replace(read, claimed))) return null;
    if (clock.now() > plusSeconds(now, SECONDS_TO_POST)) {
      await record(claimed, (delivery) => release(delivery, claimed.attempt));
      return null;
    }
    const outcome = await posted(contact, { kind: "delivered", message, about, follows: true });
    await record(claimed, (delivery) => settle(delivery, claimed.attempt, outcome, clock.now()));
    await rememberUnreachable(contactKey, outcome);
    return outcome;
  };

  async function put(read: Versioned<Delivery>, delivery: Delivery): Promise<null> {
    await deliveries.replace(read, delivery);
    return null;
  }

  /** A late reply can bring back what was taken for lost; its order may have left the list by then. */
  async function record(claimed: Delivery, decide: (delivery: Delivery) => Delivery): Promise<void> {
    let wasTakenForLost = false;
    const settled = await changeDelivery(deliveries, claimed, (delivery) => {
      wasTakenForLost = delivery.state === "uncertain";
      return decide(delivery);
    });
    if (wasTakenForLost && settled?.state === "planned") await reopen(deliveries, settled);
  }

  /** A person who has removed or blocked the app is not written to again before they come back. */
  async function rememberUnreachable(contactKey: string, outcome: SendOutcome): Promise<void> {
    if (outcome.kind !== "refused") return;
    if (outcome.reason !== "blocked-by-user" && outcome.reason !== "app-removed") return;
    await contacts.markUnreachable(contactKey, clock.now());
  }

  async function made({ about, contactKey }: Delivery) {
    try {
      const source = sources[about.kind];
      if (!source) throw new Error(`Nobody makes cards of the kind ${about.kind}.`);
      return await source.messageFor(about, contactKey);
    } catch (error) {
      report(error);
      return "not-made";
    }
  }

  /** A message that throws may have left the house all the same, so nobody knows what became of it. */
  async function posted(
    contact: TeamsContact,
    message: Extract<NetworkMessage, { kind: "delivered" }>,
  ): Promise<SendOutcome> {
    try {
      return await chats.send(contact, message, `${message.about.kind}.${message.about.id}`);
    } catch (error) {
      report(error);
      return { kind: "unknown", detail: "bug" };
    }
  }
}
