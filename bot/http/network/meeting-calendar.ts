import ical, { ICalCalendarMethod, ICalEventStatus, type ICalCalendar } from "ical-generator";
import type restify from "restify";
import { textIn } from "../../text/text";
import type { CalendarEntry, ReadCalendarEntry } from "../../usecases/network/meeting/show-meetings";

export interface MeetingCalendarDeps {
  readonly readCalendarEntry: ReadCalendarEntry;
  readonly publicUrl: string;
}

/**
 * GET /m/ID.ics: the meeting for any calendar (RFC 5545). Whoever has the address has been given it with the meeting's
 * card; it needs no account, since calendars have none, and tells nobody's name.
 */
export function registerMeetingCalendar(
  server: restify.Server,
  { readCalendarEntry, publicUrl }: MeetingCalendarDeps,
): void {
  server.get("/m/:file", async (req: restify.Request, res: restify.Response) => {
    const id = /^([\w-]{20,64})\.ics$/.exec(String((req.params as { readonly file?: unknown }).file))?.[1];
    const entry = id === undefined ? null : await readCalendarEntry(id);
    if (!entry) {
      res.sendRaw(404, textIn("sv")("refusal.meeting-not-found"), PLAIN);
      return;
    }
    const method = entry.isCancelled ? "CANCEL" : "PUBLISH";
    res.sendRaw(200, calendarFile(entry, publicUrl), {
      "Content-Type": `text/calendar; charset=utf-8; method=${method}`,
      "Content-Disposition": 'attachment; filename="traff.ics"',
    });
  });
}

const PLAIN = { "Content-Type": "text/plain; charset=utf-8" };

/**
 * One event. Its times are in UTC, which every calendar shows as its own clocks do, also on the days when Stockholm's
 * clocks change; its UID stays the same for ever, so that a later file replaces an earlier one.
 */
export function calendarFile(entry: CalendarEntry, publicUrl: string): string {
  const { id, title, what, startsAt, endsAt, place, link, sequence, changedAt, isCancelled } = entry;
  const calendar: ICalCalendar = ical({
    prodId: { company: "Handledarnätet", product: "Träffar", language: "SV" },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${id}@${new URL(publicUrl).hostname}`,
    sequence,
    stamp: changedAt,
    start: startsAt,
    end: endsAt,
    summary: isCancelled ? textIn("sv")("network.meeting.calendar.cancelled-title", { title }) : title,
    description: [what, link].filter((part) => part !== "").join("\n\n"),
    location: place === "" ? link : place,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(link === "" ? {} : { url: link }),
  });
  return calendar.toString();
}
