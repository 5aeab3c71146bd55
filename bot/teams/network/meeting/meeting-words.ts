import { stockholmDay } from "../../../clock";
import type { MeetingProblemItem, OwnSignUp } from "../../../contract/network/meeting";
import { dayInWords } from "../../../text/day";
import { textIn, type Language, type Text } from "../../../text/text";
import type { ShownMeeting } from "../../../usecases/network/message/meeting-messages";
import { timeOf } from "../../../usecases/network/meeting/meeting-view";
import { peopleText } from "../../people-text";

/** "söndag 29 mars kl. 13.00–15.00" */
export function whenText({ startsAt, endsAt }: Pick<ShownMeeting, "startsAt" | "endsAt">, language: Language): string {
  const time = (instant: string) => (language === "sv" ? timeOf(instant).replace(":", ".") : timeOf(instant));
  const day = dayInWords(language, stockholmDay(startsAt));
  return textIn(language)("network.meeting.when", { day, from: time(startsAt), to: time(endsAt) });
}

/** How many come, how many seats are left, and how many wait. */
export function seatsText({ coming, waiting, free }: ShownMeeting, language: Language): string {
  const limited = free === null ? "no" : "yes";
  return textIn(language)("network.meeting.seats", { coming, waiting, free: free ?? 0, limited });
}

const LONGEST_WHO = 500;

/** Who invites whom, and until when one can sign up. Holds people's names: for a text run. */
export function whoText(meeting: ShownMeeting, language: Language): string {
  const t = textIn(language);
  const { calledBy, area, isSignUpOpen, lastSignUpDay, state } = meeting;
  const signUp = isSignUpOpen
    ? t("network.meeting.last-day", { day: dayInWords(language, lastSignUpDay) })
    : state === "planned"
      ? t("network.meeting.sign-up-over")
      : "";
  const parts = [
    t("network.meeting.from", { name: calledBy ?? "none" }),
    t("network.meeting.for", { area: area ?? "none" }),
    signUp,
  ];
  return peopleText(parts.filter((part) => part !== "").join(" "), LONGEST_WHO);
}

/** What somebody has answered; empty when nothing. */
export function ownText(own: OwnSignUp | null, language: Language): string {
  return own ? textIn(language)(`network.meeting.own.${own.state}`, { number: own.numberInLine ?? 0 }) : "";
}

/** What has to change, one sentence each. They quote what was written: for text runs. */
export function problemTexts(problems: readonly MeetingProblemItem[], t: Text): readonly string[] {
  const sentences = problems.map(({ field, kind, found, longest }) =>
    t(`network.meeting.problem.${kind}`, {
      field: t("network.meeting.problem.field", { field }),
      found: found ?? "",
      longest: longest ?? 0,
    }),
  );
  return [...new Set(sentences)].map((sentence) => peopleText(sentence));
}

/** A card shows no line breaks inside a text, so each line is a text of its own. */
export function paragraphsOf(text: string): readonly { readonly text: string }[] {
  const lines = peopleText(text, 4000).split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => ({ text: line }));
}
