import { Refusal } from "../../../domain/refusal";
import type { AuditEntry, AuditTrail, FinishNote } from "./audit-trail";

/**
 * Does something and notes it: before, so that nothing is changed that cannot be noted, and how it went. What was
 * thrown is thrown on.
 */
export async function noted<T>(
  audit: AuditTrail,
  entry: Omit<AuditEntry, "outcome" | "reason">,
  act: () => Promise<T>,
): Promise<T> {
  const finish = await audit.begin(entry);
  try {
    const result = await act();
    finish("done");
    return result;
  } catch (error) {
    finishWith(finish, error);
    throw error;
  }
}

/** Tells how something went that has thrown. */
export function finishWith(finish: FinishNote, error: unknown): void {
  if (error instanceof Refusal) finish("refused", error.reason);
  else finish("failed");
}
