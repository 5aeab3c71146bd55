import type { Term } from "../../../domain/placement/term";
import type { InvitationStore, LinkStore } from "../ports";

export interface RevokedLinks {
  /** How many addresses and codes have stopped working. */
  readonly count: number;
}

/**
 * Ends every address to the student form that has been given out for a term, or for one unit of it, however it was
 * handed over: mailed, printed, shown, or given on a receipt. Answers stay. New ones are made by the next reminder, the
 * next printing, and the next supervisor who shows a code.
 */
export function makeRevokeLinks(deps: { readonly links: LinkStore; readonly invitations: InvitationStore }) {
  return async (term: Term, unitCode: string | null = null): Promise<RevokedLinks> => {
    let count = 0;
    for await (const { linkId, target } of deps.links.ofTerm(term)) {
      if (unitCode !== null && (await unitOf(term, target)) !== unitCode) continue;
      await deps.links.remove(term, linkId);
      count += 1;
    }
    return { count };
  };

  async function unitOf(term: Term, target: StudentTarget): Promise<string | null> {
    if (target.kind === "unit-qr") return target.unitCode;
    return (await deps.invitations.get(term, target.invitationId))?.value.unitCode ?? null;
  }
}

type StudentTarget = Parameters<LinkStore["save"]>[0]["target"];
export type RevokeLinks = ReturnType<typeof makeRevokeLinks>;
