import type { Clock } from "../clock";
import { alarm, type Log } from "../log";
import type { Product } from "./product";
import { makeAnchorAudit } from "../usecases/access/audit/anchor-audit";
import { auditObject } from "../usecases/access/audit/audit-object";
import { noted } from "../usecases/access/audit/noted";
import { makeNoteAnswer } from "../usecases/evaluation/answer/note-answer";
import type { RecordAnswer } from "../usecases/evaluation/answering";
import type { StartRound } from "../usecases/evaluation/round/start-round";

/** What the clock starts and closes without anybody asking, noted as the clock's. */
export function makeNotedByClock({ audit, startRound, closeRound }: Product) {
  const entry = (way: string, term: string) => ({
    ...{ who: "clock", what: "run-rounds", way },
    which: auditObject("rounds", [term]),
  });
  const start: StartRound = (order) => noted(audit, entry("round start", order.term), () => startRound(order));
  return {
    startRound: start,
    closeRound: (term: string) => noted(audit, entry("round close", term), () => closeRound(term)),
  };
}

/** What students answer on the web, noted without who it was when the key holds (D16). */
export function makeNotedAnswers({ audit, recordAnswer }: Product): RecordAnswer {
  const around = makeNoteAnswer(audit, "post /e");
  return (respondent, raw) => recordAnswer(respondent, raw, around);
}

/**
 * Tells the log where the audit trail ends, once a day and at every start: the log is kept by others than the storage,
 * so a trail that has been cut off or written anew does not agree with it.
 */
export function makeTellAnchor({ log, ...deps }: Product & { readonly clock: Clock; readonly log: Log }) {
  const anchorAudit = makeAnchorAudit(deps);
  return async (): Promise<void> => {
    const { anchor, rows, faults } = await anchorAudit();
    log("info", "audit-anchor", { code: anchor, count: rows });
    if (faults.length > 0) alarm(log, "audit-does-not-hold", { count: faults.length });
  };
}
