import type { Question, QuestionListing, Reply } from "../../../domain/network/question/question";
import type { Versioned } from "../../evaluation/ports";
import type { Channel } from "../message/ports";

/** Questions and the replies under them. Nothing here tells who asked without a name. */
export interface QuestionStore {
  /**
   * Adds a question unless its draft has become one already; `dueAt` is when the clock is to look at it. Whoever presses
   * twice gets the same question.
   */
  add(
    question: Question,
    draftId: string,
    dueAt: string | null,
  ): Promise<{ readonly kind: "added" } | { readonly kind: "exists"; readonly id: string }>;
  get(id: string): Promise<Versioned<Question> | null>;
  /** False when somebody else has changed it since it was read. */
  replace(read: Versioned<Question>, question: Question, dueAt: string | null): Promise<boolean>;
  newestFirst(): AsyncIterable<Question>;
  /** Some questions of a list, newest first, all of them with null; the others are counted past and not read. */
  listed(
    wanted: { readonly listing: QuestionListing | null; readonly area: string | null },
    part: { readonly skip: number; readonly take: number },
  ): Promise<readonly Question[]>;
  /** What the clock is to look at by now; read from a list of its own. */
  due(now: string): Promise<readonly DueQuestion[]>;
  /** Takes a line off that list. */
  clearDue(due: DueQuestion): Promise<void>;
  /** The question whose thread it is; null for every other conversation. */
  ofThread(conversationId: string): Promise<string | null>;
  linkThread(conversationId: string, questionId: string): Promise<void>;
  /** Notes that somebody found what they looked for and did not have to ask. Noting the same draft again changes nothing. */
  noteFound(draftId: string, at: string): Promise<void>;
  countFound(): Promise<number>;
}

export interface DueQuestion {
  readonly id: string;
  /** UTC. */
  readonly at: string;
}

export interface ReplyStore {
  /** Oldest first. */
  of(questionId: string): Promise<readonly Versioned<Reply>[]>;
  /** Everybody's, in no order. */
  all(): AsyncIterable<Reply>;
  get(questionId: string, id: string): Promise<Versioned<Reply> | null>;
  /** False when it is there already. */
  add(reply: Reply): Promise<boolean>;
  replace(read: Versioned<Reply>, reply: Reply): Promise<boolean>;
  remove(questionId: string, id: string): Promise<void>;
}

/** Who asked what: read for the asker's own actions and for notices to the asker, and for nothing else. */
export interface AskerStore {
  add(asker: Asker): Promise<void>;
  /** For a question that was not kept after all. */
  remove(asker: Asker): Promise<void>;
  of(questionId: string): Promise<Asker | null>;
  /** By the id that the notices to the asker go under. */
  ofNotice(noticeId: string): Promise<Asker | null>;
}

export interface Asker {
  readonly questionId: string;
  /** tenant id + "|" + Entra object id. */
  readonly contactKey: string;
  /** What notices to the asker are ordered under, so that no other row joins a question with a person. */
  readonly noticeId: string;
}

/** Somebody to be told of a question: a step 3 supervisor, or a sponsor. */
export interface Helper {
  readonly name: string;
  /** Null for somebody who cannot be reached in Teams. */
  readonly contact: { readonly key: string; readonly teamsUserId: string } | null;
}

/**
 * Who is to be told of a question, by where it is asked from: step 3 at the asker's own manager's units, their sponsor,
 * or step 3 of the area; empty where nobody covers.
 */
export type HelpersFor = (question: Pick<Question, "area" | "unit">) => Promise<readonly Helper[]>;

/** The channels in which an area's questions are asked, the best one first; empty when the app is in no team. */
export type ChannelsFor = (area: string | null) => Promise<readonly Channel[]>;

/** Something in the material bank that may answer a question. */
export interface FoundMaterial {
  readonly title: string;
  /** One line about why it helps. */
  readonly why: string;
  /** Read in the card itself; null for what lies elsewhere. */
  readonly text: string | null;
  /** Null for what is read in the card alone. */
  readonly link: string | null;
}

export type FindMaterial = (text: string) => Promise<readonly FoundMaterial[]>;

/** Tells HR, outside the tab, that a question needs somebody. Tells neither the question nor who asked. */
export type TellHr = (question: {
  /** "unsure": nobody knows whether it is in its channel. */
  readonly because: "unanswered" | "unsure";
  readonly area: string;
  /** Stockholm calendar day, ISO. */
  readonly askedOn: string;
}) => Promise<void>;
