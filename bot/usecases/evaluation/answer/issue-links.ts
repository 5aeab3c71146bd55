import type { Invitation } from "../../../domain/evaluation/invitation";
import type { Term } from "../../../domain/placement/term";
import type { LinkStore } from "../ports";
import { hashSecret, shortHash, type NewSecret } from "../secrets";

/** The address paths of the student form: 128 bits each, in base64url. */
export function linkPath(linkId: string, secret: string): string {
  return `/e/${linkId}.${secret}`;
}

/**
 * A path as people are given it: everything that proves it stands after #, so that nothing on the way gets to see it.
 * Without a script on the other side the path itself still opens.
 */
export function addressToGive(publicUrl: string, path: string): string {
  return `${publicUrl}${path.replace(/^\/e\//, "/e/#")}`;
}

/** How an address is handed over. Each way has its own, so that a new one of a kind ends the old one of that kind alone. */
export type HandedOver =
  | "mail"
  /** On the screen of whoever tries the product on their own machine. */
  | "screen";

/**
 * Makes addresses to the student form. A new address ends the one that was handed over in the same way before: a
 * reminder ends the first mail's, new slips end the old ones, and a code that a supervisor shows again ends the one that
 * the same supervisor showed before; never somebody else's. That is why the id is made of what the address is for, and
 * only the secret is new and random (128 bits). The secret itself is not kept, and the id is of no use without it.
 */
export function makeIssueLinks(deps: { readonly links: LinkStore; readonly newSecret: NewSecret }) {
  return {
    /** A personal address, "/e/<linkId>.<secret>". */
    personal: (invitation: Pick<Invitation, "id" | "term">, by: HandedOver = "mail"): Promise<string> =>
      issue(invitation.term, ["link", invitation.id, by], { kind: "invitation", invitationId: invitation.id }),

    /** A personal address on paper, which somebody else hands over. */
    printed: (invitation: Pick<Invitation, "id" | "term">): Promise<string> =>
      issue(invitation.term, ["link", invitation.id, "paper"], {
        kind: "invitation",
        invitationId: invitation.id,
        isPrinted: true,
      }),

    /**
     * The address behind a QR for a unit and period, "/e/q/<qrId>.<secret>". `shownBy` is the invitation of the
     * supervisor who shows it; "paper" is a printed one.
     */
    async forUnit(term: Term, unit: Pick<Invitation, "unitCode" | "period">, shownBy: string): Promise<string> {
      const { unitCode, period } = unit;
      const path = await issue(term, ["qr", unitCode, period, shownBy], { kind: "unit-qr", unitCode, period });
      return path.replace("/e/", "/e/q/");
    },
  };

  async function issue(
    term: Term,
    purpose: readonly string[],
    target: Parameters<LinkStore["save"]>[0]["target"],
  ): Promise<string> {
    const [linkId, secret] = [shortHash([term, ...purpose]), deps.newSecret()];
    await deps.links.save({ linkId, secretHash: hashSecret(secret), term, target });
    return linkPath(linkId, secret);
  }
}

export type IssueLinks = ReturnType<typeof makeIssueLinks>;
