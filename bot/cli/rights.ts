import type { Command } from "commander";
import { OPERATOR } from "../domain/access/actor";
import { can, type Action } from "../domain/access/can";
import { Refusal } from "../domain/refusal";
import { auditObject } from "../usecases/access/audit/audit-object";
import type { AuditTrail, FinishNote } from "../usecases/access/audit/audit-trail";

interface CommandRight {
  readonly action: Action;
  /** "afterwards" for what exchanges the audit trail itself: noted before, it would be gone again. */
  readonly notes: "who" | "afterwards" | "nothing";
}

/** What each command asks for. One without a row is refused, and a test tells of it. */
export const CLI_RIGHTS: Readonly<Record<string, CommandRight>> = {
  import: { action: "import", notes: "who" },
  coverage: { action: "see-whole-reports", notes: "nothing" },
  load: { action: "see-whole-reports", notes: "nothing" },
  results: { action: "see-whole-reports", notes: "nothing" },
  "round plan": { action: "see-rounds", notes: "nothing" },
  "round status": { action: "see-rounds", notes: "nothing" },
  "round start": { action: "run-rounds", notes: "who" },
  "round pause": { action: "run-rounds", notes: "who" },
  "round resume": { action: "run-rounds", notes: "who" },
  "round cancel": { action: "run-rounds", notes: "who" },
  "round close": { action: "run-rounds", notes: "who" },
  links: { action: "run-rounds", notes: "who" },
  retention: { action: "run-retention", notes: "nothing" },
  "retention propose": { action: "run-retention", notes: "who" },
  "person extract": { action: "handle-personal-data", notes: "who" },
  "person erase": { action: "handle-personal-data", notes: "who" },
  "audit verify": { action: "see-audit", notes: "nothing" },
  documents: { action: "run-operation", notes: "nothing" },
  backup: { action: "run-operation", notes: "who" },
  restore: { action: "run-operation", notes: "afterwards" },
};

/** "round start" */
export function commandName(command: Command): string {
  const { parent } = command;
  return parent?.parent ? `${commandName(parent)} ${command.name()}` : command.name();
}

/**
 * Lets the operator do what a command is for, and notes it when it is a change: the answer is told how it went, and is
 * null for the rest. Refuses with "not-allowed". File names are left out; addresses are kept as hashes.
 */
export async function enterCommand(command: Command, openAudit: () => Promise<AuditTrail>): Promise<FinishNote | null> {
  const way = commandName(command);
  const right = CLI_RIGHTS[way];
  if (!right || !can(OPERATOR, right.action, "anywhere")) throw new Refusal("not-allowed");
  const { action: what, notes } = right;
  if (notes === "nothing") return null;
  const ids = way === "import" ? [] : command.args;
  const entry = { who: OPERATOR.id, what, way, which: auditObject(way.split(" ")[0]!, ids) };
  const audit = await openAudit();
  if (notes === "who") return audit.begin(entry);
  return (outcome, reason) => audit.noteSoon({ ...entry, outcome, ...(reason === undefined ? {} : { reason }) });
}
