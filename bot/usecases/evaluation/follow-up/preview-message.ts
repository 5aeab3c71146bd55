import type { Clock } from "../../../clock";
import type { RoundPreview } from "../../../contract/round-preview";
import type { Invitation } from "../../../domain/evaluation/invitation";
import type { EvaluationRole } from "../../../domain/evaluation/questionnaire";
import { closeMoment } from "../../../domain/evaluation/round-schedule";
import type { Term } from "../../../domain/placement/term";
import { Refusal } from "../../../domain/refusal";
import { everyInvitation } from "../every-invitation";
import type { EvaluationRequest, InvitationStore, RoundStore } from "../ports";
import type { FindPeopleAsked, PlanInvitations } from "../round/plan-invitations";
import { addressToGive } from "../answer/issue-links";
import { requestFor } from "../sending/outbox";
import { studentsToShowQr } from "../sending/sending-desk";
import { stockholm } from "../stockholm";
import { inListOrder, recipientOf } from "./recipients";

/** Makes messages exactly as they are sent. */
export interface MessageMaker {
  card(request: EvaluationRequest): { readonly card: Readonly<Record<string, unknown>>; readonly summary: string };
  mail(
    request: EvaluationRequest,
    link: string,
  ): { readonly subject: string; readonly text: string; readonly html: string };
}

/** Whose message: one recipient, or the first of a role, in a period when it is given. */
export interface PreviewWanted {
  readonly term: Term;
  readonly recipient: string | null;
  readonly role: EvaluationRole;
  readonly period: string | null;
  readonly isReminder: boolean;
}

/** No invitation has this id, so a card that somebody copies out of a preview answers nothing. */
const NO_INVITATION = "preview";
/** Looks like a personal address and is none. */
const NO_LINK = "/e/exempel";

/**
 * Shows the very message that somebody would get, before the round and while it runs. Nothing is sent, no address is made
 * and nothing is written. Refuses with "recipient-not-found" when nobody is asked who fits.
 */
export function makePreviewMessage(deps: {
  readonly rounds: RoundStore;
  readonly invitations: InvitationStore;
  readonly planInvitations: PlanInvitations;
  readonly findPeopleAsked: FindPeopleAsked;
  readonly messages: MessageMaker;
  readonly publicUrl: string;
  readonly clock: Clock;
}) {
  return async (wanted: PreviewWanted): Promise<RoundPreview> => {
    const now = deps.clock.now();
    const [invitations, people] = await Promise.all([
      invitationsOf(wanted.term, now),
      deps.findPeopleAsked(wanted.term),
    ]);
    const found = invitations
      .filter((each) => fits(each, wanted))
      .map((invitation) => ({ invitation, recipient: recipientOf(invitation, people.get(invitation.id)) }))
      .sort((a, b) => reachedFirst(a.invitation, b.invitation) || inListOrder(a.recipient, b.recipient))[0];
    if (!found) throw new Refusal("recipient-not-found", { term: wanted.term });
    const { invitation, recipient } = found;
    const { isReminder } = wanted;
    const about = { isReminder, studentsToShowQr: studentsToShowQr(invitations, invitation) };
    const request = { ...requestFor(asSentNow(invitation, now), about), invitationId: NO_INVITATION };
    return { term: wanted.term, recipient, isReminder, message: messageFor(invitation, request) };
  };

  async function invitationsOf(term: Term, now: string): Promise<readonly Invitation[]> {
    const round = await deps.rounds.get(term);
    if (!round) return deps.planInvitations(term, { earliest: now, everythingNow: false });
    return (await everyInvitation(deps.invitations, term)).map((each) => each.value);
  }

  /** Somebody who cannot be reached now sees what they would get once they can be. */
  function messageFor({ route, role }: Invitation, request: EvaluationRequest): RoundPreview["message"] {
    if (route.kind === "qr") return { kind: "nothing-sent" };
    if (route.kind === "card" || role === "supervisor") return { kind: "card", ...deps.messages.card(request) };
    return { kind: "mail", ...deps.messages.mail(request, addressToGive(deps.publicUrl, NO_LINK)) };
  }
}

export type PreviewMessage = ReturnType<typeof makePreviewMessage>;

function fits(invitation: Invitation, { recipient, role, period }: PreviewWanted): boolean {
  if (recipient !== null) return invitation.id === recipient;
  return (
    invitation.role === role && (period === null || invitation.period === period) && invitation.state !== "cancelled"
  );
}

/** Without a named recipient, one to whom something is sent says more than one who uses a QR. */
function reachedFirst(a: Invitation, b: Invitation): number {
  const isReached = ({ route }: Invitation) => Number(route.kind === "card" || route.kind === "link");
  return isReached(b) - isReached(a);
}

/** What waits announces the closing that it gets when it goes; what has been sent keeps the one it announced. */
function asSentNow(invitation: Invitation, now: string): Invitation {
  if (invitation.attempt > 0) return invitation;
  const goesAt = invitation.dueAt > now ? invitation.dueAt : now;
  return { ...invitation, attempt: 1, closesAt: closeMoment(goesAt, stockholm) };
}
