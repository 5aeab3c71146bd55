import { attendanceOf } from "../../../../../bot/domain/network/meeting/attendance";
import { teamsCalendarLink } from "../../../../../bot/domain/network/meeting/calendar-links";
import { isMeetingFor, isMoved, isSignUpOpen } from "../../../../../bot/domain/network/meeting/meeting";
import { anActor, HR } from "../../../../support/actors";
import { aMeeting, aSignUp } from "../../../../support/meetings";

test.each([
  ["everybody's meeting", { area: null }, anActor({ worksIn: ["Hemtjänst"] }), true],
  ["one's own area's", { area: "Norr" }, anActor({ worksIn: ["Norr"] }), true],
  ["the area that one leads", { area: "Norr" }, anActor({ leadIn: ["Norr"] }), true],
  ["the area where one is a manager", { area: "Norr" }, anActor({ managesIn: ["Norr"] }), true],
  ["another area's", { area: "Norr" }, anActor({ worksIn: ["Söder"] }), false],
  ["one's own in another area", { area: "Norr", ownerId: "me" }, anActor({ id: "me" }), true],
  ["any, for HR", { area: "Norr" }, HR, true],
])("%s", (_, meeting, reader, expected) => {
  expect(isMeetingFor(reader, aMeeting(meeting))).toBe(expected);
});

test("sign-up is open until the last day's end and never once the meeting has begun", () => {
  const meeting = aMeeting({ lastSignUpDay: "2026-03-29", startsAt: "2026-03-29T11:00:00.000Z" });
  const open = (now: string, today: string) => isSignUpOpen(meeting, { now, today });
  expect(open("2026-03-29T10:59:00.000Z", "2026-03-29")).toBe(true);
  expect(open("2026-03-29T11:00:00.000Z", "2026-03-29")).toBe(false);
  expect(open("2026-03-29T10:00:00.000Z", "2026-03-30")).toBe(false);
  expect(isSignUpOpen({ ...meeting, state: "cancelled" }, { now: "2026-03-01", today: "2026-03-01" })).toBe(false);
});

test("only another time or place is news to those who come", () => {
  const meeting = aMeeting();
  expect(isMoved(meeting, { ...meeting, title: "Ny rubrik", seats: 3 })).toBe(false);
  expect(isMoved(meeting, { ...meeting, place: "Biblioteket" })).toBe(true);
  expect(isMoved(meeting, { ...meeting, endsAt: "2026-03-29T14:00:00.000Z" })).toBe(true);
});

test("attendance is counted by area, and those who declined are left out", () => {
  const signUps = [
    aSignUp(1, { worksIn: ["Norr"] }),
    aSignUp(2, { worksIn: ["Norr"] }),
    aSignUp(3, { worksIn: [] }),
    aSignUp(4, { state: "declined" }),
  ];
  const attendance = attendanceOf(signUps, { came: [3, 1, 4, 99], others: 2 });
  expect(attendance).toEqual({ perArea: { Norr: 1, "": 1 }, others: 2, came: [1, 3] });
});

test("the link to the Teams calendar carries the text as it is and leads nowhere else", () => {
  const title = 'Träff & fika ?startTime=0 #"<x>';
  const link = new URL(teamsCalendarLink(aMeeting({ title, what: "y".repeat(2000), place: "Sal 1" })));
  expect(link.host).toBe("teams.microsoft.com");
  expect(link.searchParams.get("subject")).toBe(title);
  expect(link.searchParams.get("startTime")).toBe("2026-03-29T11:00:00.000Z");
  expect(link.searchParams.get("content")).toHaveLength(300);
  expect(link.hash).toBe("");
});
