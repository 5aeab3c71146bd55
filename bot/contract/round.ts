/** Invitations by state; `planned` is always the sum of the states. */
type RoundStateCounts = Readonly<
  Record<"planned" | "pending" | "posting" | "sent" | "answered" | "uncertain" | "failed" | "cancelled", number>
>;

/** A term's evaluations as counts, never as people. The same shape before the round is started and after. */
export interface RoundStatus {
  /** "HT2024" */
  readonly term: string;
  readonly state: "not-started" | "running" | "paused" | "closing" | "closed" | "cancelled";
  /** Why the service paused by itself; null otherwise. */
  readonly pausedBecause: "too-many-failures" | "disabled-by-admin" | "restored" | null;
  /** UTC; null before the start. */
  readonly startedAt: string | null;
  /** UTC. The last instant at which an answer is taken, as things stand; null when nobody is asked. */
  readonly closesAt: string | null;
  readonly invitations: RoundStateCounts;
  readonly byRole: { readonly student: RoundStateCounts; readonly supervisor: RoundStateCounts };
  /** How people are reached: a card in Teams, a link by e-mail, a QR at the unit, or not at all. */
  readonly byRoute: Readonly<Record<"card" | "link" | "qr" | "none", number>>;
  /** Everyone who cannot be reached, by reason, most first. */
  readonly unreachable: readonly {
    readonly role: "student" | "supervisor";
    readonly reason: UnreachableReason;
    readonly count: number;
    /** What can be done about it. */
    readonly remedy: Remedy;
  }[];
  /** Students whose link waits because the service has no mail server (SMTP_URL). They are among the pending. */
  readonly waitingForMail: number;
  /** What the pending wait for, most first; the counts add up to the pending. Empty in a plan and at the end. */
  readonly waiting: readonly {
    readonly reason: WaitReason;
    readonly count: number;
    /** UTC, when the first of them goes; null when no clock decides it. */
    readonly until: string | null;
  }[];
  /** What an order to remind now would lead to; zero people in a round that is not running. */
  readonly reminder: ReminderForecast;
}

/** GET /api/rounds/HT2024/remind: whom a reminder by hand would reach. */
export interface ReminderForecast {
  readonly count: number;
  /** UTC, the next weekday morning at eight, when nothing may be sent now; null when they go at once. */
  readonly waitsUntil: string | null;
}

/**
 * "period": its evaluations are not due yet. "hours": weekdays 8–17 only. "retry": an attempt failed and is repeated.
 * "mail": no mail server. "supervisor-card": answers by the QR on a card that has not been sent. "turn": about to go.
 */
export type WaitReason = "period" | "hours" | "retry" | "mail" | "supervisor-card" | "turn";

/** Every round that has been started (GET /api/rounds). */
export type RoundList = readonly RoundStatus[];

export type Remedy =
  | "add-to-team"
  | "add-address"
  | "print-qr"
  | "print-link"
  | "install-again"
  | "correct-address"
  | "ask-administrator"
  | "ask-support";

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
