import type { Localised } from "../../../domain/evaluation/questionnaire";
import type { Term } from "../../../domain/placement/term";
import type { ContactStore } from "../../network/ports";
import { everyInvitation } from "../every-invitation";
import type { EvaluationMessenger, InvitationStore, RoundStore } from "../ports";
import type { Sleep } from "../sending/pace";

/** Well below what Teams takes; nobody waits for it. */
const MILLISECONDS_BETWEEN = 200;

/**
 * Turns the cards of withdrawn invitations into a short notice. A card that could not be reached stays in the list
 * and is tried again the next time, and pressing it is answered kindly meanwhile.
 */
export function makeWithdrawCards(deps: {
  readonly rounds: RoundStore;
  readonly invitations: InvitationStore;
  readonly contacts: ContactStore;
  readonly messenger: EvaluationMessenger;
  readonly sleep: Sleep;
  /** "Utvärderingen är inställd" */
  readonly notice: Localised;
}) {
  return async (term: Term): Promise<{ readonly replaced: number }> => {
    let replaced = 0;
    for (const read of await everyInvitation(deps.invitations, term)) {
      const { state, card, route } = read.value;
      if (state !== "cancelled" || !card || route.kind !== "card") continue;
      const contact = await deps.contacts.get(route.contactKey);
      if (contact?.unreachableSince === null) {
        await deps.messenger.replaceByNotice(contact, card, deps.notice);
        await deps.sleep(MILLISECONDS_BETWEEN);
      }
      if (await deps.invitations.replace(read, { ...read.value, card: null })) replaced += 1;
    }
    return { replaced };
  };
}
