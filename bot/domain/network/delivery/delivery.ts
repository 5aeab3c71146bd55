/** What the network writes to people about by itself. */
export type DeliveryKind = "post" | "question" | "welcome" | "material" | "meeting";

export const DELIVERY_KINDS: readonly DeliveryKind[] = ["post", "question", "welcome", "material", "meeting"];

/** The thing that a card is about. A person gets at most one card for each; a second occasion needs an id of its own. */
export interface About {
  readonly kind: DeliveryKind;
  /** At most 100 characters. */
  readonly id: string;
}

/** One card to one person. The key is what it is about and whom it goes to, so ordering twice makes nothing twice. */
export interface Delivery {
  readonly about: About;
  readonly contactKey: string;
  readonly state: DeliveryState;
  /** Why it failed or was cancelled; null otherwise. */
  readonly reason: FailedReason | CancelledReason | null;
  /** UTC. Goes out at the first chance from here on. */
  readonly dueAt: string;
  /** UTC. What has not gone out by then is of no use any more; null when it always is. */
  readonly expiresAt: string | null;
  /** Raised before each attempt. */
  readonly attempt: number;
  /** Attempts that certainly sent nothing; each makes the next wait longer. */
  readonly notSentCount: number;
  /** UTC, set just before the one POST; null when none is under way. */
  readonly postedAt: string | null;
  readonly card: { readonly conversationId: string; readonly activityId: string } | null;
}

/** planned → claimed → sent, with the side exits. An uncertain card is never sent again. */
type DeliveryState = "planned" | "claimed" | "sent" | "uncertain" | "failed" | "cancelled";

export type FailedReason =
  | "not-in-teams"
  | "blocked-by-user"
  | "app-removed"
  | "disabled-by-admin"
  | "address-refused"
  | "card-refused"
  | "gave-up";

/** "not-relevant": what it is about has been withdrawn meanwhile. */
export type CancelledReason = "not-relevant" | "unfollowed" | "expired";

/** How many of an order's deliveries are in which state; `total` is always the sum of the states. */
export type DeliveryCounts = Readonly<Record<DeliveryState | "total", number>>;
