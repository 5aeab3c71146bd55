import type { Clock } from "../../../clock";
import { monthAt, monthOf } from "./chain";
import type { RunningAuditTrail } from "./make-audit-trail";
import type { AuditFault, VerifyAudit } from "./verify-audit";

export interface AnchorAuditDeps {
  readonly verifyAudit: VerifyAudit;
  readonly audit: Pick<RunningAuditTrail, "anchor" | "settled">;
  readonly clock: Clock;
}

export interface Anchored {
  /** For the log, which others than the storage's owner keep: `audit verify --anchor` looks for it. */
  readonly anchor: string;
  readonly rows: number;
  readonly faults: readonly AuditFault[];
}

const MONTHS_BACK = 1;

/**
 * Looks through this month's and last month's chains and keeps their ends in our own, so that what is cut off afterwards
 * is missed. Ends that an anchor holds already are left out.
 */
export function makeAnchorAudit({ verifyAudit, audit, clock }: AnchorAuditDeps) {
  return async (): Promise<Anchored> => {
    await audit.settled();
    const last = monthAt(clock.now());
    const { rows, faults, heads, anchored } = await verifyAudit({ first: monthBefore(last), last });
    const news = heads.filter(({ chain, number }) => monthOf(chain) <= last && (anchored.get(chain) ?? 0) < number);
    return { anchor: await audit.anchor(news), rows, faults };
  };
}

/** "202412" before "202501". */
function monthBefore(month: string): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(4)) - 1 - MONTHS_BACK;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}${String((months % 12) + 1).padStart(2, "0")}`;
}
