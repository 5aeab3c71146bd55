import type { Remedy, UnreachableReason, WaitReason } from "./round";

/** Which of a round's people: cannot be reached, may or may not have their card, wait, or everybody (without telling how it went). */
export type RecipientState = "unreachable" | "uncertain" | "waiting" | "all";

/** A round's people in one state, a page at a time, in the order of names and units. For HR alone. */
export interface RecipientPage {
  readonly term: string;
  readonly state: RecipientState;
  /** In all, whatever page. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  readonly items: readonly Recipient[];
}

/** One person who is asked. Never whether they have answered. */
export interface Recipient {
  /** The invitation's id. */
  readonly id: string;
  readonly role: "student" | "supervisor";
  /** A supervisor's name, or the address when no name is known; null for students, whose names nobody keeps. */
  readonly name: string | null;
  /** A student's placement in the placement system, so that it can be corrected there; null for supervisors. */
  readonly placementId: string | null;
  readonly unit: { readonly code: string; readonly name: string };
  /** "5", "6", "7" or "term". */
  readonly period: string;
  readonly route: "card" | "link" | "qr" | "none";
  /** Why they cannot be reached, or what they wait for; null otherwise. */
  readonly reason: UnreachableReason | WaitReason | null;
  /** What can be done about it; null when nothing has to be. */
  readonly remedy: Remedy | null;
  /** Only of an uncertain card, null otherwise. */
  readonly uncertain: UncertainCard | null;
}

interface UncertainCard {
  /** UTC of the attempt that nobody knows the end of. */
  readonly triedAt: string | null;
  /** UTC, when the single follow-up goes by itself; null when a person has to decide. */
  readonly followsUpAt: string | null;
  /** Somebody has ordered it to be sent again, and it has not gone yet. */
  readonly isOrderedAgain: boolean;
}

/** What became of the wish to send an uncertain card again, or to call it delivered. */
export interface UncertainDecision {
  /** "settled": it was not uncertain any more, and nothing was changed. "already": the same had been decided before. */
  readonly outcome: "done" | "already" | "settled";
  /** What the invitation is now; "sent" also when it has been answered. */
  readonly state: "pending" | "posting" | "sent" | "uncertain" | "failed" | "cancelled";
}

/** POST /api/rounds/HT2024/remind. */
export interface ReminderOrder {
  readonly ordered: number;
  /** UTC; null when they go at once. */
  readonly waitsUntil: string | null;
}
