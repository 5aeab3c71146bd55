import type { About, Delivery, DeliveryKind } from "../../../domain/network/delivery/delivery";
import type { Versioned } from "../../evaluation/ports";
import type { NetworkMessage } from "../message/messages";

export interface DeliveryOrder {
  readonly about: About;
  readonly contactKeys: readonly string[];
  /** UTC; at once when left out. Quiet hours and the day's one card (S46) may make it later. */
  readonly notBefore?: string;
  /** UTC; what has not gone out by then is cancelled. */
  readonly expiresAt?: string;
}

/**
 * Orders one card to each of some people. Written down before this answers, so that a stop loses nothing. Ordering the
 * same thing again adds whoever was not there, and never gives anybody a second card. `added` counts the new ones.
 */
export type OrderDeliveries = (order: DeliveryOrder) => Promise<{ readonly added: number }>;

/** Where the cards of one kind come from; the room that orders them has one. */
export interface MessageSource {
  /**
   * The card as it is to be just now. Null when it is of no use any more, as when the post has been withdrawn: then the
   * delivery is cancelled. How to stop and why it came are put under it by the delivery.
   */
  readonly messageFor: (about: About, contactKey: string) => Promise<NetworkMessage | null>;
  /** `Actor.id` of whoever may see how the delivery goes, besides HR; null when nobody or when there is no such thing. */
  readonly authorOf?: (id: string) => Promise<string | null>;
}

export type MessageSources = Readonly<Partial<Record<DeliveryKind, MessageSource>>>;

/** An order with something left to deliver. */
export interface OpenOrder {
  readonly about: About;
  /** People whose rows have not been written yet. */
  readonly toPlan: readonly ToPlan[];
  /** UTC. Nothing of it has to be looked at before. */
  readonly lookAt: string;
}

interface ToPlan {
  readonly contactKeys: readonly string[];
  readonly dueAt: string;
  readonly expiresAt: string | null;
}

/** The rows are the queue: one for each delivery, and one for each order that is still open. */
export interface DeliveryStore {
  openOrders(): Promise<readonly Versioned<OpenOrder>[]>;
  openOrder(about: About): Promise<Versioned<OpenOrder> | null>;
  /** False when the order is open already. */
  open(order: OpenOrder): Promise<boolean>;
  /** False when somebody else has changed it since it was read. */
  replaceOrder(read: Versioned<OpenOrder>, order: OpenOrder): Promise<boolean>;
  /** Takes the order off the list unless somebody has changed it since it was read. Its deliveries stay. */
  close(read: Versioned<OpenOrder>): Promise<boolean>;
  /** Adds the deliveries that are not there yet, and leaves the others as they are. Returns how many were added. */
  addMissing(about: About, deliveries: readonly Delivery[]): Promise<number>;
  get(about: About, contactKey: string): Promise<Versioned<Delivery> | null>;
  /** False when the row has changed since it was read: somebody else has it. */
  replace(read: Versioned<Delivery>, delivery: Delivery): Promise<boolean>;
  of(about: About): AsyncIterable<Versioned<Delivery>>;
}

/** Takes away who got what, when it is nobody's business any more. */
export interface DeliveryEraser {
  /** Removes every row about a thing, also of its occasions: ids that go on after the thing's own with a full stop. */
  forget(about: About): Promise<void>;
}

/** Whose day it is: at most one card a day that nobody asked for (S46). */
export interface ProactiveDays {
  /** Notes that somebody gets an evaluation that day, whoever else has marked it. */
  markEvaluation(day: string, contactKey: string): Promise<void>;
  /** Takes somebody's day for a network card. False when it is taken by something else; asking again gives the same answer. */
  take(day: string, contactKey: string, about: About): Promise<boolean>;
  /** Who has had a card that day, and what it was about: "evaluation", or a thing's kind and id with a space between. */
  marked(day: string): Promise<ReadonlyMap<string, string>>;
  /** Removes what was noted before a day. */
  removeBefore(day: string): Promise<void>;
}

/** Who wants no cards from the network; everybody else does. */
export interface FollowerStore {
  unfollow(contactKey: string, at: string): Promise<void>;
  follow(contactKey: string): Promise<void>;
  isUnfollowed(contactKey: string): Promise<boolean>;
  unfollowed(): Promise<ReadonlySet<string>>;
}
