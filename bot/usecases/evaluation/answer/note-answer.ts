import type { AroundSaving } from "../answering";
import { WITHHELD, type AuditTrail } from "../../access/audit/audit-trail";
import { finishWith } from "../../access/audit/noted";

/**
 * Notes that somebody answers through a door, never who and what (D16): before the answer is saved, so that none is saved
 * that cannot be noted, and whether it was. Keys that lead nowhere never get here, so nobody fills the trail with them.
 */
export function makeNoteAnswer(audit: AuditTrail, way: string): AroundSaving {
  return async (save) => {
    const finish = await audit.begin({ who: WITHHELD, what: "answer-evaluation", way, which: null });
    try {
      const outcome = await save();
      finish(outcome.kind === "saved" ? "done" : "refused");
      return outcome;
    } catch (error) {
      finishWith(finish, error);
      throw error;
    }
  };
}
