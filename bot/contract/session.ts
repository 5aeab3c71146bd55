/** Who the reader is and what they may do (GET /api/session). The service decides anew at every request. */
export interface Session {
  readonly name: string | null;
  /** Widest first; empty for somebody whom neither Entra nor the register knows. */
  readonly roles: readonly SessionRole[];
  /** What the reader may do at some place at least: "see-overview", "export", … What is not here is refused. */
  readonly may: readonly string[];
  /** The reader's own units, as their manager or as a supervisor there. Alphabetical. */
  readonly units: readonly SessionUnit[];
  /** Areas of the reader's units, and those where the reader works with step 3. Alphabetical. */
  readonly areas: readonly string[];
  /** The term of today: "HT2024". */
  readonly currentTerm: string;
  /** Terms to choose between, newest first. */
  readonly terms: readonly string[];
  /** The function mailbox to write to with questions. */
  readonly contactMailbox: string;
  /** "local": on one's own machine, where one chooses whom to play. */
  readonly mode: "teams" | "local";
}

export type SessionRole = "hr" | "manager" | "lead" | "supervisor";

interface SessionUnit {
  readonly code: string;
  readonly name: string;
  readonly area: string;
  readonly isManager: boolean;
}
