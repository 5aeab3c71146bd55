import type { Question } from "../../../bot/domain/network/question/question";

/** A question without a name in the channel, asked on Thursday 3 October 2024 at ten; nobody has replied. */
export function aQuestion(given: Partial<Question> = {}): Question {
  const thread = {
    conversationId: "19:x;messageid=1",
    activityId: "1",
    serviceUrl: "https://smba.trafficmanager.net/",
  };
  return {
    ...{ id: "a-question", title: null, text: "Hur länge är en APL-period?", area: "Vårdboende Norr" },
    ...{ unit: null, askedBy: null },
    askedAt: "2024-10-03T08:00:00.000Z",
    posting: { kind: "posted", thread },
    ...{ replies: 0, unsentReplies: 0, raisedToLeadAt: null, raisedToHrAt: null, pausedUntil: null, closedAt: null },
    ...given,
  };
}
