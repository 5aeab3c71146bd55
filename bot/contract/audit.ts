/** A page of the audit trail (GET /api/audit), newest first. */
export interface AuditPage {
  /** "2024-11", by the time in UTC. */
  readonly month: string;
  readonly page: number;
  readonly pages: number;
  /** In the whole month. */
  readonly total: number;
  readonly entries: readonly AuditPageEntry[];
}

interface AuditPageEntry {
  /** UTC instant. */
  readonly at: string;
  /** An account's object id in Entra, or "operator", "clock" or "withheld". Never a name. */
  readonly who: string;
  /** What was asked for: "run-rounds", "export", … */
  readonly what: string;
  /** Which door: an address of the API, a card's button, a command. */
  readonly way: string | null;
  /** Which of the things that this door does: "dry-run", "for-real", "restrict", … Null where it does one. */
  readonly detail: string | null;
  readonly which: { readonly kind: string; readonly id: string } | null;
  /** "begun" is written before a change; how it went has an entry of its own with the same `of`. */
  readonly outcome: "begun" | "done" | "refused" | "failed";
  readonly reason: string | null;
  /** Where it stands: "<chain>/<number>". */
  readonly place: string;
  /** The place of what this is the outcome of. */
  readonly of: string | null;
}
