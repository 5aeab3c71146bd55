import fc from "fast-check";
import { stockholmDay, stockholmInstant } from "../../../../../bot/clock";
import { isSendingTime } from "../../../../../bot/domain/evaluation/round-schedule";
import { afterWorkingDays, DAYS_TO_HR, DAYS_TO_LEAD } from "../../../../../bot/domain/network/question/raising";

const clock = { dayOf: stockholmDay, instantAt: stockholmInstant };
const at = (wall: string) => {
  const [day, time] = wall.split(" ");
  const [hour, minute] = time!.split(":").map(Number);
  return stockholmInstant(day!, hour!, minute!);
};

test("a question is raised after 3 working days to a step 3, and after 6 to HR (S38)", () => {
  expect([DAYS_TO_LEAD, DAYS_TO_HR]).toEqual([3, 6]);
});

describe("working days are Monday to Friday in Stockholm, counted from when people are at work", () => {
  test.each([
    ["2024-10-07 10:00", "2024-10-10 10:00", "2024-10-15 10:00", "Monday"],
    ["2024-10-03 10:00", "2024-10-08 10:00", "2024-10-11 10:00", "Thursday, with a weekend in between"],
    ["2024-10-04 16:59", "2024-10-09 16:59", "2024-10-14 16:59", "Friday afternoon"],
    ["2024-10-04 17:00", "2024-10-10 08:00", "2024-10-15 08:00", "Friday evening counts as Monday morning"],
    ["2024-10-05 12:00", "2024-10-10 08:00", "2024-10-15 08:00", "Saturday"],
    ["2024-10-07 03:00", "2024-10-10 08:00", "2024-10-15 08:00", "Monday night"],
    ["2024-10-24 09:30", "2024-10-29 09:30", "2024-11-01 09:30", "over the end of summer time"],
    ["2025-03-27 09:30", "2025-04-01 09:30", "2025-04-04 09:30", "over its beginning"],
    ["2024-12-30 10:00", "2025-01-02 10:00", "2025-01-07 10:00", "public holidays are not known"],
  ])("asked %s: step 3 at %s, HR at %s (%s)", (asked, lead, hr) => {
    expect(afterWorkingDays(at(asked), DAYS_TO_LEAD, clock)).toBe(at(lead));
    expect(afterWorkingDays(at(asked), DAYS_TO_HR, clock)).toBe(at(hr));
  });
});

const instants = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());

test("whenever it is asked, it is raised within working hours, later for more days, and never within three days", () => {
  fc.assert(
    fc.property(instants, (asked) => {
      const [lead, hr] = [DAYS_TO_LEAD, DAYS_TO_HR].map((days) => afterWorkingDays(asked, days, clock));
      expect(isSendingTime(lead!, clock)).toBe(true);
      expect(isSendingTime(hr!, clock)).toBe(true);
      expect(hr! > lead!).toBe(true);
      expect(Date.parse(lead!) - Date.parse(asked)).toBeGreaterThanOrEqual(3 * 86_400_000 - 3_600_000);
    }),
  );
});
