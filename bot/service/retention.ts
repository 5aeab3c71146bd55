import type { Clock } from "../clock";
import type { Calendars } from "../domain/placement/calendars";
import type { RetentionSettings } from "../domain/access/retention/table";
import type { Log } from "../log";
import type { AuditTrail } from "../usecases/access/audit/audit-trail";
import { makeApproveRemoval } from "../usecases/access/retention/approve-removal";
import { makeCarryOutRemovals, type TellRemoved } from "../usecases/access/retention/carry-out-removals";
import { makePlanRemoval } from "../usecases/access/retention/plan-removal";
import { makeProposeRemoval } from "../usecases/access/retention/propose-removal";
import { makeShowRetention } from "../usecases/access/retention/show-retention";
import { makeRegisterShelves } from "../usecases/access/retention/register-shelves";
import { makeSweepTemporary } from "../usecases/access/retention/sweep-temporary";
import type { Stores } from "./stores";

interface OnTheClock {
  readonly log: Log;
  readonly audit?: AuditTrail;
  readonly isStopping: () => boolean;
}

/** What is removed by time (D23): what the clock removes alone, and what two people decide. */
export function makeRetention(
  stores: Stores,
  given: { readonly clock: Clock; readonly calendars: Calendars; readonly settings: RetentionSettings },
) {
  const shelves = [
    ...makeRegisterShelves({ ...stores, ...given, records: stores.wholeRegister }),
    ...stores.removalShelves,
  ];
  const deps = { ...given, shelves, proposals: stores.proposals };
  const planRemoval = makePlanRemoval(deps);
  return {
    planRemoval,
    proposeRemoval: makeProposeRemoval({ ...deps, planRemoval }),
    approveRemoval: makeApproveRemoval(deps),
    showRetention: makeShowRetention({ ...deps, planRemoval }),
    /** The work that the clock does, with what it tells the log: a table and how many rows, never whose. */
    onTheClock({ log, audit, isStopping }: OnTheClock) {
      const tell: TellRemoved = ({ table, classId, count }) => {
        log("info", "removed", { code: `${table}.${classId}`, count });
        const which = { kind: table, id: classId };
        audit?.noteSoon({ who: "clock", what: "run-retention", way: "removal", which, outcome: "done" });
      };
      const report = (error: unknown) => log("error", "removal-failed", { error });
      return {
        carryOutRemovals: makeCarryOutRemovals({ ...deps, isStopping, tell }),
        sweepTemporary: makeSweepTemporary({ ...deps, isStopping, tell, report }),
      };
    },
  };
}

export type Retention = ReturnType<typeof makeRetention>;
