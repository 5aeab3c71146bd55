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
  readonly pausedBecause: "too-many-failures" | "disabled-by-admin" | null;
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
  }[];
  /** Students whose link waits because the service has no mail server (SMTP_URL). They are among the pending. */
  readonly waitingForMail: number;
}

/** Every round that has been started (GET /api/rounds). */
export type RoundList = readonly RoundStatus[];

type UnreachableReason =
  | "supervisor-not-in-teams"
  | "supervisor-without-address"
  | "student-without-address"
  | "blocked-by-user"
  | "app-removed"
  | "disabled-by-admin"
  | "address-refused"
  | "card-refused"
  | "gave-up";
