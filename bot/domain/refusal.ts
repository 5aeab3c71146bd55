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
  | "nothing-to-undo"
  | "import-busy"
  | "import-changed"
  | "no-files"
  | "file-unreadable"
  | "storage-unreachable"
  | "not-allowed"
  | "results-not-published";
