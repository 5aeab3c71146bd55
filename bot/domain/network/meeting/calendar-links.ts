import type { MeetingDetails } from "./meeting";

/** Room for the rest of an address; browsers and Teams cut very long ones. */
const LONGEST_CONTENT = 300;

/** Opens a new event in the Teams calendar, filled in (Teams documentation, deep links to scheduling). */
export function teamsCalendarLink(meeting: MeetingDetails): string {
  const { title, what, startsAt, endsAt, place, link } = meeting;
  const content = [what, place, link].filter((part) => part !== "").join("\n");
  const parts = {
    subject: title,
    startTime: startsAt,
    endTime: endsAt,
    content: [...content].slice(0, LONGEST_CONTENT).join(""),
  };
  const query = Object.entries(parts).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `https://teams.microsoft.com/l/meeting/new?${query.join("&")}`;
}

/** The calendar file's path. Whoever has it can read the meeting, and nobody's name is in it. */
export function calendarPath(id: string): string {
  return `/m/${id}.ics`;
}
