import type { Clock } from "../../../clock";
import type { Invitation } from "../../../domain/evaluation/invitation";
import type { Localised } from "../../../domain/evaluation/questionnaire";
import { lastAnswerDay } from "../../../domain/evaluation/round-schedule";
import type { ContactStore, TeamsContact } from "../../network/ports";
import { addressToGive, type IssueLinks } from "../answer/issue-links";
import type { EvaluationMailer, EvaluationMessenger, EvaluationRequest, SendOutcome } from "../ports";
import { stockholm } from "../stockholm";
import type { ProactiveDays } from "../../network/delivery/ports";

export interface OutboxDeps {
  readonly contacts: ContactStore;
  readonly messenger: EvaluationMessenger;
  readonly mailer: EvaluationMailer;
  readonly days: Pick<ProactiveDays, "markEvaluation">;
  readonly issueLinks: IssueLinks;
  /** Where students reach the form, without a slash at the end. */
  readonly publicUrl: string;
  readonly clock: Clock;
  /** What an earlier card says when a reminder has come after it. */
  readonly replacedNotice: Localised;
  /** Told about bugs met on the way; they never stop a round. */
  readonly report: (error: unknown) => void;
}

/** A message that needs nothing more than to be posted. */
export interface ReadyMessage {
  readonly post: (request: EvaluationRequest) => Promise<SendOutcome>;
}

/**
 * Prepares one recipient's message, so that little is left to go wrong between taking the invitation and the one
 * post. Null when the person cannot be reached in Teams any more.
 */
export function makeOutbox(deps: OutboxDeps) {
  return { prepare, remember, withdraw };

  async function prepare(
    invitation: Invitation,
    contacts: ReadonlyMap<string, TeamsContact>,
  ): Promise<ReadyMessage | null> {
    const { route } = invitation;
    switch (route.kind) {
      case "card": {
        const contact = contacts.get(route.contactKey);
        if (!contact || contact.unreachableSince !== null) return null;
        return {
          post: async (request) => {
            const [outcome] = await Promise.all([
              posted(() => deps.messenger.send(contact, request)),
              noted(contact.key),
            ]);
            return outcome;
          },
        };
      }
      case "link":
        return { post: (request) => mailed(invitation, route.email, request) };
      case "qr":
      case "none":
        return null;
    }
  }

  /** A person who has removed or blocked the app is not written to again before they come back. */
  async function remember(invitation: Invitation, outcome: SendOutcome): Promise<void> {
    if (outcome.kind !== "refused" || invitation.route.kind !== "card") return;
    if (outcome.reason !== "blocked-by-user" && outcome.reason !== "app-removed") return;
    await deps.contacts.markUnreachable(invitation.route.contactKey, deps.clock.now());
  }

  /** Turns the card that a reminder has taken the place of into a notice, so that one card is left to answer. */
  async function withdraw({ route, card }: Invitation, contacts: ReadonlyMap<string, TeamsContact>): Promise<void> {
    const contact = route.kind === "card" ? contacts.get(route.contactKey) : undefined;
    if (contact && card) await deps.messenger.replaceByNotice(contact, card, deps.replacedNotice);
  }

  /**
   * Whoever gets an evaluation gets no other card that day (S46). Noted while the card is on its way; an evaluation goes
   * out whether it can be noted or not.
   */
  async function noted(contactKey: string): Promise<void> {
    try {
      await deps.days.markEvaluation(stockholm.dayOf(deps.clock.now()), contactKey);
    } catch (error) {
      deps.report(error);
    }
  }

  /** A message that throws may have left the house all the same, so nobody knows what became of it. */
  /**
   * The link is made by whoever has taken the invitation and nobody else, since a new one ends the one before. When it
   * cannot be kept, nothing is sent.
   */
  async function mailed(invitation: Invitation, email: string, request: EvaluationRequest): Promise<SendOutcome> {
    let path: string;
    try {
      path = await deps.issueLinks.personal(invitation);
    } catch (error) {
      deps.report(error);
      return { kind: "not-sent", detail: "link-not-kept" };
    }
    return posted(() => deps.mailer.send(email, addressToGive(deps.publicUrl, path), request));
  }

  async function posted(post: () => Promise<SendOutcome>): Promise<SendOutcome> {
    try {
      return await post();
    } catch (error) {
      deps.report(error);
      return { kind: "unknown", detail: "bug" };
    }
  }
}

/** What the card or mail is about; `studentsToShowQr` is zero for everyone who is not a supervisor. */
export function requestFor(
  invitation: Invitation,
  about: { readonly isReminder: boolean; readonly studentsToShowQr: number },
): EvaluationRequest {
  return {
    invitationId: invitation.id,
    attempt: invitation.attempt,
    questionnaire: invitation.questionnaire,
    term: invitation.term,
    period: invitation.period,
    unitName: invitation.unitName,
    lastDay: lastAnswerDay(invitation.closesAt, stockholm),
    ...about,
  };
}
