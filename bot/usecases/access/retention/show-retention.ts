import type { Clock } from "../../../clock";
import { HOLDINGS, type Holding, type TableName } from "../../../domain/access/holdings";
import { isExpired, type RemovalProposal } from "../../../domain/access/retention/proposal";
import { retentionOf, type RetentionLine, type RetentionSettings } from "../../../domain/access/retention/table";
import type { PlanRemoval } from "./plan-removal";
import type { ProposalStore } from "./ports";

const SHOWN_PROPOSALS = 20;

/** One table and class of the retention table; `count` is null for what no shelf removes. */
export interface ShownRetention extends RetentionLine {
  readonly table: TableName;
  readonly count: number | null;
  readonly oldest: string | null;
}

export interface RetentionOverview {
  /** UTC. */
  readonly at: string;
  readonly lines: readonly ShownRetention[];
  /** Newest first. */
  readonly proposals: readonly (Omit<RemovalProposal, "state"> & {
    readonly state: RemovalProposal["state"] | "expired";
  })[];
}

export type ShowRetention = () => Promise<RetentionOverview>;

/** The whole retention table with what is due of each line now, and the latest proposals. */
export function makeShowRetention(deps: {
  readonly planRemoval: PlanRemoval;
  readonly proposals: Pick<ProposalStore, "all">;
  readonly settings: RetentionSettings;
  readonly clock: Clock;
}): ShowRetention {
  return async () => {
    const plan = await deps.planRemoval();
    const lines = HOLDINGS.flatMap(({ table, classes }: Holding & { readonly table: TableName }) =>
      classes.map((id): ShownRetention => {
        const due = plan.lines.find((line) => line.table === table && line.id === id);
        return { ...retentionOf(id, deps.settings), table, count: due?.count ?? null, oldest: due?.oldest ?? null };
      }),
    );
    const proposals: RetentionOverview["proposals"][number][] = [];
    for await (const { value } of deps.proposals.all()) {
      proposals.push({ ...value, state: isExpired(value, plan.at) ? "expired" : value.state });
      if (proposals.length === SHOWN_PROPOSALS) break;
    }
    return { at: plan.at, lines, proposals };
  };
}
