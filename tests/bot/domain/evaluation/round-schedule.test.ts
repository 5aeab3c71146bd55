import fc from "fast-check";
import {
  closeMoment,
  dueMoment,
  endOfPeriod,
  isSendingTime,
  lastAnswerDay,
  lastButOneWeekday,
  maySend,
  nextSendingMoment,
  periodByDates,
  plusSeconds,
  reminderMoment,
} from "../../../../bot/domain/evaluation/round-schedule";
import { defaultCalendar } from "../../../../bot/domain/placement/term";
import { stockholm } from "../../../support/evaluation";

const HT2024 = defaultCalendar("HT2024");

test.each([
  ["2024-10-04", "2024-10-03"], // Friday → Thursday
  ["2024-10-06", "2024-10-03"], // Sunday → Thursday
  ["2024-10-01", "2024-09-30"], // Tuesday → Monday
  ["2024-09-30", "2024-09-27"], // Monday → Friday before
  ["2025-01-01", "2024-12-31"], // over New Year
])("the last weekday but one up to %s is %s", (end, day) => expect(lastButOneWeekday(end)).toBe(day));

test("a period's evaluations go out at ten in Stockholm, in summer time and in winter time", () => {
  expect(dueMoment("2024-10-04", stockholm)).toBe("2024-10-03T08:00:00.000Z");
  expect(dueMoment("2024-12-13", stockholm)).toBe("2024-12-12T09:00:00.000Z");
});

test("reminders go on day 3 and 8 and move from the weekend to Monday; answers are taken to the end of day 14", () => {
  const closesAt = closeMoment("2024-10-03T08:00:05.000Z", stockholm);
  expect(lastAnswerDay(closesAt, stockholm)).toBe("2024-10-17");
  expect(closesAt).toBe("2024-10-17T22:00:00.000Z");
  expect(reminderMoment(closesAt, 0, stockholm)).toBe("2024-10-07T08:00:00.000Z"); // Sunday 6 → Monday 7
  expect(reminderMoment(closesAt, 1, stockholm)).toBe("2024-10-11T08:00:00.000Z");
  expect(reminderMoment(closesAt, 2, stockholm)).toBeNull();
});

test("the clock change in the middle of a round moves neither the hour of a reminder nor the last day", () => {
  const closesAt = closeMoment("2024-10-24T08:00:00.000Z", stockholm);
  expect(closesAt).toBe("2024-11-07T23:00:00.000Z");
  expect(lastAnswerDay(closesAt, stockholm)).toBe("2024-11-07");
  expect(reminderMoment(closesAt, 0, stockholm)).toBe("2024-10-28T09:00:00.000Z"); // ten o'clock in winter time
  expect(lastAnswerDay(closeMoment("2025-03-20T09:00:00.000Z", stockholm), stockholm)).toBe("2025-04-03");
});

test("a card that is sent just before midnight is counted from that Swedish day", () => {
  expect(lastAnswerDay(closeMoment("2024-12-31T22:59:00.000Z", stockholm), stockholm)).toBe("2025-01-14");
  expect(lastAnswerDay(closeMoment("2024-12-31T23:01:00.000Z", stockholm), stockholm)).toBe("2025-01-15");
});

test.each([
  ["2024-10-03T06:00:00.000Z", true], // Thursday 08:00
  ["2024-10-03T05:59:59.000Z", false],
  ["2024-10-03T14:59:59.000Z", true], // 16:59:59
  ["2024-10-03T15:00:00.000Z", false],
  ["2024-10-05T10:00:00.000Z", false], // Saturday
])("at %s the clock may send: %s", (now, may) => expect(isSendingTime(now, stockholm)).toBe(may));

test("what falls due at night or on a weekend waits for the next weekday at eight", () => {
  expect(nextSendingMoment("2024-10-03T20:00:00.000Z", stockholm)).toBe("2024-10-04T06:00:00.000Z");
  expect(nextSendingMoment("2024-10-04T20:00:00.000Z", stockholm)).toBe("2024-10-07T06:00:00.000Z");
  expect(nextSendingMoment("2024-10-03T03:00:00.000Z", stockholm)).toBe("2024-10-03T06:00:00.000Z");
});

test("outside the hours only what a person ordered then, and what has just begun, goes out", () => {
  const night = "2024-10-03T20:00:00.000Z";
  expect(maySend("2024-10-03T08:00:00.000Z", night, stockholm)).toBe(false);
  expect(maySend("2024-10-03T19:59:00.000Z", night, stockholm)).toBe(true);
  expect(maySend("2024-10-03T14:59:00.000Z", "2024-10-03T15:30:00.000Z", stockholm)).toBe(true);
  expect(maySend("2024-10-04T08:00:00.000Z", night, stockholm)).toBe(false);
});

test("an apprentice is asked when the last APL period of the term ends, or at the end of the apprenticeship", () => {
  expect(HT2024.periods.at(-1)!.end).toBe("2024-12-13");
  expect(endOfPeriod("term", "2025-06-13", HT2024)).toBe("2024-12-13");
  expect(endOfPeriod("term", "2024-11-01", HT2024)).toBe("2024-11-01");
});

test("a placement without a period number belongs to the period it shares most days with", () => {
  expect(periodByDates("2024-09-30", "2024-11-08", HT2024)?.number).toBe(6);
  expect(periodByDates("2024-07-01", "2024-07-05", HT2024)).toBeNull();
});

test("every moment of sending falls within the hours, on any day of the years around a clock change", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }), (minutes) => {
      const instant = plusSeconds("2024-01-01T00:00:00.000Z", minutes * 60);
      const moment = nextSendingMoment(instant, stockholm);
      expect(moment >= instant).toBe(true);
      expect(isSendingTime(moment, stockholm)).toBe(true);
      expect(isSendingTime(dueMoment(instant.slice(0, 10), stockholm), stockholm)).toBe(true);
      expect(isSendingTime(reminderMoment(closeMoment(instant, stockholm), 0, stockholm)!, stockholm)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
