import type { Clock } from "../../../clock";
import { plusSeconds } from "../../../domain/evaluation/round-schedule";
import type { Question } from "../../../domain/network/question/question";
import type { Channel, ChannelMessenger } from "../message/ports";
import type { ChangeQuestion } from "./change-question";
import type { ChannelsFor, Helper, HelpersFor, QuestionStore } from "./ports";
import type { NamedHelper, ShownQuestion } from "./question-messages";

interface Deps {
  readonly questions: Pick<QuestionStore, "linkThread">;
  readonly changeQuestion: ChangeQuestion;
  readonly channels: Pick<ChannelMessenger, "start">;
  readonly channelsFor: ChannelsFor;
  readonly helpersFor: HelpersFor;
  readonly clock: Clock;
}

/** Starts the thread of a question that is on its way ("posting"), and tells how the question stands then. */
export type PublishQuestion = (question: Question) => Promise<Question>;

/** What certainly is not in the channel is tried again after this time, and a channel that is gone after a longer one. */
export const SECONDS_BEFORE_AGAIN = 60;
const SECONDS_WITHOUT_CHANNEL = 3600;

/**
 * Posts once. Only what certainly has not arrived is posted again, by the clock; when the channel is gone the next one
 * of the area is tried, and without any the question waits and HR sees it.
 */
export function makePublishQuestion(deps: Deps): PublishQuestion {
  const { questions, changeQuestion, channels, channelsFor, helpersFor, clock } = deps;

  return async (question) => {
    const { id } = question;
    const [places, helpers] = await Promise.all([channelsFor(question.area), helpersFor(question)]);
    const outcome = await startIn(places, question, namedHelpers(helpers.filter(isNotAsker(question))));
    if (outcome.kind === "posted") {
      await questions.linkThread(outcome.thread.conversationId, id);
      return changeQuestion(id, (now) => ({ ...now, posting: outcome, pausedUntil: null }));
    }
    if (outcome.kind === "uncertain") return changeQuestion(id, (now) => ({ ...now, posting: outcome }));
    const pausedUntil = plusSeconds(clock.now(), outcome.seconds);
    return changeQuestion(id, (now) => ({ ...now, posting: { kind: "waiting" }, pausedUntil }));
  };

  async function startIn(places: readonly Channel[], question: Question, helpers: readonly NamedHelper[]) {
    for (const channel of places) {
      const message = { kind: "question", question: shownQuestion(question), helpers, isClosed: false } as const;
      const outcome = await channels.start(channel, message);
      switch (outcome.kind) {
        case "sent": {
          const { conversationId, activityId } = outcome;
          const thread = { conversationId, activityId, serviceUrl: channel.serviceUrl };
          return { kind: "posted", thread } as const;
        }
        case "unknown":
          return { kind: "uncertain" } as const;
        case "throttled":
          return { kind: "waiting", seconds: outcome.retryAfterSeconds ?? SECONDS_BEFORE_AGAIN } as const;
        case "not-sent":
          return { kind: "waiting", seconds: SECONDS_BEFORE_AGAIN } as const;
        case "refused":
          continue;
      }
    }
    return { kind: "waiting", seconds: SECONDS_WITHOUT_CHANNEL } as const;
  }
}

/** Whoever asks with their name need not be told. Without it the helpers are those of the area, whoever asked. */
function isNotAsker({ askedBy }: Question): (helper: Helper) => boolean {
  return ({ name }) => askedBy === null || name !== askedBy;
}

/** Whoever is mentioned gets a notice, so it is never a crowd. */
const MOST_NAMED = 6;

export function namedHelpers(helpers: readonly Helper[]): readonly NamedHelper[] {
  return helpers.slice(0, MOST_NAMED).map(({ name, contact }) => ({ name, teamsUserId: contact?.teamsUserId ?? null }));
}

export function shownQuestion({ id, title, text, area, askedBy }: Question): ShownQuestion {
  return { id, title, text, area, askedBy };
}
