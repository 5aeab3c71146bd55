import type { Clock } from "../clock";
import { makeErasePerson, makeFinishErasures } from "../usecases/access/person/erase-person";
import { makeExtractPerson } from "../usecases/access/person/extract-person";
import { makeFindPerson } from "../usecases/access/person/find-person";
import { makeOrderPersonFile } from "../usecases/access/person/order-person-file";
import { makeRectifyPerson } from "../usecases/access/person/rectify-person";
import { makeRestrictPerson } from "../usecases/access/person/restrict-person";
import { makeShowHandling } from "../usecases/access/person/show-handling";
import { newSecret } from "../usecases/evaluation/secrets";
import type { Stores } from "./stores";

/** What can be done about one person's data: service and command line share it. */
export function makePersonDesk(stores: Stores, { clock }: { readonly clock: Clock }) {
  const deps = { ...stores, clock, newSecret };
  const withPerson = { ...deps, findPerson: makeFindPerson(deps) };
  return {
    findPerson: withPerson.findPerson,
    extractPerson: makeExtractPerson(withPerson),
    orderPersonFile: makeOrderPersonFile({ ...withPerson, links: stores.exportLinks }),
    erasePerson: makeErasePerson(withPerson),
    finishErasures: makeFinishErasures(deps),
    restrictPerson: makeRestrictPerson(withPerson),
    rectifyPerson: makeRectifyPerson(withPerson),
    showHandling: makeShowHandling(withPerson),
  };
}
