import type { SessionRole } from "./session";

/** Whom one can play on one's own machine (GET /api/local/people). Exists in local mode only. */
export interface LocalPeople {
  readonly people: readonly LocalPerson[];
}

export interface LocalPerson {
  readonly id: string;
  /** Null for HR and for somebody whom nobody knows. */
  readonly name: string | null;
  readonly role: SessionRole | "none";
  /** Names of the units, or the area of a step 3 supervisor. */
  readonly at: readonly string[];
}

/** POST /api/local/sign-in. */
export interface LocalSignIn {
  /** To be sent as "Authorization: Bearer …" until the service stops. */
  readonly token: string;
}
