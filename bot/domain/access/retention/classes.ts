/**
 * How long something is kept, and by what right it may go (D23). Destroying public documents needs a decision by the
 * board (gallringsbeslut), whose number stands in the settings; until it does, nothing of the class is removed.
 */
export interface RetentionClass {
  readonly keep: Period;
  /**
   * "decision": goes only with a decision's number, after somebody has proposed it and somebody else approved.
   * "temporary": of no use once its work is done, and goes by itself: working copies, technical marks, and what this
   * product has promised whoever it is about. "none": there is nothing to remove by time.
   */
  readonly ground: "decision" | "temporary" | "none";
  /** Bounds for a period that somebody sets instead, in the same unit; absent where the period is not to be chosen. */
  readonly bounds?: { readonly least: number; readonly most: number };
}

/** From when the period counts, and what is done at its end, is said in the sentence of the class (texts: holdings.classes). */
export type Period =
  | { readonly kind: "hours" | "days" | "months"; readonly count: number }
  /** As long as it is in use: something else than time ends it. */
  | { readonly kind: "while" }
  /** For good: handed over to the archive, never destroyed. */
  | { readonly kind: "preserve" };

const BY_USE = { keep: { kind: "while" }, ground: "none" } as const;
const FOR_GOOD = { keep: { kind: "preserve" }, ground: "none" } as const;

/** The retention table: D23's proposal, and what has come since. */
export const RETENTION_CLASSES = {
  /** Addresses of students, and the invitations (D6): counted from the day on which the round was closed. */
  "student-contact": temporary("days", 30, { least: 0, most: 30 }),
  /** What people wrote in their own words (D22): from the closing. */
  "free-text": decided("months", 6, { least: 1, most: 6 }),
  /** A supervisor who has left: from the day on which somebody said so. */
  supervisor: decided("months", 3, { least: 0, most: 12 }),
  /** Who supervised whom: from the placement's last day. The placement stays, without names. */
  placement: decided("months", 24, { least: 12, most: 60 }),
  /** Posts, from their publishing; questions with their replies, from their closing; meetings, from their end. */
  "network-text": decided("months", 24, { least: 6, most: 120 }),
  /** What an import changed: from the import; until then it can be undone. */
  "import-changes": temporary("days", 30, { least: 1, most: 30 }),
  /** What an author never published: from the latest change. */
  draft: temporary("months", 12, { least: 1, most: 12 }),
  /** The shell of a post whose text its author has taken away: from the latest change. */
  "withdrawn-post": temporary("days", 30, { least: 1, most: 90 }),
  /** Who asked a question: from its closing. */
  asker: temporary("days", 30, { least: 0, most: 30 }),
  /** Names on a meeting's list: from its end. */
  "meeting-names": temporary("days", 30),
  /** Who got which card: from when it went out. */
  delivery: temporary("days", 90, { least: 7, most: 180 }),
  /** Who found a material useful: from the vote. The count stays. */
  vote: temporary("months", 12, { least: 1, most: 24 }),
  /** Who is new and may be presented: from when they were found. */
  newcomer: temporary("months", 6, { least: 1, most: 12 }),
  /** How somebody is reached in Teams: from when they could no longer be reached. */
  contact: temporary("months", 3, { least: 1, most: 12 }),
  /** Who ended a sponsorship, and when. */
  "ended-sponsorship": temporary("months", 12, { least: 1, most: 24 }),
  /** Who Entra has called HR. */
  "sign-in": temporary("hours", 12),
  /** On which day somebody has had a card that nobody asked for. */
  "proactive-day": temporary("days", 2),
  /** That somebody has been erased, without telling who: from when it was done. As long as any backup is kept. */
  "erasure-mark": temporary("days", 90, { least: 60, most: 366 }),
  /** Who has done what: from the month in which it was written (D23). Shorter would take away the proof. */
  audit: decided("months", 24, { least: 24, most: 120 }),
  "round-work": BY_USE,
  "computed-figures": BY_USE,
  "in-use": BY_USE,
  statistics: FOR_GOOD,
  minutes: FOR_GOOD,
} as const satisfies Readonly<Record<string, RetentionClass>>;

export type RetentionClassId = keyof typeof RETENTION_CLASSES;

type Clocked = "hours" | "days" | "months";
type Bounds = NonNullable<RetentionClass["bounds"]>;

function decided(kind: Clocked, count: number, bounds: Bounds): RetentionClass {
  return { keep: { kind, count }, ground: "decision", bounds };
}

function temporary(kind: Clocked, count: number, bounds?: Bounds): RetentionClass {
  return { keep: { kind, count }, ground: "temporary", ...(bounds ? { bounds } : {}) };
}
