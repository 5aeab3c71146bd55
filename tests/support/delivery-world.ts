import type { About, Delivery } from "../../bot/domain/network/delivery/delivery";
import { openDeliveries } from "../../bot/storage/network/deliveries";
import { openFollowers } from "../../bot/storage/network/followers";
import { openProactiveDays } from "../../bot/storage/network/proactive-days";
import type { SendOutcome } from "../../bot/usecases/evaluation/ports";
import { makePace } from "../../bot/usecases/evaluation/sending/pace";
import { makeDeliverDue } from "../../bot/usecases/network/delivery/deliver-due";
import { makeOrderDeliveries } from "../../bot/usecases/network/delivery/order-deliveries";
import type { DeliveryStore, FollowerStore, ProactiveDays } from "../../bot/usecases/network/delivery/ports";
import type { ChatMessenger } from "../../bot/usecases/network/message/ports";
import type { NetworkMessage } from "../../bot/usecases/network/message/messages";
import type { TeamsContact } from "../../bot/usecases/network/ports";
import { testTables, uniquePrefix } from "./azurite";
import { aContact } from "./evaluation";
import { sentAs } from "./evaluation-world";

/** A card that the world's Teams has been asked to deliver. */
export interface PostedCard {
  readonly to: string;
  readonly about: About;
  readonly at: string;
}

export interface DeliveryStores {
  readonly deliveries: DeliveryStore;
  readonly days: ProactiveDays;
  readonly followers: FollowerStore;
}

/** Monday 2 March 2026, ten o'clock in Stockholm. */
const MONDAY_TEN = "2026-03-02T09:00:00.000Z";
export const POST: About = { kind: "post", id: "p1" };

/**
 * The network's delivery with time that passes only when somebody sleeps, and Teams as a list. `reply` decides what
 * becomes of a card. Real tables unless other stores are given.
 */
export async function deliveryWorld(given?: DeliveryStores) {
  const stores = given ?? (await openStores());
  let now = Date.parse(MONDAY_TEN);
  const clock = { now: () => new Date(now).toISOString() };
  const sleep = async (milliseconds: number) => {
    const until = now + milliseconds;
    await new Promise((resolve) => setImmediate(resolve));
    now = Math.max(now, until);
  };
  const world = {
    people: [] as TeamsContact[],
    posted: [] as PostedCard[],
    bugs: [] as unknown[],
    unreachable: [] as string[],
    evaluatedToday: new Set<string>(),
    isStopping: false,
    evaluationsAreSending: false,
    /** What a thing's card is at this moment. */
    messageFor: (_about: About, _contactKey: string): Promise<NetworkMessage | null> =>
      Promise.resolve({ kind: "greeting" }),
    reply: (_posted: PostedCard): SendOutcome | Promise<SendOutcome> => sentAs(world.posted.length),
  };

  /** What one process has: starting again is making another. */
  function newProcess(own: Partial<DeliveryStores & { readonly chats: Pick<ChatMessenger, "send"> }> = {}) {
    const kept = { ...stores, ...own };
    return {
      orderDeliveries: makeOrderDeliveries({ ...kept, clock }),
      deliverDue: makeDeliverDue({
        ...kept,
        contacts: {
          all: () => Promise.resolve(world.people),
          markUnreachable: (key) => {
            world.unreachable.push(key);
            world.people = world.people.filter((each) => each.key !== key);
            return Promise.resolve();
          },
        },
        sources: { post: { messageFor: (...asked) => world.messageFor(...asked) } },
        chats: own.chats ?? {
          send(contact, message) {
            if (message.kind !== "delivered") throw new Error("A card without its footer was sent.");
            const posted = { to: contact.key, about: message.about, at: clock.now() };
            world.posted.push(posted);
            return Promise.resolve(world.reply(posted));
          },
        },
        evaluationsToday: () => Promise.resolve(world.evaluatedToday),
        cards: {
          pace: makePace({ perSecond: 10, clock, sleep }),
          isSending: () => world.evaluationsAreSending,
        },
        clock,
        concurrency: 4,
        isStopping: () => world.isStopping,
        report: (error) => world.bugs.push(error),
      }),
    };
  }

  return Object.assign(world, stores, newProcess(), {
    clock,
    newProcess,
    /** Makes so many people reachable, and gives their keys. */
    addPeople(count: number): readonly string[] {
      world.people = Array.from({ length: count }, (_, index) => aContact(`h${index}@kommun.example`));
      return world.people.map(({ key }) => key);
    },
    wait: (seconds: number) => void (now += seconds * 1000),
    goTo: (instant: string) => void (now = Date.parse(instant)),
    async all(about = POST): Promise<readonly Delivery[]> {
      const all: Delivery[] = [];
      for await (const { value } of stores.deliveries.of(about)) all.push(value);
      return all;
    },
  });
}

export type DeliveryWorld = Awaited<ReturnType<typeof deliveryWorld>>;

async function openStores(): Promise<DeliveryStores> {
  const [location, prefix] = [testTables(), uniquePrefix()];
  return {
    deliveries: await openDeliveries(location, prefix),
    days: await openProactiveDays(location, prefix),
    followers: await openFollowers(location, prefix),
  };
}
