import { z } from "zod/v4";
import type { MeetingDraft } from "../../../domain/network/meeting/draft";
import { peopleText } from "../../people-text";

/** Stands for everybody where an area's name is chosen. */
export const EVERYBODY = "*";

export const MEETING_ID = z.string().regex(/^[\w-]{20,64}$/);
export const MEETING_DATA = z.object({ meetingId: MEETING_ID });

const text = z.string().max(20_000).default("");

/** What the form's inputs and buttons send: all texts, as Teams writes them. An empty `version` is a new meeting. */
export const FORM_DATA = z.object({
  meetingId: MEETING_ID,
  ...{ version: text, title: text, what: text, day: text, from: text, to: text, place: text, link: text },
  seats: z
    .union([z.string().max(40), z.number()])
    .default("")
    .transform(String),
  ...{ area: text, lastSignUpDay: text },
});

export type FormData = z.infer<typeof FORM_DATA>;

export const EMPTY_FORM: FormData = {
  ...{ meetingId: "", version: "", title: "", what: "", day: "", from: "", to: "", place: "", link: "" },
  ...{ seats: "", area: "", lastSignUpDay: "" },
};

/** As the rules understand it. What is no number of seats becomes one that they refuse. */
export function draftFrom({ seats, area, meetingId: _id, version: _version, ...rest }: FormData): MeetingDraft {
  const number = seats.trim() === "" ? null : Number(seats);
  return { ...rest, seats: Number.isNaN(number) ? -1 : number, area: area === EVERYBODY ? null : area };
}

/** Room in a card for what is far too long, so that it can be shortened there. */
const LONGEST = { title: 300, what: 3000, place: 400, link: 1000, area: 200 };

/** A draft as a card can hold it. */
export function formFrom(draft: MeetingDraft, given: Pick<FormData, "meetingId" | "version">): FormData {
  const { title, what, place, link, seats, area } = draft;
  return {
    ...draft,
    ...given,
    title: peopleText(title, LONGEST.title),
    what: peopleText(what, LONGEST.what),
    place: peopleText(place, LONGEST.place),
    link: peopleText(link, LONGEST.link),
    seats: seats === null ? "" : String(seats),
    area: area === null ? EVERYBODY : peopleText(area, LONGEST.area),
  };
}
