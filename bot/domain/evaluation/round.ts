import type { Term } from "../placement/term";
import type { InvitationState, UnreachableReason } from "./invitation";
import type { EvaluationRole } from "./questionnaire";

/** A term's evaluations. One round per term; its APL periods are sent when each is due. */
export interface Round {
  readonly term: Term;
  readonly state: RoundState;
  /** UTC. */
  readonly startedAt: string;
  readonly startedBy: "hand" | "clock";
  /** UTC; answers are taken until then unless the round is closed by hand before. */
  readonly closesAt: string;
  /** UTC, null until closed. */
  readonly closedAt: string | null;
  /** Why the service paused by itself, null when a person did or when it is not paused. */
  readonly pausedBecause: "too-many-failures" | "disabled-by-admin" | "restored" | null;
  /**
   * Ties answers to invitations while answers may be changed: the answer's key is an HMAC of the invitation's id.
   * Thrown away at closing; from then on nobody can tell whose an answer is (D16, D17).
   */
  readonly secret: string | null;
  /** Frozen at closing, when the invitations forget who answered. */
  readonly finalCounts: RoundCounts | null;
}

/** "closing": no answer is taken and nothing is sent any more; closing again goes on from where it stopped. */
type RoundState = "running" | "paused" | "closing" | "closed" | "cancelled";

/** How many invitations are in which state; `planned` is always the sum of the states. */
export type StateCounts = Readonly<Record<InvitationState | "planned", number>>;

export interface RoundCounts {
  readonly invitations: StateCounts;
  readonly byRole: Readonly<Record<EvaluationRole, StateCounts>>;
  readonly byRoute: Readonly<Record<"card" | "link" | "qr" | "none", number>>;
  readonly unreachable: readonly {
    readonly role: EvaluationRole;
    readonly reason: UnreachableReason;
    readonly count: number;
  }[];
  /** Students whose link waits because the service has no mail server. */
  readonly waitingForMail: number;
}

/** UTC of when no more answers were taken for good; null before. A round that was called off never closed. */
export function endOfRound({ state, closedAt, closesAt }: Round): string | null {
  if (state === "closed") return closedAt;
  return state === "cancelled" ? closesAt : null;
}
