import type { AddressInfo } from "node:net";
import { calendarFile, registerMeetingCalendar } from "../../../../bot/http/network/meeting-calendar";
import { createHttpServer } from "../../../../bot/http/server";
import type { CalendarEntry } from "../../../../bot/usecases/network/meeting/show-meetings";
import { aMeeting } from "../../../support/meetings";

const PUBLIC_URL = "https://handledarnatet.kommun.example";

function anEntry(given: Partial<CalendarEntry> = {}): CalendarEntry {
  const { id, title, what, startsAt, endsAt, place, link, sequence, changedAt } = aMeeting();
  return { id, title, what, startsAt, endsAt, place, link, sequence, changedAt, isCancelled: false, ...given };
}

/** The file's lines as a calendar reads them: unfolded, and each value with what it escapes (RFC 5545, 3.1 and 3.3.11). */
function propertiesIn(file: string): ReadonlyMap<string, string> {
  const lines = file.replaceAll(/\r\n[ \t]/g, "").split("\r\n");
  return new Map(
    lines.map((line) => {
      const [name = "", ...rest] = line.split(":");
      const value = rest.join(":").replaceAll(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? "\n" : one));
      return [name.split(";")[0]!, value];
    }),
  );
}

test.each([
  ["the last day of winter time", "2026-03-28T12:00:00.000Z", "20260328T120000Z"],
  ["the day when the clocks go forward", "2026-03-29T11:00:00.000Z", "20260329T110000Z"],
  ["the day when they go back", "2026-10-25T12:00:00.000Z", "20261025T120000Z"],
])("13:00 in Stockholm on %s is the same moment in the file", (_, startsAt, expected) => {
  const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString();
  expect(propertiesIn(calendarFile(anEntry({ startsAt, endsAt }), PUBLIC_URL)).get("DTSTART")).toBe(expected);
});

test("text that would be lines or properties of its own stays a text", () => {
  const title = "Fika; kaffe, te \\ bröd\r\nATTENDEE:mailto:x@y.example";
  const what = `Vi ses\nEND:VEVENT\n${"åäö😀".repeat(60)}`;
  const file = calendarFile(anEntry({ title, what }), PUBLIC_URL);
  const found = propertiesIn(file);
  expect(found.get("SUMMARY")).toBe(title.replace("\r\n", "\n"));
  expect(found.get("DESCRIPTION")).toBe(what);
  expect(found.has("ATTENDEE")).toBe(false);
  expect(file.match(/\r\nEND:VEVENT\r\n/g)).toHaveLength(1);
  expect(file.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

test("a change keeps the UID and raises the sequence; a cancelled meeting takes itself out of the calendar", () => {
  const first = propertiesIn(calendarFile(anEntry(), PUBLIC_URL));
  const moved = propertiesIn(calendarFile(anEntry({ sequence: 1 }), PUBLIC_URL));
  const cancelled = propertiesIn(calendarFile(anEntry({ sequence: 2, isCancelled: true }), PUBLIC_URL));
  expect(first.get("UID")).toBe("AbCdEfGhIjKlMnOpQrStUv@handledarnatet.kommun.example");
  expect([moved, cancelled].map((file) => file.get("UID"))).toEqual([first.get("UID"), first.get("UID")]);
  expect([first, moved, cancelled].map((file) => file.get("SEQUENCE"))).toEqual(["0", "1", "2"]);
  expect([first.get("METHOD"), cancelled.get("METHOD")]).toEqual(["PUBLISH", "CANCEL"]);
  expect(cancelled.get("STATUS")).toBe("CANCELLED");
  expect(cancelled.get("SUMMARY")).toBe("Inställd: Handledarträff");
});

test("nobody's name is in the file, and nobody has to sign in to get it", async () => {
  const server = createHttpServer({ log: () => undefined, localMode: true });
  const { id } = aMeeting();
  registerMeetingCalendar(server, {
    readCalendarEntry: (asked) => Promise.resolve(asked === id ? anEntry() : null),
    publicUrl: PUBLIC_URL,
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const response = await fetch(`${base}/m/${id}.ics`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8; method=PUBLISH");
  const file = await response.text();
  expect(file).not.toMatch(/ORGANIZER|ATTENDEE|Ove Ek/);
  for (const wrong of ["/m/gissning.ics", `/m/${id}`, `/m/${id.slice(0, 21)}x.ics`, "/m/..%2f..%2fpackage.json"]) {
    const refused = await fetch(base + wrong);
    expect([wrong, refused.status]).toEqual([wrong, 404]);
  }
  server.server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});
