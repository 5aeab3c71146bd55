import { plusSeconds, type WallClock } from "../../evaluation/round-schedule";
import { afterWorkingDays, DAYS_TO_HR, DAYS_TO_LEAD } from "./raising";

/**
 * A question to the network (S38). Who asked without showing their name is in no field of it: that is kept apart, for
 * the asker's own actions and the notices to them (storage/network/question-askers).
 */
export interface Question {
  /** Sorts newest first; says nothing else. */
  readonly id: string;
  /** Null when the asker gave none. */
  readonly title: string | null;
  readonly text: string;
  /** Whose step 3 supervisors it is for, and in whose channel it is. */
  readonly area: string;
  /**
   * Code of the asker's own unit when it lies in the area, so that those nearest are told. Null for a question without a
   * name: whoever is mentioned would show where the asker works.
   */
  readonly unit: string | null;
  /** The asker's name; null for a question without one. */
  readonly askedBy: string | null;
  /** UTC. */
  readonly askedAt: string;
  readonly posting: Posting;
  /** How many replies are kept under it. */
  readonly replies: number;
  /** How many of them certainly are not in the thread yet. */
  readonly unsentReplies: number;
  /** UTC; when it was raised once more, to a step 3 supervisor and to HR. */
  readonly raisedToLeadAt: string | null;
  readonly raisedToHrAt: string | null;
  /** UTC; nothing is tried again before. */
  readonly pausedUntil: string | null;
  /** UTC; null while it is open. */
  readonly closedAt: string | null;
  /** UTC; when its words were taken away, so that a line is all that is left (D36). Absent while they stand. */
  readonly removedAt?: string;
}

/** Whether the question stands in a channel. */
type Posting =
  /** On its way; nobody knows the outcome yet. */
  | { readonly kind: "posting"; readonly since: string }
  /** Certainly not there; tried again. */
  | { readonly kind: "waiting" }
  /** Perhaps there. Never sent again by itself, but by its asker or HR; the first press of its card tells where it is. */
  | { readonly kind: "uncertain" }
  | { readonly kind: "posted"; readonly thread: QuestionThread };

export interface QuestionThread {
  readonly conversationId: string;
  /** The message that the thread began with. */
  readonly activityId: string;
  readonly serviceUrl: string;
}

/** A reply kept under a question, always with the replier's name; null only when Teams tells none. */
export interface Reply {
  readonly id: string;
  readonly questionId: string;
  readonly by: string | null;
  /** `Actor.id` of the replier; shown to nobody. */
  readonly byId: string;
  readonly text: string;
  /** UTC. */
  readonly at: string;
  readonly editedAt: string | null;
  /**
   * "thread": somebody wrote it there, so it is there. "waiting": certainly not there yet. "uncertain": perhaps, and
   * never sent again.
   */
  readonly posting: "thread" | "posting" | "waiting" | "uncertain" | "posted";
  /** The message in the thread, for what the bot has written there itself. */
  readonly messageId?: string;
  /** UTC; as for a question. */
  readonly removedAt?: string;
}

type QuestionState = "unanswered" | "answered" | "closed";

export function stateOf(question: Question): QuestionState {
  if (question.closedAt !== null) return "closed";
  return question.replies > 0 ? "answered" : "unanswered";
}

/** What questions can be listed by: how far they have come, and those that perhaps are in no channel. */
export type QuestionListing = QuestionState | "uncertain";

export const QUESTION_LISTINGS: readonly QuestionListing[] = ["unanswered", "answered", "closed", "uncertain"];

/** Every list that a question is in. One that is closed is no concern of the channel's any more. */
export function listingsOf(question: Question): readonly QuestionListing[] {
  const isUncertain = question.posting.kind === "uncertain" && question.closedAt === null;
  return [stateOf(question), ...(isUncertain ? (["uncertain"] as const) : [])];
}

/** What is left when a question is taken away: that there was one. */
export function withoutWords(question: Question, at: string): Question {
  const nothing = { title: null, text: "", askedBy: null, unit: null };
  return { ...question, ...nothing, closedAt: question.closedAt ?? at, removedAt: at };
}

/** What the clock does with a question. */
export type Step =
  /** Whoever was posting it has stopped without telling how it went. */
  | "call-uncertain"
  /** Sends what certainly is not in the channel: the question itself, or replies. */
  | "send-again"
  | "raise-to-lead"
  | "raise-to-hr";

/** So long a post may be on its way before its outcome counts as unknown. */
const SECONDS_TO_POST = 120;

/** What has to be done next with a question, and when; null when there is nothing. */
export function nextStep(question: Question, clock: WallClock): { readonly step: Step; readonly at: string } | null {
  const { posting, pausedUntil } = question;
  if (posting.kind === "posting") return { step: "call-uncertain", at: plusSeconds(posting.since, SECONDS_TO_POST) };
  const possible = [sendAgain(question), raise(question, clock)].filter((step) => step !== null);
  const [first] = possible.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  if (!first) return null;
  return pausedUntil !== null && pausedUntil > first.at ? { ...first, at: pausedUntil } : first;
}

function sendAgain(question: Question): { readonly step: Step; readonly at: string } | null {
  const isWaiting = question.posting.kind === "waiting" && question.closedAt === null;
  const isThere = question.posting.kind === "posted" && question.unsentReplies > 0;
  return isWaiting || isThere ? { step: "send-again", at: question.askedAt } : null;
}

function raise(question: Question, clock: WallClock): { readonly step: Step; readonly at: string } | null {
  if (stateOf(question) !== "unanswered") return null;
  if (question.raisedToLeadAt === null) {
    return { step: "raise-to-lead", at: afterWorkingDays(question.askedAt, DAYS_TO_LEAD, clock) };
  }
  if (question.raisedToHrAt !== null) return null;
  return { step: "raise-to-hr", at: afterWorkingDays(question.askedAt, DAYS_TO_HR, clock) };
}
