/** Why a link is of no use just now. */
export type LinkProblem =
  /** No answer in time, or none at all. */
  | "no-answer"
  /** The other end says that there is nothing, or that something is wrong with it. */
  | "error"
  /** It leads on to somewhere that links may not lead to. */
  | "leads-elsewhere"
  /** It leads to an address inside a network: nothing was asked there, so nobody knows. */
  | "private-address";

/** What is known of a material's link. */
export interface LinkState {
  /** The address that was asked. */
  readonly link: string;
  /** UTC. */
  readonly checkedAt: string;
  /** UTC of the first of the failed checks in a row; null when it answers. */
  readonly failingSince: string | null;
  readonly problem: LinkProblem | null;
}

const HOURS_BETWEEN_CHECKS = 24;

/** The state after a check; a link that has been changed begins anew. */
export function afterCheck(
  before: LinkState | null,
  check: { readonly link: string; readonly problem: LinkProblem | null; readonly at: string },
): LinkState {
  const { link, problem, at } = check;
  const since = before?.link === link ? before.failingSince : null;
  // What is only reached from inside may well answer there: it is not said to fail.
  const isFailing = problem !== null && problem !== "private-address";
  return { link, checkedAt: at, problem, failingSince: isFailing ? (since ?? at) : null };
}

/** Whether a link is to be asked again: daily, and at once when it is another one. */
export function isCheckDue(state: LinkState | null, link: string, now: string): boolean {
  if (!state || state.link !== link) return true;
  return Date.parse(now) - Date.parse(state.checkedAt) >= HOURS_BETWEEN_CHECKS * 3_600_000;
}
