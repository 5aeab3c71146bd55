import type { Invitation } from "../../domain/evaluation/invitation";
import type { Term } from "../../domain/placement/term";
import type { InvitationStore, Versioned } from "./ports";

/** All invitations of a term in memory: at most some hundreds a term (plan, N15). */
export async function everyInvitation(store: InvitationStore, term: Term): Promise<readonly Versioned<Invitation>[]> {
  const all: Versioned<Invitation>[] = [];
  for await (const each of store.all(term)) all.push(each);
  return all;
}

/**
 * Changes one invitation by compare-and-set, deciding again on what is there when somebody else was faster. Gives
 * back what is stored afterwards, null when the invitation does not exist. The same object means no write.
 */
export async function changeInvitation(
  store: InvitationStore,
  read: Versioned<Invitation>,
  decide: (invitation: Invitation) => Invitation,
): Promise<Invitation | null> {
  let current: Versioned<Invitation> | null = read;
  while (current) {
    const changed = decide(current.value);
    if (changed === current.value || (await store.replace(current, changed))) return changed;
    current = await store.get(read.value.term, read.value.id);
  }
  return null;
}
