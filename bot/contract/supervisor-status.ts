/**
 * Whether somebody takes students just now (GET and PUT /api/register/supervisors/ID/status). There is no reason, in
 * either direction: an unknown property is refused. The answer's ETag goes into If-Match of the next edit.
 */
export interface SupervisorStatusReport {
  /** As in the register's list and on the unit's page. */
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  /** As it is today: a rest whose last day has passed is "active". */
  readonly state: "active" | "resting";
  /** The last day of the rest, ISO; null when no end has been told. */
  readonly until: string | null;
}

/** What is sent to change it. */
export interface SupervisorStatusChange {
  readonly state: "active" | "resting";
  /** ISO day, today or later; only with "resting". */
  readonly until: string | null;
}
