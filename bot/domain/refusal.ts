/**
 * Stops a use case for a reason that a person can do something about. The edges turn the reason into Swedish and a
 * status; anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly detail: Readonly<Record<string, string | number>> = {},
    /** The error behind it, for the log. */
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.name = "Refusal";
  }
}

export type RefusalReason =
  | "unknown-term"
  | "round-not-found"
  | "round-already-started"
  | "round-already-closed"
  | "round-wrong-state"
  | "nothing-to-ask"
  | "recipient-not-found"
  /** `before` is what the person said yes to, `now` what it would be. */
  | "count-changed"
  | "nobody-to-remind"
  | "nothing-to-undo"
  /** Nothing is due that the board has decided about. */
  | "nothing-to-remove"
  | "proposal-not-found"
  /** Whoever proposed cannot approve. */
  | "own-proposal"
  | "proposal-expired"
  | "already-approved"
  /** What would be removed is not what was proposed any more. */
  | "removal-changed"
  | "import-busy"
  | "import-changed"
  | "no-files"
  | "file-unreadable"
  | "storage-unreachable"
  | "not-allowed"
  /** Nobody has signed in, or the token is not one of ours. */
  | "not-signed-in"
  /** Whoever vouches for people cannot be reached. */
  | "sign-in-unreachable"
  /** The tab's sign-in has not been set up in this installation. */
  | "sign-in-not-set-up"
  /** `field`, and `problem`: what is wrong with it. */
  | "invalid-input"
  /** A conditional edit that was made from a version that is no longer there. */
  | "changed-by-someone-else"
  | "supervisor-not-found"
  /** Somebody would rest until a day that has passed. */
  | "rest-already-over"
  /** No such material, or it has been retired. */
  | "material-not-found"
  /** No such area or unit. */
  | "place-not-found"
  /** `problem`: why the edited text is not the original with something covered. */
  | "masking-refused"
  | "results-not-published"
  | "team-not-found"
  | "question-not-found"
  | "reply-not-found"
  /** No such post, or a draft of somebody else's. */
  | "post-not-found"
  | "post-being-published"
  | "post-withdrawn"
  /** No such meeting, or one that is not for whoever asks. */
  | "meeting-not-found"
  /** Cancelled, held, or begun. */
  | "meeting-over"
  | "meeting-not-begun"
  | "sign-up-closed"
  | "backup-not-found"
  /** No manifest, or one of another version. */
  | "backup-not-readable"
  /** `table`: which one is not as the manifest says. */
  | "backup-damaged"
  /** There are rows already, and nobody has said that they may go. */
  | "restore-needs-consent"
  /** `table`: what came out of it is not what was put in. */
  | "restore-differs"
  | "restore-under-way"
  /** The tables have come from a backup, and nobody has said yet that they have looked at it. */
  | "restore-not-confirmed";
