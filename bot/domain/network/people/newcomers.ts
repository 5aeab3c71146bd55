/** Somebody who is new in the register, and how far the network has come in meeting them. */
export interface Newcomer {
  /** For addresses and buttons: tells neither e-mail address nor employee number. */
  readonly key: string;
  /** Everything that the person was known by when they were new. */
  readonly marks: readonly string[];
  /** The area of their unit; null when the register knows none. */
  readonly area: string | null;
  /**
   * "waiting": cannot be reached yet. "offered": has been asked whether to be presented. "accepted": is to be presented.
   * "welcomed": has been. Whoever says no is not kept.
   */
  readonly state: "waiting" | "offered" | "accepted" | "welcomed";
  /** UTC of when they were found to be new. */
  readonly since: string;
  /** Whose answer counts; null until somebody has been asked. */
  readonly contactKey: string | null;
  /** Channels in which the presentation has been posted or is being posted; it is not posted there again. */
  readonly postedIn: readonly string[];
}

/** A list that has come in makes that many new at once; so few are always people who are new. */
const ALWAYS_PEOPLE = 5;
const SHARE_OF_A_LIST = 0.25;

/**
 * Who of the people is new: known by none of their marks, so that a new address or unit makes nobody new. When
 * more than a quarter is new at once, a list has come in that was not here before, and nobody on it is greeted as new.
 */
export function newcomersAmong<Person extends { readonly marks: readonly string[] }>(
  people: readonly Person[],
  isKnown: (mark: string) => boolean,
): readonly Person[] {
  const unknown = people.filter(({ marks }) => !marks.some(isKnown));
  return unknown.length > ALWAYS_PEOPLE && unknown.length > people.length * SHARE_OF_A_LIST ? [] : unknown;
}

/** What somebody is called when spoken to: the first of their names, as the register writes it. */
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? "";
}
