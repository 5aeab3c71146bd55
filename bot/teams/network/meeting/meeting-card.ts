import type { MeetingDetails, OwnSignUp } from "../../../contract/network/meeting";
import { isAllowedLink } from "../../../domain/network/text-check";
import { textIn, type Language, type Text } from "../../../text/text";
import type { ShownMeeting } from "../../../usecases/network/message/meeting-messages";
import { cardTemplate, type CardData } from "../../card-template";
import { peopleText } from "../../people-text";
import type { CardSetting, RenderedMessage } from "../render-message";
import { EMPTY_FORM, type FormData } from "./form-data";
import template from "./meeting-card.json";
import { ownText, paragraphsOf, seatsText, whenText, whoText } from "./meeting-words";

const fill = cardTemplate(template);
/** Names are for whoever organises; the tab shows the rest. */
const MOST_NAMES = 30;
const LONGEST_NAME = 50;
const TEAMS_HOST = "teams.microsoft.com";

/** What is shown of a meeting, and to whom. */
export interface MeetingView {
  readonly meeting: ShownMeeting;
  readonly own: OwnSignUp | null;
  /** What only its owner, HR and managers see; null for all others and for the channel. */
  readonly details?: MeetingDetails | null;
  /** Whether it has begun: then the owner can note who came. */
  readonly hasBegun?: boolean;
  /** Set while it is being written: instead of answering one publishes. */
  readonly draft?: FormData | null;
  /** What has just been done; empty when nothing. */
  readonly notice?: string;
}

/** A meeting: when, where, what, seats, one's own answer and what one can do. */
export function meetingCard(view: MeetingView, setting: CardSetting, language: Language): RenderedMessage {
  const t = textIn(language);
  const { meeting, own, details = null, draft = null, notice = "" } = view;
  const isPlanned = meeting.state === "planned" && view.hasBegun !== true && draft === null;
  const title = peopleText(meeting.title);
  const label = t(meeting.state === "cancelled" ? "network.meeting.cancelled-label" : "network.meeting.label");
  const card = fill(
    {
      ...{ lang: language, label, title, notice, meetingId: meeting.id },
      when: whenText(meeting, language),
      where: peopleText(
        meeting.place === ""
          ? t("network.meeting.online", { button: t("network.meeting.join") })
          : t("network.meeting.place", { place: meeting.place }),
      ),
      ownText: isPlanned ? ownText(own, language) : "",
      cancelled: meeting.state === "cancelled" ? t("network.meeting.cancelled") : "",
      paragraphs: paragraphsOf(meeting.what),
      seats: seatsText(meeting, language),
      who: whoText(meeting, language),
      people: details ? peopleLines(details, t) : [],
      ...managing(view, t),
      mayJoin: isPlanned && meeting.isSignUpOpen && (own === null || own.state === "declined"),
      mayDecline: isPlanned && own?.state !== "declined",
      yes: t("network.meeting.yes"),
      no: t("network.meeting.no"),
      ...addresses(view, setting, isPlanned, t),
      isPreview: draft !== null,
      publish: t(draft?.version ? "network.meeting.preview.save" : "network.meeting.preview.publish"),
      editMore: t("network.meeting.preview.edit"),
      draft: { ...(draft ?? EMPTY_FORM) } as unknown as CardData[string],
    },
    hostsFor(setting),
  );
  return { card, summary: t("network.meeting.summary", { title }) };
}

function managing({ meeting, details, hasBegun = false, draft }: MeetingView, t: Text): CardData {
  const isOwn = (details?.mayChange ?? false) && !draft && meeting.state !== "cancelled";
  const mayChange = isOwn && meeting.state === "planned" && !hasBegun;
  const mayNote = isOwn && hasBegun && !details!.namesRemoved;
  return {
    ...{ isManaged: mayChange || mayNote, mayChange, mayNote },
    manage: mayChange ? t("network.meeting.manage") : "",
    change: t("network.meeting.change"),
    cancel: t("network.meeting.cancel"),
    cancelSure: t("network.meeting.cancel-sure"),
    cancelYes: t("network.meeting.cancel-yes"),
    attendance: t("network.meeting.attendance"),
  };
}

function addresses({ meeting }: MeetingView, setting: CardSetting, isPlanned: boolean, t: Text): CardData {
  const mayOpen = isPlanned && isAllowedLink(meeting.link, hostsFor(setting));
  return {
    joinUrl: mayOpen ? meeting.link : "",
    join: t("network.meeting.join"),
    fileUrl: isPlanned ? `${setting.publicUrl}${meeting.calendarFile}` : "",
    calendarFile: t("network.meeting.calendar-file"),
    teamsUrl: isPlanned ? meeting.teamsCalendar : "",
    teamsCalendar: t("network.meeting.teams-calendar"),
  };
}

function hostsFor({ publicUrl, linkHosts }: CardSetting): readonly string[] {
  return [new URL(publicUrl).host, TEAMS_HOST, ...linkHosts];
}

function peopleLines({ people, ownPeople, attendance }: MeetingDetails, t: Text): readonly { readonly text: string }[] {
  const names = people.slice(0, MOST_NAMES).map(({ name, state }) =>
    t("network.meeting.person", {
      name: peopleText(name ?? t("network.meeting.unnamed"), LONGEST_NAME),
      waiting: state === "waiting" ? "yes" : "no",
    }),
  );
  const more = people.length - names.length;
  const list = more > 0 ? [...names, t("network.meeting.more-people", { count: more })] : names;
  const lines = [
    ...(ownPeople ? [t("network.meeting.own-people", ownPeople)] : []),
    ...(list.length > 0 ? [`${t("network.meeting.people-title")}: ${list.join(", ")}`] : []),
    ...(attendance ? [cameText(attendance, t)] : []),
  ];
  return lines.map((text) => ({ text: peopleText(text, 4000) }));
}

function cameText({ perArea, others, total }: NonNullable<MeetingDetails["attendance"]>, t: Text): string {
  const parts = perArea.map(({ area, came }) =>
    area === null ? t("network.meeting.came-elsewhere", { came }) : t("network.meeting.came-area", { area, came }),
  );
  const areas = [...parts, ...(others > 0 ? [t("network.meeting.came-others", { came: others })] : [])];
  return t("network.meeting.came", { total, areas: areas.join(", ") });
}
