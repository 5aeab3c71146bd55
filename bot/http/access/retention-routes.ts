import { z } from "zod/v4";
import type { Clock } from "../../clock";
import type { InBothLanguages, RetentionProposal, RetentionReport, RetentionRow } from "../../contract/retention";
import type { Actor } from "../../domain/access/actor";
import { requireAllowed } from "../../domain/access/can";
import { localised, type TextKey } from "../../text/text";
import type { ApproveRemoval } from "../../usecases/access/retention/approve-removal";
import type { ProposeRemoval } from "../../usecases/access/retention/propose-removal";
import type { RetentionOverview, ShownRetention, ShowRetention } from "../../usecases/access/retention/show-retention";
import { defineRoute, type ApiRoute } from "../api/route";

const Id = z.strictObject({ id: z.string().min(1).max(60) });
const Approval = z.strictObject({ fingerprint: z.string().min(1).max(60) });

/** The retention table, the dry run and the four eyes (D23), as in contract/retention. */
export function retentionRoutes(deps: {
  readonly showRetention: ShowRetention;
  readonly proposeRemoval: ProposeRemoval;
  readonly approveRemoval: ApproveRemoval;
  readonly clock: Clock;
}): readonly ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/retention",
      summary: "Vad som sparas hur länge, och hur mycket som kan gallras nu. Inget tas bort.",
      action: "run-retention",
      reply: "RetentionReport",
      handle: async ({ actor }) => {
        requireAllowed(actor, "run-retention", "anywhere");
        return { body: reportFor(actor, await deps.showRetention()) };
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/retention/proposals",
      summary:
        "Föreslår att det som kan gallras och har ett gallringsbeslut gallras. Inget tas bort förrän någon annan godkänt.",
      action: "run-retention",
      reply: "RetentionProposal",
      handle: async ({ actor }) => {
        requireAllowed(actor, "run-retention", "anywhere");
        const proposal = await deps.proposeRemoval({ who: actor.id, now: deps.clock.now() });
        return { status: 201, body: proposalFor(actor, proposal) };
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/retention/proposals/:id/approve",
      summary: "Godkänner någon annans förslag. Det som föreslogs tas sedan bort för gott.",
      action: "run-retention",
      params: Id,
      body: Approval,
      reply: "RetentionProposal",
      handle: async ({ actor, params: { id }, body: { fingerprint } }) => {
        requireAllowed(actor, "run-retention", "anywhere");
        return { body: proposalFor(actor, await deps.approveRemoval({ who: actor.id, id, fingerprint })) };
      },
    }),
  ];
}

function reportFor(actor: Actor, { at, lines, proposals }: RetentionOverview): RetentionReport {
  return { countedAt: at, lines: lines.map(rowOf), proposals: proposals.map((each) => proposalFor(actor, each)) };
}

function rowOf({ table, id, keep, decision, by, count, oldest }: ShownRetention): RetentionRow {
  const values = "count" in keep ? { count: keep.count } : undefined;
  const kept = localised(`holdings.classes.${id}`, values);
  return { table, rule: id, holds: localised(`holdings.tables.${table}`), kept, decision, by, due: count, oldest };
}

function proposalFor(actor: Actor, proposal: RetentionOverview["proposals"][number]): RetentionProposal {
  const { id, fingerprint, state, proposedBy, proposedAt, approvedAt, doneAt, lines, removed } = proposal;
  return {
    ...{ id, fingerprint, state, proposedAt, approvedAt, doneAt },
    isOwn: proposedBy === actor.id,
    lines: lines.map(({ table, classId, decision, count, oldest }, index) => ({
      ...{ table, rule: classId, holds: holdsOf(table), decision, count, oldest },
      removed: removed[index] ?? 0,
    })),
  };
}

/** A table that has been named in a proposal once may be called something else by now. */
function holdsOf(table: string): InBothLanguages {
  const key = `holdings.tables.${table}`;
  try {
    return localised(key as TextKey);
  } catch {
    return { sv: table, en: table };
  }
}
