/** A question as a card shows it. `askedBy` is null for a question without a name. */
export interface ShownQuestion {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly area: string;
  readonly askedBy: string | null;
}

/** Somebody whom a text names; mentioned when Teams knows the account. */
export interface NamedHelper {
  readonly name: string;
  readonly teamsUserId: string | null;
}

/** The message that a question's thread begins with. */
export interface QuestionMessage {
  readonly kind: "question";
  readonly question: ShownQuestion;
  /** Empty where nobody covers: then HR's mailbox is named. */
  readonly helpers: readonly NamedHelper[];
  readonly isClosed: boolean;
}

/** A reply, in the question's thread. */
export interface QuestionReplyMessage {
  readonly kind: "question-reply";
  readonly by: string | null;
  readonly text: string;
}

/** In the thread of a question that nobody has replied to for some working days. */
export interface QuestionRaisedMessage {
  readonly kind: "question-raised";
  readonly helpers: readonly NamedHelper[];
}

/** To the asker, in their own chat: somebody has replied. */
export interface QuestionRepliedMessage {
  readonly kind: "question-replied";
  readonly question: ShownQuestion;
  readonly by: string | null;
  readonly text: string;
}

/** To the asker, in their own chat: nobody knows whether the question is in its channel. */
export interface QuestionUnsureMessage {
  readonly kind: "question-unsure";
  readonly question: ShownQuestion;
}

/** What is left of a question or a reply that has been taken away. */
interface QuestionRemovedMessage {
  readonly kind: "question-removed";
  readonly what: "question" | "reply";
}

/** To a step 3 supervisor or sponsor, in their own chat: a question of their area waits. */
interface QuestionWaitingMessage {
  readonly kind: "question-waiting";
  readonly question: ShownQuestion;
}

export type QuestionNetworkMessage =
  | QuestionMessage
  | QuestionReplyMessage
  | QuestionRaisedMessage
  | QuestionRepliedMessage
  | QuestionUnsureMessage
  | QuestionRemovedMessage
  | QuestionWaitingMessage;
