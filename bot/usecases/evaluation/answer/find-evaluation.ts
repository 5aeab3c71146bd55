import type { Clock } from "../../../clock";
import { termOfInvitation, type Invitation } from "../../../domain/evaluation/invitation";
import { qrInvitations } from "../../../domain/evaluation/qr-students";
import type { Round } from "../../../domain/evaluation/round";
import { lastAnswerDay } from "../../../domain/evaluation/round-schedule";
import type { Term } from "../../../domain/placement/term";
import type { Respondent } from "../answering";
import { everyInvitation } from "../every-invitation";
import type { InvitationStore, LinkStore, QrPlaces, RoundStore, StudentLink, Versioned } from "../ports";
import { hashSecret, matchesHash } from "../secrets";
import { stockholm } from "../stockholm";

/** 128 bits in base64url; anything else is not looked up at all. */
const LINK_ID = /^[\w-]{22}$/;

export interface FindDeps {
  readonly rounds: RoundStore;
  readonly invitations: InvitationStore;
  readonly links: LinkStore;
  readonly clock: Clock;
}

/** What a respondent is asked, or why not. */
export type Found =
  | {
      readonly kind: "personal";
      readonly round: Round;
      readonly invitation: Versioned<Invitation>;
      /** Somebody else has had the address in their hands: nothing that has been answered is shown. */
      readonly isPrinted: boolean;
    }
  | {
      readonly kind: "place";
      readonly round: Round;
      /** The place this form has already taken, or the ones that are free. */
      readonly candidates: readonly Versioned<Invitation>[];
      readonly places: Versioned<QrPlaces>;
      readonly isTaken: boolean;
    }
  | { readonly kind: "closed"; readonly lastDay: string }
  | { readonly kind: "not-valid" | "not-yours" | "full" };

/** Finds what a respondent may answer. Whether the round is open is told first; after closing nothing is known about people. */
export function makeFindEvaluation(deps: FindDeps) {
  return async (respondent: Respondent): Promise<Found> => {
    switch (respondent.kind) {
      case "teams": {
        const term = termOfInvitation(respondent.invitationId);
        if (!term) return { kind: "not-valid" };
        const contactKey = `${respondent.tenantId}|${respondent.aadObjectId}`;
        return personal(
          term,
          respondent.invitationId,
          ({ route }) => route.kind === "card" && route.contactKey === contactKey,
        );
      }
      case "link": {
        const link = await validLink(respondent.linkId, respondent.secret);
        if (link?.target.kind !== "invitation") return { kind: "not-valid" };
        return personal(link.term, link.target.invitationId, () => true, link.target.isPrinted);
      }
      case "qr": {
        const link = await validLink(respondent.qrId, respondent.secret);
        if (link?.target.kind !== "unit-qr") return { kind: "not-valid" };
        return place(link.term, link.target, hashSecret(respondent.submissionToken));
      }
    }
  };

  async function validLink(linkId: string, secret: string): Promise<StudentLink | null> {
    if (!LINK_ID.test(linkId)) return null;
    const link = await deps.links.get(linkId);
    return link && matchesHash(secret, link.secretHash) ? link : null;
  }

  async function personal(
    term: Term,
    id: string,
    isTheirs: (invitation: Invitation) => boolean,
    isPrinted = false,
  ): Promise<Found> {
    const round = (await deps.rounds.get(term))?.value;
    if (!round) return { kind: "not-valid" };
    if (!isOpen(round)) return closedRound(round);
    const invitation = await deps.invitations.get(term, id);
    if (!invitation) return { kind: "not-valid" };
    if (!isTheirs(invitation.value)) return { kind: "not-yours" };
    return isTooLate(invitation.value) ? closed(invitation.value) : { kind: "personal", round, invitation, isPrinted };
  }

  async function place(term: Term, unit: { unitCode: string; period: string }, token: string): Promise<Found> {
    const round = (await deps.rounds.get(term))?.value;
    if (!round) return { kind: "not-valid" };
    if (!isOpen(round)) return closedRound(round);
    const places = await deps.links.qrPlaces(term, unit.unitCode, unit.period);
    const mine = places.value.taken[token];
    if (mine !== undefined) {
      const invitation = await deps.invitations.get(term, mine);
      if (!invitation) return { kind: "not-valid" };
      if (isTooLate(invitation.value)) return closed(invitation.value);
      return { kind: "place", round, candidates: [invitation], places, isTaken: true };
    }
    const all = await everyInvitation(deps.invitations, term);
    const forUnit = new Set(
      qrInvitations(
        all.map((each) => each.value),
        unit,
      ),
    );
    const students = all.filter((each) => forUnit.has(each.value));
    const last = students.at(-1);
    if (last && students.every((each) => isTooLate(each.value))) return closed(last.value);
    const taken = new Set(Object.values(places.value.taken));
    const candidates = students.filter(
      ({ value }) => value.state !== "answered" && !taken.has(value.id) && !isTooLate(value),
    );
    return candidates.length === 0 ? { kind: "full" } : { kind: "place", round, candidates, places, isTaken: false };
  }

  function isTooLate(invitation: Invitation): boolean {
    return invitation.state === "cancelled" || deps.clock.now() >= invitation.closesAt;
  }
}

function isOpen(round: Round): boolean {
  return round.state === "running" || round.state === "paused";
}

function closedRound(round: Round): Found {
  return {
    kind: "closed",
    lastDay: round.closedAt ? stockholm.dayOf(round.closedAt) : lastAnswerDay(round.closesAt, stockholm),
  };
}

function closed(invitation: Invitation): Found {
  return { kind: "closed", lastDay: lastAnswerDay(invitation.closesAt, stockholm) };
}
