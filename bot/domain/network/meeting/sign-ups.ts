/** What somebody has said about a meeting. Hidden people sign up like others; they are only never listed. */
export interface SignUp {
  /** `TeamsContact.key`. */
  readonly person: string;
  readonly name: string | null;
  /** Codes of the units where the person is a supervisor, and their areas. */
  readonly worksAt: readonly string[];
  readonly worksIn: readonly string[];
  readonly state: SignUpState;
  /**
   * In which order people came, from 1 and never given twice in one meeting: the waiting list is sorted by it, and it
   * names a person where an id of theirs should not stand.
   */
  readonly place: number;
  /** Somebody cancelled, and this person has not been told yet that the seat is theirs. */
  readonly isToBeTold: boolean;
}

type SignUpState = "coming" | "waiting" | "declined";
export type SignUpAnswer = "yes" | "no";

export interface SignUpCounts {
  readonly coming: number;
  readonly waiting: number;
  /** Null when there are as many as one likes. */
  readonly free: number | null;
}

/** Who signs up. */
export type Joiner = Pick<SignUp, "person" | "name" | "worksAt" | "worksIn">;

/** The sign-ups that an answer changes; the others stay as they are. */
export interface Answered {
  readonly changed: readonly SignUp[];
  /** Null for somebody who declines without having signed up. */
  readonly own: SignUp | null;
}

/**
 * Somebody's answer. There is never more than one sign-up for each person and never more coming than seats: whoever
 * comes when all are taken waits, in the order of the answers. Whoever cancels a seat gives it to the first who waits.
 * Answering the same again changes nothing, and costs nobody their place in the line.
 */
export function answerSignUp(
  signUps: readonly SignUp[],
  seats: number | null,
  joiner: Joiner,
  answer: SignUpAnswer,
): Answered {
  const before = signUps.find(({ person }) => person === joiner.person) ?? null;
  const wants = answer === "yes";
  if (wants ? before !== null && before.state !== "declined" : before?.state === "declined") {
    return { changed: [], own: before };
  }
  const place = wants ? 1 + Math.max(0, ...signUps.map((one) => one.place)) : (before?.place ?? 0);
  if (!wants && before === null) return { changed: [], own: null };
  const isFull = seats !== null && countSignUps(signUps, seats).coming >= seats;
  const state = !wants ? "declined" : isFull ? "waiting" : "coming";
  const own: SignUp = { ...joiner, state, place, isToBeTold: false };
  const others = signUps.filter(({ person }) => person !== joiner.person);
  return { changed: [own, ...moveUp([...others, own], seats)], own };
}

/** So many changes of sign-ups fit into one transaction of the storage together with what else it holds. */
const MOST_AT_ONCE = 90;

/** The waiting who get a seat now that there are so many, first come first. Of very many, the others come next time. */
export function moveUp(signUps: readonly SignUp[], seats: number | null): readonly SignUp[] {
  const waiting = inLine(signUps);
  const free = seats === null ? waiting.length : Math.max(0, seats - countSignUps(signUps, seats).coming);
  return waiting.slice(0, Math.min(free, MOST_AT_ONCE)).map((one) => ({ ...one, state: "coming", isToBeTold: true }));
}

export function countSignUps(signUps: readonly SignUp[], seats: number | null): SignUpCounts {
  const coming = signUps.filter(({ state }) => state === "coming").length;
  const waiting = signUps.filter(({ state }) => state === "waiting").length;
  return { coming, waiting, free: seats === null ? null : Math.max(0, seats - coming) };
}

/** Which number in the line somebody is, from 1; null for whoever does not wait. */
export function numberInLine(signUps: readonly SignUp[], person: string): number | null {
  const index = inLine(signUps).findIndex((one) => one.person === person);
  return index === -1 ? null : index + 1;
}

function inLine(signUps: readonly SignUp[]): readonly SignUp[] {
  return signUps.filter(({ state }) => state === "waiting").toSorted((a, b) => a.place - b.place);
}
