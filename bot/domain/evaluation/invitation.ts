import type { EvaluationRole } from "./questionnaire";
import type { Term } from "../placement/term";

/**
 * One request for one evaluation (S23, S24): per placement for a student, per person and period for a supervisor.
 * The key is made from those facts, so planning twice makes nothing twice.
 */
export interface Invitation {
  /** The term, a dot and a hash: deterministic, opaque, safe in a card, a log and an address. */
  readonly id: string;
  readonly term: Term;
  readonly role: EvaluationRole;
  readonly questionnaire: { readonly id: "APL-P" | "APL-H"; readonly version: number };
  /** "5", "6", "7" or "term" for an apprentice. */
  readonly period: string;
  readonly area: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly route: Route;
  readonly state: InvitationState;
  /** Why it failed, was cancelled or waits for longer than it has to; null otherwise. */
  readonly reason: UnreachableReason | CancelReason | "mail-not-configured" | null;
  /** UTC. The card or link goes out at the first chance from here on; of an uncertain one: the single follow-up. */
  readonly dueAt: string;
  /** UTC. Answers are taken until then, or until the round is closed by hand. */
  readonly closesAt: string;
  /** Raised before each attempt to send, so that a recipient who brings the service down is counted too. */
  readonly attempt: number;
  /** Attempts that certainly sent nothing; each makes the next wait longer. */
  readonly notSentCount: number;
  /** Attempts whose outcome nobody knows: a card may have arrived. */
  readonly unknownCount: number;
  /** UTC, set just before the one POST. A posting row older than the lease is uncertain. */
  readonly postedAt: string | null;
  /** UTC of the last attempt, reminders included; null before the first. Nobody is written to twice within some hours. */
  readonly triedAt: string | null;
  /** Somebody has looked at an uncertain one and ordered one attempt more; kept until an attempt has been made. */
  readonly isOrderedAgain: boolean;
  /** Where the card is, so that it can be turned into a receipt. */
  readonly card: { readonly conversationId: string; readonly activityId: string } | null;
  readonly remindersSent: number;
  /** UTC, null when no reminder is left. */
  readonly nextReminderAt: string | null;
}

/** The history of an invitation from which nothing has been tried. */
export const NOTHING_SENT = {
  attempt: 0,
  notSentCount: 0,
  unknownCount: 0,
  postedAt: null,
  triedAt: null,
  isOrderedAgain: false,
  card: null,
  remindersSent: 0,
  nextReminderAt: null,
} as const satisfies Partial<Invitation>;

/** How a person is reached. A QR is for whoever was at the unit in the period; it belongs to no person. */
export type Route =
  | { readonly kind: "card"; readonly email: string; readonly contactKey: string }
  | { readonly kind: "link"; readonly email: string }
  | { readonly kind: "qr" }
  | { readonly kind: "none" };

/** pending → posting → sent → answered, with the side exits. */
export type InvitationState = "pending" | "posting" | "sent" | "answered" | "uncertain" | "failed" | "cancelled";

export const INVITATION_STATES: readonly InvitationState[] = [
  "pending",
  "posting",
  "sent",
  "answered",
  "uncertain",
  "failed",
  "cancelled",
];

export type UnreachableReason =
  | "supervisor-not-in-teams"
  | "supervisor-without-address"
  | "student-without-address"
  | "blocked-by-user"
  | "app-removed"
  | "disabled-by-admin"
  | "address-refused"
  | "card-refused"
  | "gave-up";

/** "round-closed": closing has made all invitations look alike; how it went is in the round's final counts. */
export type CancelReason = "placement-not-held" | "round-cancelled" | "round-closed";

/** The term in an invitation's id, null when the text is no such id. Cards can be edited by hand, so it is checked. */
export function termOfInvitation(id: string): Term | null {
  return /^([VH]T\d{4})\.[\w-]{22}$/.exec(id)?.[1] ?? null;
}
