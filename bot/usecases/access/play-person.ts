import { createHash, randomBytes } from "node:crypto";
import type { LocalPerson } from "../../contract/local-people";
import { withoutRoles, type Actor } from "../../domain/access/actor";
import { actorOf, type RegisterRoles } from "../../domain/access/register-roles";
import { Refusal } from "../../domain/refusal";
import type { RecordStore } from "../register/ports";
import type { ReadRoles } from "./read-roles";

/** Local mode's sign-in: one chooses whom to play. */
export interface PlayPerson {
  /** HR, some managers, somebody with step 3, a supervisor, and somebody whom nobody knows. */
  people(): Promise<readonly LocalPerson[]>;
  /** A token that means this person; refuses with "not-signed-in" when there is no such person. */
  signIn(personId: string): Promise<string>;
  /** Whom a token means; null for a token that was not given out here. */
  playedBy(token: string): Promise<Actor | null>;
}

/** HR, as everybody is in local mode who has not chosen. */
export const LOCAL_HR: Actor = { ...withoutRoles("local-hr", null), isHr: true };
const NOBODY: Actor = withoutRoles("local-nobody", null);
const MANAGERS = 3;
const MOST_TOKENS = 500;

interface Part {
  readonly person: LocalPerson;
  /** Null for the parts that are not in the register. */
  readonly address: string | null;
}

export interface PlayPersonDeps {
  readonly readRoles: ReadRoles;
  readonly records: Pick<RecordStore, "load">;
}

export function makePlayPerson({ readRoles, records }: PlayPersonDeps): PlayPerson {
  const given = new Map<string, Part>();

  return {
    async people() {
      const [roles, units] = await Promise.all([readRoles(), records.load(["unit"])]);
      const names = new Map(units.map(({ code, name }) => [code, name]));
      return partsIn(roles).map(({ person }) => ({
        ...person,
        at: person.at.map((place) => names.get(place) ?? place),
      }));
    },

    async signIn(personId) {
      const part = partsIn(await readRoles()).find(({ person }) => person.id === personId);
      if (!part) throw new Refusal("not-signed-in");
      if (given.size >= MOST_TOKENS) given.clear();
      const token = randomBytes(24).toString("base64url");
      given.set(token, part);
      return token;
    },

    async playedBy(token) {
      const part = given.get(token);
      if (!part) return null;
      if (part.person.role === "hr") return LOCAL_HR;
      const roles = part.address === null ? undefined : (await readRoles()).get(part.address);
      return roles ? actorOf({ id: part.person.id, name: part.person.name, isHr: false }, roles) : NOBODY;
    },
  };
}

function partsIn(register: ReadonlyMap<string, RegisterRoles>): readonly Part[] {
  const everybody = [...register].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const isManager = ({ managerOf }: RegisterRoles) => managerOf.length > 0;
  const managers = everybody
    .filter(([, roles]) => isManager(roles))
    // Those with several units first: they show the most.
    .toSorted(([, a], [, b]) => b.managerOf.length - a.managerOf.length);
  const others = everybody.filter(([, roles]) => !isManager(roles) && roles.worksAt.length > 0);
  const leads = others.filter(([, { leadIn }]) => leadIn.length > 0);
  const supervisors = others.filter(([, { leadIn }]) => leadIn.length === 0);
  return [
    { address: null, person: { id: "hr", name: null, role: "hr", at: [] } },
    ...managers.slice(0, MANAGERS).map(([address, roles]) => partOf(address, roles, "manager", roles.managerOf)),
    ...leads.slice(0, 1).map(([address, roles]) => partOf(address, roles, "lead", roles.leadIn)),
    ...supervisors.slice(0, 1).map(([address, roles]) => partOf(address, roles, "supervisor", roles.worksAt)),
    { address: null, person: { id: "nobody", name: null, role: "none", at: [] } },
  ];
}

function partOf(address: string, { name }: RegisterRoles, role: LocalPerson["role"], at: readonly string[]): Part {
  const id = createHash("sha256").update(address).digest("base64url").slice(0, 12);
  return { address, person: { id, name, role, at } };
}
