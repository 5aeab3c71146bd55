import { stockholmDay, stockholmInstant } from "../../../../../bot/clock";
import { nextStep, stateOf, type Question } from "../../../../../bot/domain/network/question/question";
import { aQuestion } from "../../../../support/network/questions";

const clock = { dayOf: stockholmDay, instantAt: stockholmInstant };
/** Asked on Thursday 3 October 2024 at ten: three working days are over on Tuesday at ten, six on Friday. */
const LEAD_AT = "2024-10-08T08:00:00.000Z";
const HR_AT = "2024-10-11T08:00:00.000Z";

test.each([
  [{}, "unanswered"],
  [{ raisedToLeadAt: LEAD_AT, raisedToHrAt: HR_AT }, "unanswered"],
  [{ replies: 1 }, "answered"],
  [{ closedAt: LEAD_AT }, "closed"],
  [{ closedAt: LEAD_AT, replies: 2 }, "closed"],
] as const)("with %j a question is %s", (given, state) => {
  expect(stateOf(aQuestion(given))).toBe(state);
});

test.each([
  ["one that nobody has replied to is raised", {}, { step: "raise-to-lead", at: LEAD_AT }],
  ["then to HR", { raisedToLeadAt: LEAD_AT }, { step: "raise-to-hr", at: HR_AT }],
  ["and then no more", { raisedToLeadAt: LEAD_AT, raisedToHrAt: HR_AT }, null],
  ["one with a reply is left", { replies: 1 }, null],
  ["a closed one is left", { closedAt: LEAD_AT }, null],
  [
    "one that is on its way is uncertain after two minutes",
    { posting: { kind: "posting", since: "2024-10-03T08:00:00.000Z" } },
    { step: "call-uncertain", at: "2024-10-03T08:02:00.000Z" },
  ],
  [
    "one that certainly is not there is sent again when the pause is over",
    { posting: { kind: "waiting" }, pausedUntil: "2024-10-03T08:01:00.000Z" },
    { step: "send-again", at: "2024-10-03T08:01:00.000Z" },
  ],
  [
    "one that perhaps is there is never sent again, and raised like others",
    { posting: { kind: "uncertain" } },
    { step: "raise-to-lead", at: LEAD_AT },
  ],
  [
    "replies that are not there are sent again, also when it is closed",
    { replies: 1, unsentReplies: 1, closedAt: LEAD_AT, pausedUntil: HR_AT },
    { step: "send-again", at: HR_AT },
  ],
  [
    "a closed one that never came into the channel stays out",
    { posting: { kind: "waiting" }, closedAt: LEAD_AT },
    null,
  ],
  [
    "a pause holds up raising, too",
    { pausedUntil: "2024-10-08T08:10:00.000Z" },
    { step: "raise-to-lead", at: "2024-10-08T08:10:00.000Z" },
  ],
] as const)("%s", (_rule, given, step) => {
  expect(nextStep(aQuestion(given as Partial<Question>), clock)).toEqual(step);
});
