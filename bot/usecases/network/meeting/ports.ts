import type { Meeting } from "../../../domain/network/meeting/meeting";
import type { SignUp } from "../../../domain/network/meeting/sign-ups";
import type { Channel, Thread } from "../message/ports";

/** A meeting with everything that belongs to it. */
export interface MeetingRoom {
  readonly meeting: Meeting;
  /** In no order. Empty when the names have been removed. */
  readonly signUps: readonly SignUp[];
  readonly cards: readonly MeetingCard[];
}

/** The meeting's card in one channel. */
export interface MeetingCard {
  readonly channel: Channel;
  /**
   * planned → posting → posted, with the side exits. A card whose post got no answer is "uncertain" and never posted
   * again: two cards would each take sign-ups.
   */
  readonly state: "planned" | "posting" | "posted" | "uncertain" | "refused";
  readonly thread: Thread | null;
  /** UTC, set just before the one POST. */
  readonly postedAt: string | null;
}

/** What a decision changes; what is left out stays. Sign-ups and cards are put in the place of those with the same key. */
export interface MeetingChange {
  readonly meeting?: Meeting;
  readonly signUps?: readonly SignUp[];
  readonly cards?: readonly MeetingCard[];
}

export interface Decision<Result> {
  readonly change: MeetingChange | null;
  readonly result: Result;
}

/** A meeting as lists and the clock need it, without opening it. */
export interface MeetingLine {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly area: string | null;
  readonly ownerId: string;
  /** UTC. Nothing has to be done about it before. */
  readonly lookAt: string;
}

export interface MeetingStore {
  /** False when there is one with this id already. */
  create(room: MeetingRoom): Promise<boolean>;
  get(id: string): Promise<MeetingRoom | null>;
  /**
   * Decides about a meeting as it is, and writes what was decided only if nobody has changed anything about it
   * meanwhile; otherwise it is decided again about what there is then. Null when there is no such meeting. So two
   * people never get the same seat.
   */
  change<Result>(id: string, decide: (room: MeetingRoom) => Decision<Result>): Promise<Result | null>;
  /** Removes every sign-up for good. */
  removeNames(id: string): Promise<void>;
  /** Every meeting, unsorted. */
  lines(): Promise<readonly MeetingLine[]>;
  putLine(line: MeetingLine): Promise<void>;
}

/** Which of some people (contact keys) do not want to be seen in the network. */
export type HiddenAmong = (people: readonly string[]) => Promise<ReadonlySet<string>>;
