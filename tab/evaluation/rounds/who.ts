import type { Recipient } from "../../../bot/contract/round-recipients";
import { useText } from "../../text/use-text";

type Named = Pick<Recipient, "role" | "name" | "placementId">;

/** What to call a recipient: a supervisor's name, or which placement a student has. */
export function useWho(): (recipient: Named) => string {
  const t = useText();
  return ({ role, name, placementId }) => {
    if (role === "supervisor") return name ?? t("rounds.people.unknown");
    return placementId === null ? t("rounds.people.student") : t("rounds.people.student-of", { id: placementId });
  };
}
