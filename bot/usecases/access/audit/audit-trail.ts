/** Somebody has done something, or has been kept from it. No names, no addresses, nothing of what was written. */
export interface AuditEntry {
  /** `Actor.id`, "operator" for the command line, "clock" for the service itself, "withheld" for what is nobody's business. */
  readonly who: string;
  /** The action of domain/access/can, or a word of its own for what no person has asked for. */
  readonly what: string;
  /** The door it came through: "post /api/rounds/:term/close", "network.post.publish", "round close". */
  readonly way?: string;
  /** What it was done to; null when it is about everything, or when the id would tell too much. */
  readonly which: AuditObject | null;
  /** Which of the things that the same door does, where it does several. */
  readonly detail?: AuditDetail;
  /** "begun" is written before a change; how it went follows in a row of its own, and without that row nobody knows. */
  readonly outcome: "begun" | "done" | "refused" | "failed";
  /** Why it was refused (`RefusalReason`). */
  readonly reason?: string;
}

/** Closed, so that nothing that somebody has written can stand there. */
export type AuditDetail =
  | "dry-run"
  | "for-real"
  | "undo"
  | "rehearse"
  | "confirm"
  | "restrict"
  | "lift"
  | "release"
  | "mask"
  | "delete"
  | "print"
  | "revoke";

export interface AuditObject {
  readonly kind: string;
  readonly id: string;
}

/** How something that was begun went; may be called once. Nobody waits for it: it is written with what follows. */
export type FinishNote = (outcome: "done" | "refused" | "failed", reason?: string) => void;

/** Notes who has done what, for good (plan, audit of changes, exports, single answers and refusals). */
export interface AuditTrail {
  /** Comes back when the entry is kept; refuses with "storage-unreachable" when it cannot be. */
  note(entry: AuditEntry): Promise<void>;
  /** For what has been refused anyway: kept within seconds, together with others. */
  noteSoon(entry: AuditEntry): void;
  /** Before a change: when this cannot be kept, it refuses and the change is not to be made. */
  begin(entry: Omit<AuditEntry, "outcome" | "reason">): Promise<FinishNote>;
}

/** Who did what is held back where the network or the evaluation has promised that nobody can tell (S38, D16). */
export const WITHHELD = "withheld";
