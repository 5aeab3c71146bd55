import type { MeetingItem } from "../../../bot/contract/network/meeting";
import { ViewLink } from "../../address/view-link";
import { Badge } from "../../marks/badge";
import { useText } from "../../text/use-text";
import { Entry } from "../entry";
import { useMeetingTime } from "./meeting-time";
import { SeatBadges } from "./seat-badges";

/** A meeting in the list: when, where, and what the reader has answered. */
export function MeetingEntry({ meeting }: { readonly meeting: MeetingItem }) {
  const t = useText();
  const time = useMeetingTime();
  const where = meeting.place || t("network.meetings.online");
  return (
    <Entry
      level={2}
      title={<ViewLink to={{ view: "meeting", meeting: meeting.id }}>{meeting.title}</ViewLink>}
      badges={
        <>
          <SeatBadges meeting={meeting} />
          <Badge kind="plain">{meeting.area ?? t("network.everybody")}</Badge>
        </>
      }
      about={`${time(meeting)} · ${where}`}
    />
  );
}
