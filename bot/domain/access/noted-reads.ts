import type { Action } from "./can";

/** Readings that are noted in the audit trail, though they change nothing: single answers, and the trail itself. */
export const NOTED_READS: ReadonlySet<Action> = new Set<Action>(["read-free-text", "see-audit"]);
