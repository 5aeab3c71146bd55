import { dueNow } from "../../../../../bot/domain/network/meeting/due";
import { aMeeting } from "../../../../support/meetings";

/** On the day when the clocks go forward: 13:00 is 11:00 UTC, the day before at 08:00 still 07:00 UTC. */
const moments = { reminderFrom: "2026-03-28T07:00:00.000Z", signUpEnds: "2026-03-26T23:00:00.000Z" };
const meeting = aMeeting({ startsAt: "2026-03-29T11:00:00.000Z", endsAt: "2026-03-29T13:00:00.000Z" });

test.each([
  ["2026-03-22T10:59:59.999Z", ""],
  ["2026-03-22T11:00:00.000Z", "managers"],
  ["2026-03-28T06:59:59.999Z", "managers"],
  ["2026-03-28T07:00:00.000Z", "reminder managers"],
  ["2026-03-29T11:00:00.000Z", ""],
  ["2026-03-29T13:00:00.000Z", "held"],
  ["2026-04-28T12:59:59.999Z", "held"],
  ["2026-04-28T13:00:00.000Z", "held removeNames"],
])("at %s what is due is: %s", (now, expected) => {
  expect(dueIn(meeting, now)).toBe(expected);
});

test("managers are told when sign-up closes if that is earlier than a week before, or the meeting was called late", () => {
  const early = { ...moments, signUpEnds: "2026-03-10T23:00:00.000Z" };
  expect(dueIn(meeting, "2026-03-10T23:00:00.000Z", early)).toBe("managers");
  const late = { ...meeting, createdAt: "2026-03-25T08:00:00.000Z" };
  expect(dueIn(late, "2026-03-25T09:00:00.000Z")).toBe("");
  expect(dueIn(late, "2026-03-26T23:00:00.000Z")).toBe("managers");
});

test("what has been done is not due again, and nothing is for a cancelled meeting but that names go", () => {
  const done = { ...meeting, remindedAt: "2026-03-28T07:00:00.000Z", managersToldAt: "2026-03-22T11:00:00.000Z" };
  expect(dueIn(done, "2026-03-28T08:00:00.000Z")).toBe("");
  const cancelled = { ...meeting, state: "cancelled" as const };
  expect(dueIn(cancelled, "2026-03-28T08:00:00.000Z")).toBe("");
  expect(dueIn(cancelled, "2026-05-28T08:00:00.000Z")).toBe("removeNames");
});

function dueIn(...[about, now, when = moments]: [typeof meeting, string, typeof moments?]): string {
  return Object.entries(dueNow(about, now, when))
    .flatMap(([what, isDue]) => (isDue ? [what] : []))
    .join(" ");
}
