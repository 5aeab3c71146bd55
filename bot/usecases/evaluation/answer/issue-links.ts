import type { Invitation } from "../../../domain/evaluation/invitation";
import type { Term } from "../../../domain/placement/term";
import type { LinkStore, StudentLink } from "../ports";
import { hashSecret, type NewSecret } from "../secrets";

/** The address paths of the student form. Both parts are 128 bits in base64url. */
export function linkPath(linkId: string, secret: string): string {
  return `/e/${linkId}.${secret}`;
}

/**
 * Makes addresses to the student form. A new address never breaks one that has been given out before: it only adds
 * one that leads to the same invitation, so it still is one answer. The secret itself is not kept.
 */
export function makeIssueLinks(deps: { readonly links: LinkStore; readonly newSecret: NewSecret }) {
  return {
    /** A personal address, "/e/<linkId>.<secret>". */
    personal: (invitation: Pick<Invitation, "id" | "term">): Promise<string> =>
      issue(invitation.term, { kind: "invitation", invitationId: invitation.id }),

    /** A personal address on paper, which somebody else hands over. */
    printed: (invitation: Pick<Invitation, "id" | "term">): Promise<string> =>
      issue(invitation.term, { kind: "invitation", invitationId: invitation.id, isPrinted: true }),

    /** The address behind a QR for a unit and period, "/e/q/<qrId>.<secret>". */
    async forUnit(term: Term, unit: Pick<Invitation, "unitCode" | "period">): Promise<string> {
      const [qrId, secret] = [deps.newSecret(), deps.newSecret()];
      await deps.links.save({
        linkId: qrId,
        secretHash: hashSecret(secret),
        term,
        target: { kind: "unit-qr", unitCode: unit.unitCode, period: unit.period },
      });
      return `/e/q/${qrId}.${secret}`;
    },
  };

  async function issue(term: Term, target: StudentLink["target"]): Promise<string> {
    const [linkId, secret] = [deps.newSecret(), deps.newSecret()];
    await deps.links.save({ linkId, secretHash: hashSecret(secret), term, target });
    return linkPath(linkId, secret);
  }
}

export type IssueLinks = ReturnType<typeof makeIssueLinks>;
