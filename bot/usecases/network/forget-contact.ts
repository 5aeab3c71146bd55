import type { Clock } from "../../clock";
import type { ContactDirectory } from "./ports";
import { keyOf } from "./remember-contact";

/** "asked": wants no more messages but keeps the app. "removed": uninstalled it. "left-team": no longer a member. */
type Forgotten = { readonly because: "asked" | "removed" } | { readonly because: "left-team"; readonly teamId: string };

export type ForgetContact = (
  person: Forgotten & { readonly tenantId: string; readonly aadObjectId: string },
) => Promise<void>;

/**
 * Sends nothing more to a person. Whoever removed the app is greeted when it is installed again; whoever left a team is
 * kept as reachable if they have installed the app themselves, or are a member of another team.
 */
export function makeForgetContact(deps: { readonly contacts: ContactDirectory; readonly clock: Clock }): ForgetContact {
  const { contacts } = deps;
  return async (person) => {
    const key = keyOf(person);
    const known = await contacts.get(key);
    if (!known) return;
    if (person.because === "left-team") {
      const others = (known.teamIds ?? []).filter((teamId) => teamId !== person.teamId);
      await contacts.setTeams(key, others);
      if (others.length > 0 || known.reachedBy !== "team-roster" || known.unreachableSince !== null) return;
      return contacts.markUnreachable(key, deps.clock.now(), "left-team");
    }
    if (person.because === "removed") await contacts.releaseWelcome(key);
    await contacts.markUnreachable(key, deps.clock.now());
  };
}
