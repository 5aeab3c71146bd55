import { createHash } from "node:crypto";

/** Somebody whom the simulator knows as a member of the tenant. */
export interface SimulatedPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

/** The simulator demands one person who is played and exactly five others. */
export const OTHER_PEOPLE = 5;

/** Ids look like those of Teams and follow from the address, so that a restart finds the same people. */
export function idsOf(person: SimulatedPerson): { readonly teamsUserId: string; readonly aadObjectId: string } {
  const hash = createHash("sha256").update(person.email).digest("hex");
  return { teamsUserId: `29:${hash.slice(0, 40)}`, aadObjectId: guidFrom(hash) };
}

function guidFrom(hash: string): string {
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
