import type { Clock } from "../../../clock";
import type { Recipient, RecipientPage, RecipientState } from "../../../contract/round-recipients";
import { remedyFor } from "../../../domain/evaluation/follow-up/remedy";
import { whyWaiting } from "../../../domain/evaluation/follow-up/waiting";
import type { Invitation, UnreachableReason } from "../../../domain/evaluation/invitation";
import type { EvaluationRole } from "../../../domain/evaluation/questionnaire";
import type { Term } from "../../../domain/placement/term";
import { everyInvitation } from "../every-invitation";
import type { InvitationStore, RoundStore } from "../ports";
import type { FindPeopleAsked, PlanInvitations } from "../round/plan-invitations";
import { stockholm } from "../stockholm";
import { inListOrder, recipientOf, type WhoIsAskedWhere } from "./recipients";

const PAGE_SIZE = 50;

export interface RecipientsWanted {
  readonly term: Term;
  readonly state: RecipientState;
  /** Only those with this role, and with this reason. */
  readonly role: EvaluationRole | null;
  readonly reason: string | null;
  /** Part of a name, a unit's name or a placement's id; "" shows everybody. */
  readonly search: string;
  /** From 1. */
  readonly page: number;
}

/**
 * Who in a round cannot be reached, is uncertain or waits, or everybody who is asked. Names come from the register at
 * this moment; a round holds none. Before the start the list shows who would be asked, after the end nobody.
 */
export function makeListRecipients(deps: {
  readonly rounds: RoundStore;
  readonly invitations: InvitationStore;
  readonly planInvitations: PlanInvitations;
  readonly findPeopleAsked: FindPeopleAsked;
  readonly clock: Clock;
  /** From how many unknown outcomes on nothing more is sent by itself. */
  readonly maxUnknown: number;
}) {
  return async (wanted: RecipientsWanted): Promise<RecipientPage> => {
    const now = deps.clock.now();
    const [invitations, people] = await Promise.all([
      invitationsOf(wanted.term, now),
      deps.findPeopleAsked(wanted.term),
    ]);
    const found = invitations
      .filter((invitation) => wanted.role === null || invitation.role === wanted.role)
      .flatMap((invitation) => describe(invitation, wanted, now))
      .map(({ invitation, about }) => ({ ...recipientOf(invitation, people.get(invitation.id)), ...about }))
      .filter((each) => isFound(each, wanted.search))
      .sort(inListOrder);
    const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
    const page = Math.min(wanted.page, pages);
    const items = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    return { term: wanted.term, state: wanted.state, total: found.length, page, pages, items };
  };

  async function invitationsOf(term: Term, now: string): Promise<readonly Invitation[]> {
    const round = await deps.rounds.get(term);
    if (!round) return deps.planInvitations(term, { earliest: now, everythingNow: false });
    return (await everyInvitation(deps.invitations, term)).map((each) => each.value);
  }

  type About = Pick<Recipient, "reason" | "remedy" | "uncertain">;

  /** Nothing when the invitation is not in the list that is wanted. */
  function describe(
    invitation: Invitation,
    { state, reason }: RecipientsWanted,
    now: string,
  ): readonly { readonly invitation: Invitation; readonly about: About }[] {
    const about = aboutState(invitation, state, now);
    return about && (reason === null || about.reason === reason) ? [{ invitation, about }] : [];
  }

  function aboutState(invitation: Invitation, state: RecipientState, now: string): About | null {
    const nothing = { reason: null, remedy: null, uncertain: null };
    switch (state) {
      case "all":
        return invitation.state === "cancelled" ? null : nothing;
      case "unreachable": {
        if (invitation.state !== "failed" || invitation.reason === null) return null;
        const reason = invitation.reason as UnreachableReason;
        return { ...nothing, reason, remedy: remedyFor(reason, invitation.role) };
      }
      case "waiting": {
        const wait = whyWaiting(invitation, now, stockholm);
        return wait && { ...nothing, reason: wait.reason };
      }
      case "uncertain":
        return invitation.state === "uncertain" ? { ...nothing, uncertain: uncertainCard(invitation) } : null;
    }
  }

  function uncertainCard({ triedAt, dueAt, unknownCount, isOrderedAgain }: Invitation): Recipient["uncertain"] {
    const goesByItself = !isOrderedAgain && unknownCount < deps.maxUnknown;
    return {
      triedAt: triedAt ?? null,
      followsUpAt: goesByItself ? dueAt : null,
      isOrderedAgain: isOrderedAgain ?? false,
    };
  }
}

export type ListRecipients = ReturnType<typeof makeListRecipients>;

function isFound({ name, unit, placementId }: WhoIsAskedWhere, search: string): boolean {
  const wanted = search.trim().toLocaleLowerCase("sv");
  if (wanted === "") return true;
  return [name ?? "", unit.name, placementId ?? ""].some((text) => text.toLocaleLowerCase("sv").includes(wanted));
}
