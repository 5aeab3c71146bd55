import type { MeetingItem } from "../../../bot/contract/network/meeting";
import { Badge } from "../../marks/badge";
import { useText } from "../../text/use-text";

/** How it stands with the seats, and with the reader's own. */
export function SeatBadges({ meeting: { state, own, free, coming } }: { readonly meeting: MeetingItem }) {
  const t = useText();
  if (state === "cancelled") return <Badge kind="bad">{t("network.meetings.cancelled")}</Badge>;
  const taken = t("network.meetings.count", { coming });
  return (
    <>
      {own?.state === "coming" && <Badge kind="good">{t("network.meetings.you-come")}</Badge>}
      {own?.state === "waiting" && (
        <Badge kind="warning">{t("network.meetings.you-wait", { place: own.numberInLine ?? 0 })}</Badge>
      )}
      <Badge kind="plain">{taken}</Badge>
      {state === "planned" && free !== null && (
        <Badge kind={free === 0 ? "warning" : "plain"}>{t("network.meetings.free", { free })}</Badge>
      )}
    </>
  );
}
