/** Who asks and what the tab needs before its first view (GET /api/session). Somebody without a role gets it too. */
export interface Session {
  readonly name: string | null;
  /** Widest first; empty for somebody whom neither Entra nor the register knows. */
  readonly roles: readonly ("hr" | "manager" | "lead" | "supervisor")[];
  /** Codes of the units that the person manages; a manager lands on the first. */
  readonly managerOf: readonly string[];
  /** Areas where the person works with step 3. */
  readonly leadIn: readonly string[];
  /** Whom to ask about access. */
  readonly contactMailbox: string;
  /** Terms to choose between, newest first: "HT2024". The present one is always among them. */
  readonly terms: readonly string[];
  readonly currentTerm: string;
}
