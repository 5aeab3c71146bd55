import type { Term } from "../../domain/placement/term";
import { everyInvitation } from "../../usecases/evaluation/every-invitation";
import type { InvitationStore } from "../../usecases/evaluation/ports";
import type { ContactDirectory } from "../../usecases/network/ports";
import { idsOf, type SimulatedPerson } from "./people";

/** Loading the page tells of an installation in two ways at once. */
const SAME_LOADING_MS = 3_000;

/**
 * Contacts that tell when somebody loads the simulator's page: the page installs the app for the played person anew
 * each time.
 */
export function tellingOfPageLoads(contacts: ContactDirectory, played: SimulatedPerson, tell: () => void) {
  let last = Number.NEGATIVE_INFINITY;
  return {
    ...contacts,
    async claimWelcome(key: string): Promise<boolean> {
      if (key.endsWith(idsOf(played).aadObjectId) && performance.now() - last > SAME_LOADING_MS) {
        last = performance.now();
        tell();
      }
      return contacts.claimWelcome(key);
    },
  } satisfies ContactDirectory;
}

/**
 * The page shows only what arrives while it is open, and forgets it when it is loaded anew. So the played person's
 * unanswered cards are sent once more. Teams itself keeps its messages; nothing like this happens there.
 */
export async function showCardsAgain(
  invitations: InvitationStore,
  term: Term,
  { email }: SimulatedPerson,
): Promise<void> {
  for (const read of await everyInvitation(invitations, term)) {
    const { route, state } = read.value;
    if (route.kind !== "card" || route.email !== email || state !== "sent") continue;
    await invitations.replace(read, { ...read.value, state: "pending", card: null, postedAt: null });
  }
}
