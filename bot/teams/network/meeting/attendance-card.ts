import { z } from "zod/v4";
import type { MeetingDetails } from "../../../contract/network/meeting";
import { textIn, type Language } from "../../../text/text";
import { cardTemplate } from "../../card-template";
import { peopleText } from "../../people-text";
import type { RenderedMessage } from "../render-message";
import template from "./attendance-card.json";
import { MEETING_ID } from "./form-data";

const fill = cardTemplate(template);
/** More names make a card that nobody scrolls through; the tab takes them all. */
const MOST = 100;

/** What the card sends: places with commas between. */
export const ATTENDANCE_DATA = z.object({
  meetingId: MEETING_ID,
  came: z
    .string()
    .max(5000)
    .default("")
    .transform((text) => text.split(",").map(Number).filter(Number.isInteger)),
  others: z.coerce.number().int().min(0).max(1000).default(0),
});

/** Who has been noted as there but does not fit into the card: saving it changes nothing about them. */
export function notedBeyondCard({ people }: MeetingDetails): readonly number[] {
  return people.slice(MOST).flatMap(({ came, place }) => (came === true ? [place] : []));
}

/** Who signed up, to tick who came. */
export function attendanceCard(details: MeetingDetails, language: Language): RenderedMessage {
  const t = textIn(language);
  const heading = t("network.meeting.attendance-form.title");
  const people = details.people.slice(0, MOST);
  const isNoted = details.attendance !== null;
  // Most come: so few boxes have to be changed.
  const came = people.filter((person) => (isNoted ? person.came : person.state === "coming"));
  const card = fill({
    ...{ lang: language, heading, title: peopleText(details.title), meetingId: details.id },
    intro: t("network.meeting.attendance-form.intro"),
    cut: details.people.length > MOST ? t("network.meeting.attendance-form.cut", { count: MOST }) : "",
    peopleLabel: t("network.meeting.attendance-form.people"),
    people: people.map(({ place, name }) => ({
      place: String(place),
      name: peopleText(name ?? t("network.meeting.unnamed"), 100),
    })),
    came: came.map(({ place }) => place).join(","),
    others: details.attendance?.others ?? 0,
    othersLabel: t("network.meeting.attendance-form.others"),
    othersError: t("network.meeting.attendance-form.others-error"),
    save: t("network.meeting.attendance-form.save"),
  });
  return { card, summary: heading };
}
