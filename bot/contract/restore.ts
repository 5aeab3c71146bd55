/** That the data have come from a backup. */
export interface RestoreState {
  /** "none": never. "waits": a person is to look at what was sent, and to confirm; until then no round is resumed or started. */
  readonly state: "none" | "under-way" | "waits" | "confirmed";
  /** UTC; null when there was none. What was sent after that is not known any more. */
  readonly takenAt: string | null;
  /** UTC */
  readonly restoredAt: string | null;
}
