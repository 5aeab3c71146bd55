/** What somebody has said about being seen in the network. */
export interface ProfileStore {
  /** Hides somebody who is known by these marks (`marksOfSupervisor`); hiding again replaces the marks. */
  hide(contactKey: string, marks: readonly string[], at: string): Promise<void>;
  show(contactKey: string): Promise<void>;
  /** Every mark of everybody who is hidden. */
  hiddenMarks(): Promise<ReadonlySet<string>>;
}

/** A step 3 whom HR has linked to an area without one (S39, "fadder"). */
export interface Sponsorship {
  readonly area: string;
  /** Everything that the step 3 was known by when linked; null when the link has been taken away. */
  readonly marks: readonly string[] | null;
  /** `Actor.id` of whoever linked or took away. */
  readonly changedBy: string;
  /** UTC. */
  readonly changedAt: string;
}

/** One for each area that has ever had a sponsor. */
export interface SponsorStore {
  all(): Promise<readonly Sponsorship[]>;
  of(area: string): Promise<Sponsorship | null>;
  save(sponsorship: Sponsorship): Promise<void>;
}
