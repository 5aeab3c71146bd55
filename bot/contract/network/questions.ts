/** What GET /api/network/questions answers with, newest first; when something is looked for, the best first. */
export interface QuestionList {
  readonly questions: readonly QuestionSummary[];
  /** From 1. */
  readonly page: number;
  readonly hasMore: boolean;
}

export interface QuestionSummary {
  readonly id: string;
  /** Null when the asker gave none. */
  readonly title: string | null;
  readonly text: string;
  readonly area: string;
  /** Null for a question without a name: nobody who reads this learns who asked. */
  readonly askedBy: string | null;
  /** UTC. */
  readonly askedAt: string;
  readonly state: "unanswered" | "answered" | "closed";
  readonly replies: number;
  /** UTC; since when a step 3 supervisor, and HR, have been told that nobody has replied. */
  readonly raisedToLeadAt: string | null;
  readonly raisedToHrAt: string | null;
  /** "waiting": not in a channel yet. "uncertain": perhaps in it. */
  readonly inChannel: "yes" | "waiting" | "uncertain";
  /** Its words have been taken away; title and name are null and the text is empty. */
  readonly isRemoved: boolean;
}

/** What GET /api/network/questions/ID answers with, and what is there after a reply or a closing. */
export interface QuestionPage {
  readonly question: QuestionSummary;
  /** Oldest first. */
  readonly replies: readonly QuestionReply[];
  readonly mayReply: boolean;
  /** The asker and HR. */
  readonly mayClose: boolean;
  /** The same, while nobody knows whether it is in a channel (POST …/post-again). */
  readonly mayPostAgain: boolean;
  /** HR, and step 3 of the area: the question and each reply (DELETE). */
  readonly mayRemove: boolean;
}

export interface QuestionReply {
  readonly id: string;
  readonly by: string | null;
  readonly text: string;
  /** UTC. */
  readonly at: string;
  readonly isEdited: boolean;
  /** Whether it stands in the channel's thread, too. */
  readonly inThread: "yes" | "waiting" | "uncertain";
  readonly isRemoved: boolean;
}

/** What POST /api/network/questions/ID/reply answers with. */
export type QuestionReplied =
  | { readonly kind: "saved"; readonly page: QuestionPage }
  /** The text is not shown to others as it is; nothing has been kept of it. */
  | { readonly kind: "held-back"; readonly problems: readonly HeldBackBecause[] }
  | { readonly kind: "closed" };

/** Why a text is held back. */
export type HeldBackBecause =
  | { readonly kind: "empty" }
  | { readonly kind: "too-long"; readonly length: number; readonly longest: number }
  | { readonly kind: "personal-data"; readonly what: "personnummer" | "phone" | "email"; readonly found: string }
  | { readonly kind: "link-not-allowed"; readonly host: string };
