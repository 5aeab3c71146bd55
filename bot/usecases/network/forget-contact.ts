import type { Clock } from "../../clock";
import type { ContactDirectory } from "./ports";
import { keyOf } from "./remember-contact";

export type ForgetContact = (person: {
  readonly tenantId: string;
  readonly aadObjectId: string;
  /** "asked": wants no more messages but keeps the app. "removed": uninstalled it. "left-team": no longer a member. */
  readonly because: "asked" | "removed" | "left-team";
}) => Promise<void>;

/**
 * Sends nothing more to a person. Whoever removed the app is greeted when it is installed again; whoever left the team
 * is kept as reachable if they have installed the app themselves.
 */
export function makeForgetContact(deps: { readonly contacts: ContactDirectory; readonly clock: Clock }): ForgetContact {
  return async ({ because, ...person }) => {
    const key = keyOf(person);
    const known = await deps.contacts.get(key);
    if (!known) return;
    if (because === "left-team") {
      if (known.reachedBy === "team-roster" && known.unreachableSince === null) {
        await deps.contacts.markUnreachable(key, deps.clock.now(), "left-team");
      }
      return;
    }
    if (because === "removed") await deps.contacts.releaseWelcome(key);
    await deps.contacts.markUnreachable(key, deps.clock.now());
  };
}
