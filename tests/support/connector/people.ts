/** A person with a Teams account, as the connector's roster describes them. */
export interface Person {
  readonly aadObjectId: string;
  /** "29:…" */
  readonly teamsUserId: string;
  readonly name: string;
  readonly email: string;
  readonly userPrincipalName: string;
}

export interface Team {
  /** The team's id, which is also its first channel's: "19:…@thread.tacv2". */
  readonly id: string;
  readonly name: string;
  members: Person[];
  /** Its other channels. */
  readonly channels?: readonly string[];
}

export const TENANT = "11111111-1111-4111-8111-111111111111";

/** A made-up person; the number makes ids and addresses of their own. */
export function aPerson(number: number, given: Partial<Person> = {}): Person {
  const digits = String(number).padStart(12, "0");
  const email = given.email ?? `person${number}@kommun.example`;
  return {
    aadObjectId: `22222222-2222-4222-8222-${digits}`,
    teamsUserId: `29:person-${digits}`,
    name: `Person ${number}`,
    email,
    userPrincipalName: email,
    ...given,
  };
}

export function aTeam(number: number, members: readonly Person[]): Team {
  return { id: `19:team${number}@thread.tacv2`, name: `Nätverk ${number}`, members: [...members] };
}
