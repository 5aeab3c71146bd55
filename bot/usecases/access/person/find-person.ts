import { foundAs, isSupervisor, personWithAddress, withFound, type Person } from "../../../domain/access/person/person";
import { Refusal } from "../../../domain/refusal";
import { supervisorsOf } from "../../../domain/register/supervisor";
import { makeUnitLookup } from "../../../domain/register/unit-lookup";
import { normaliseAddress } from "../../network/remember-contact";
import { ofKind } from "../../placement/of-kind";
import type { RecordStore } from "../../register/ports";
import type { PersonSource } from "./ports";

export interface FindPersonDeps {
  /** The whole register, those whose data are restricted included. */
  readonly wholeRegister: RecordStore;
  readonly personSources: readonly PersonSource[];
}

export type FindPerson = (email: string) => Promise<Person>;

/** What counts as an address here: something, an at sign, something. */
export const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,190}$/;

/**
 * Finds out what somebody is known by, from an e-mail address (D25): the register's statements that hang together, and
 * the account that Teams knows by one of the addresses. Goes on until nothing more is found. Somebody of whom there is
 * nothing is known by the address alone. Refuses with "invalid-input" what is no address.
 */
export function makeFindPerson({ wholeRegister, personSources }: FindPersonDeps): FindPerson {
  return async (email) => {
    const address = normaliseAddress(email);
    if (address === null || !ADDRESS.test(address)) {
      throw new Refusal("invalid-input", { field: "email", problem: "email" });
    }
    const [loaded, aliases] = await Promise.all([
      wholeRegister.load(["unit", "competence"]),
      wholeRegister.unitAliases(),
    ]);
    const units = ofKind(loaded, "unit");
    const supervisors = supervisorsOf(ofKind(loaded, "competence"), makeUnitLookup(units, aliases));
    let person = personWithAddress(address);
    for (let before: Person | null = null; before !== person;) {
      before = person;
      for (const each of supervisors) if (isSupervisor(person, each)) person = withFound(person, foundAs(each));
      for (const { managerEmail, managerName } of units) {
        if (managerName !== null && managerEmail !== null && person.emails.includes(managerEmail)) {
          person = withFound(person, { names: [managerName] });
        }
      }
      for (const source of personSources) {
        if (source.identify) person = withFound(person, await source.identify(person));
      }
    }
    return person;
  };
}
