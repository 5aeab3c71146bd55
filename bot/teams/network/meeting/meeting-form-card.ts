import type { MeetingList, MeetingProblemItem } from "../../../contract/network/meeting";
import { MOST_SEATS } from "../../../domain/network/meeting/draft";
import { textIn, type Language } from "../../../text/text";
import { cardTemplate } from "../../card-template";
import { peopleText } from "../../people-text";
import type { RenderedMessage } from "../render-message";
import { EVERYBODY, type FormData } from "./form-data";
import template from "./meeting-form-card.json";
import { problemTexts } from "./meeting-words";

const fill = cardTemplate(template);

export interface MeetingForm {
  readonly form: FormData;
  readonly problems: readonly MeetingProblemItem[];
  readonly mayCallFor: MeetingList["mayCallFor"];
}

/** The form in which a meeting is written or changed, with what it holds and what has to be put right. */
export function meetingFormCard({ form, problems, mayCallFor }: MeetingForm, language: Language): RenderedMessage {
  const t = textIn(language);
  const isChange = form.version !== "";
  const heading = t(isChange ? "network.meeting.form.change" : "network.meeting.form.new");
  const areas = [
    ...mayCallFor.areas.map((area) => ({ title: peopleText(area), value: peopleText(area) })),
    ...(mayCallFor.everybody ? [{ title: t("network.meeting.form.everybody"), value: EVERYBODY }] : []),
  ];
  const seats = Number(form.seats);
  const hasSeats = form.seats.trim() !== "" && !Number.isNaN(seats);
  const card = fill({
    ...form,
    ...{ lang: language, heading, isChange, areas, hasSeats, seats: hasSeats ? seats : 0 },
    area: form.area === "" ? (areas[0]?.value ?? "") : form.area,
    intro: t(isChange ? "network.meeting.form.change-intro" : "network.meeting.form.intro"),
    problemsTitle: t("network.meeting.form.problems"),
    problems: problemTexts(problems, t).map((text) => ({ text })),
    titleLabel: t("network.meeting.form.title"),
    whatLabel: t("network.meeting.form.what"),
    dayLabel: t("network.meeting.form.day"),
    fromLabel: t("network.meeting.form.from"),
    toLabel: t("network.meeting.form.to"),
    placeLabel: t("network.meeting.form.place"),
    linkLabel: t("network.meeting.form.link"),
    seatsLabel: t("network.meeting.form.seats"),
    areaLabel: t("network.meeting.form.area"),
    lastDayLabel: t("network.meeting.form.last-day"),
    preview: t("network.meeting.form.preview"),
    missing: t("network.meeting.form.missing"),
    seatsError: t("network.meeting.form.seats-error", { most: MOST_SEATS }),
    choose: t("network.meeting.form.choose"),
  });
  return { card, summary: heading };
}
