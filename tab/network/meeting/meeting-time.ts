import type { MeetingItem } from "../../../bot/contract/network/meeting";
import { useNumbers } from "../../text/use-text";

/** "29 mars 2026 kl. 13:00–15:00" */
export function useMeetingTime(): (meeting: Pick<MeetingItem, "startsAt" | "endsAt">) => string {
  const numbers = useNumbers();
  return ({ startsAt, endsAt }) => `${numbers.moment(startsAt)}–${numbers.clock(endsAt)}`;
}
