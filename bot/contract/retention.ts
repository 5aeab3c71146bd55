/** What is kept, for how long, what is due now, and what has been proposed. */
export interface RetentionReport {
  /** UTC of when it was counted. */
  readonly countedAt: string;
  /** One for each table and class, in the order of the data map. */
  readonly lines: readonly RetentionRow[];
  /** Newest first, at most twenty. */
  readonly proposals: readonly RetentionProposal[];
}

export interface RetentionRow {
  readonly table: string;
  /** The class of the retention table, such as "placement". */
  readonly rule: string;
  /** One sentence about what the table holds. */
  readonly holds: InBothLanguages;
  /** One sentence about when it is removed. */
  readonly kept: InBothLanguages;
  /** The number of the decision (gallringsbeslut); null when there is none. */
  readonly decision: string | null;
  /** Who removes: the clock, two people, nobody since no decision has been made, or nobody since it stays. */
  readonly by: "clock" | "two-people" | "nobody-decided" | "nobody";
  /** How many are due now; null when time does not end it, or when its own work removes it. */
  readonly due: number | null;
  /** ISO day of the oldest that is due; null when none is. */
  readonly oldest: string | null;
}

export interface InBothLanguages {
  readonly sv: string;
  readonly en: string;
}

/** What somebody has proposed to destroy: numbers, never content. */
export interface RetentionProposal {
  readonly id: string;
  /** Sent back when approving, so that what is approved is what was looked at. */
  readonly fingerprint: string;
  /** "expired": nobody approved it in time. */
  readonly state: "proposed" | "approved" | "done" | "expired";
  /** UTC. */
  readonly proposedAt: string;
  /** Whether the reader made it, and so cannot approve it. */
  readonly isOwn: boolean;
  /** UTC; null before. */
  readonly approvedAt: string | null;
  readonly doneAt: string | null;
  readonly lines: readonly RetentionProposalLine[];
}

interface RetentionProposalLine {
  readonly table: string;
  readonly rule: string;
  readonly holds: InBothLanguages;
  readonly decision: string;
  readonly count: number;
  /** ISO day. */
  readonly oldest: string;
  /** How many have been removed so far. */
  readonly removed: number;
}
