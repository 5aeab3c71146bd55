import { makeUnitLookup } from "../../../domain/register/unit-lookup";
import { isTrained } from "../../../domain/register/step-state";
import { supervisorsOf } from "../../../domain/register/supervisor";
import type { IdentifySender } from "../../access/hr-sightings";
import { ofKind } from "../../placement/of-kind";
import type { RecordStore } from "../../register/ports";
import type { FindContact } from "../find-contact";

/** The contact keys of the managers of some units; those whom Teams does not know are left out. */
export type FindManagers = (unitCodes: readonly string[]) => Promise<readonly string[]>;

export function makeFindManagers(deps: {
  readonly records: Pick<RecordStore, "load">;
  readonly findContact: FindContact;
}): FindManagers {
  return async (unitCodes) => {
    const wanted = new Set(unitCodes);
    const units = ofKind(await deps.records.load(["unit"]), "unit").filter(({ code }) => wanted.has(code));
    const addresses = new Set(units.map(({ managerEmail }) => managerEmail).filter((email) => email !== null));
    const found = await Promise.all([...addresses].map(deps.findContact));
    return [...new Set(found.flatMap((one) => (one.kind === "found" ? [one.contact.key] : [])))];
  };
}

/** A manager's units, and how many supervisors there are in them. */
interface OwnPeople {
  readonly units: readonly string[];
  readonly supervisors: number;
}

/** For a manager's contact key; no units for whoever manages none any more. */
export type FindOwnPeople = (contactKey: string) => Promise<OwnPeople>;

export interface FindOwnPeopleDeps {
  readonly records: Pick<RecordStore, "load" | "unitAliases">;
  readonly identifySender: IdentifySender;
}

/** Reads the whole register: for the one note to each manager and meeting. */
export function makeFindOwnPeople({ records, identifySender }: FindOwnPeopleDeps): FindOwnPeople {
  return async (contactKey) => {
    const [tenantId = "", objectId = ""] = contactKey.split("|");
    const { managerOf } = await identifySender({ tenantId, objectId, name: null });
    if (managerOf.length === 0) return { units: [], supervisors: 0 };
    const [loaded, aliases] = await Promise.all([records.load(["unit", "competence"]), records.unitAliases()]);
    const supervisors = supervisorsOf(
      ofKind(loaded, "competence"),
      makeUnitLookup(ofKind(loaded, "unit"), aliases),
    ).filter(({ unit, steps }) => unit !== null && managerOf.includes(unit.code) && isTrained(steps, 1));
    return { units: managerOf, supervisors: supervisors.length };
  };
}
