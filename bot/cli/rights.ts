import type { Command } from "commander";
import { OPERATOR } from "../domain/access/actor";
import { can, type Action } from "../domain/access/can";
import { Refusal } from "../domain/refusal";
import { auditObject } from "../usecases/access/audit/audit-object";
import type { AuditDetail, AuditTrail, FinishNote } from "../usecases/access/audit/audit-trail";

interface CommandRight {
  readonly action: Action;
  readonly notes: "who" | "nothing";
  /** Which of the things that the command does is asked for, by its options. */
  readonly detail?: (options: Readonly<Record<string, unknown>>) => AuditDetail;
  /** That its arguments are a person's address; whatever they look like, they are kept as hashes. */
  readonly isAboutPerson?: true;
}

/** What each command asks for. One without a row is refused, and a test tells of it. */
export const CLI_RIGHTS: Readonly<Record<string, CommandRight>> = {
  import: {
    action: "import",
    notes: "who",
    detail: ({ undo, dryRun }) => (undo ? "undo" : dryRun ? "dry-run" : "for-real"),
  },
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
  links: { action: "run-rounds", notes: "who", detail: ({ revoke }) => (revoke ? "revoke" : "print") },
  retention: { action: "run-retention", notes: "nothing" },
  "retention propose": { action: "run-retention", notes: "who" },
  "person extract": { action: "handle-personal-data", notes: "who", isAboutPerson: true },
  "person erase": {
    action: "handle-personal-data",
    notes: "who",
    detail: ({ confirm }) => (confirm ? "for-real" : "dry-run"),
    isAboutPerson: true,
  },
  "audit verify": { action: "see-audit", notes: "nothing" },
  documents: { action: "run-operation", notes: "nothing" },
  backup: { action: "run-operation", notes: "who" },
  restore: {
    action: "run-operation",
    notes: "who",
    detail: ({ confirm, rehearse }) => (confirm ? "confirm" : rehearse ? "rehearse" : "for-real"),
  },
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
  const [kind] = way.split(" ");
  const which = right.isAboutPerson ? auditObject(kind!, [], ids) : auditObject(kind!, ids);
  const detail = right.detail ? { detail: right.detail(command.opts()) } : {};
  return (await openAudit()).begin({ who: OPERATOR.id, what, way, ...detail, which });
}
