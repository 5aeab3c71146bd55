import { makeContactsOf } from "../../usecases/network/people/contacts-of";
import { makeLeadsFor } from "../../usecases/network/people/leads-for";
import { makeReadPeople } from "../../usecases/network/people/read-people";
import { makeShowNetworkFigures } from "../../usecases/network/people/show-network-figures";
import { makeSetSponsor, makeShowSponsors } from "../../usecases/network/people/sponsors";
import type { NetworkDeps } from "../network";

type Deps = Pick<NetworkDeps, "stores" | "product" | "clock">;

/** What other rooms need to know of the people; made before they are. */
export function makePeopleDesk({ stores, product, clock }: Deps) {
  const readPeople = makeReadPeople({ readFigures: product.readFigures, calendars: product.calendars, clock });
  const contactsOf = makeContactsOf(stores);
  return { readPeople, contactsOf, leadsFor: makeLeadsFor({ ...stores, readPeople, contactsOf }) };
}

/** What people and HR do about who is seen and who turns to whom. */
export function makePeopleSlice({ stores, clock }: Deps, { readPeople }: ReturnType<typeof makePeopleDesk>) {
  const deps = { ...stores, readPeople, clock };
  return {
    showSponsors: makeShowSponsors(deps),
    setSponsor: makeSetSponsor(deps),
    showNetworkFigures: makeShowNetworkFigures(deps),
  };
}
