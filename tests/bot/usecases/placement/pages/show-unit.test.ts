import type { Actor } from "../../../../../bot/domain/access/actor";
import { DEFAULT_CALENDARS } from "../../../../../bot/domain/placement/calendars";
import { makeFileReader } from "../../../../../bot/files/file-reader";
import { makeProduct } from "../../../../../bot/service/product";
import { openStores } from "../../../../../bot/service/stores";
import { anActor, HR } from "../../../../support/actors";
import { testTables, uniquePrefix } from "../../../../support/azurite";
import { aCompetence, aUnit } from "../../../../support/records";

const AREA = "Vårdboende Norr";
const lead = (name: string, code: string) => aCompetence({ name, stepsDone: [1, 2, 3], unit: { code, name: null } });

/** V1 with Bo, who rests, and V2 with Siv, who rests, and Arta; all have step 3. */
async function aDistrict() {
  const stores = await openStores(testTables(), uniquePrefix());
  const records = [aUnit(), aUnit({ code: "V2" }), lead("Bo Ek", "V1"), lead("Siv Dahl", "V2"), lead("Arta Bo", "V2")];
  await stores.records.replace(
    records.map((to) => ({ from: null, to })),
    () => Promise.resolve(),
  );
  for (const address of ["bo.ek@kommun.example", "siv.dahl@kommun.example"]) {
    const rest = { state: "resting" as const, since: "2024-10-01", until: null, marks: [`email:${address}`] };
    await stores.statuses.save(address, 0, rest);
  }
  const { showUnit } = makeProduct(stores, {
    clock: { now: () => "2024-11-15T12:00:00.000Z" },
    files: makeFileReader(),
    smallestGroup: 5,
    calendars: DEFAULT_CALENDARS,
  });
  return async (actor: Actor) => {
    const { details } = await showUnit({ actor, unit: "V1", term: "HT2024" });
    return details!.areaLeads.map(({ name, isResting }) => `${name}${isResting ? ", resting" : ""}`);
  };
}

test("that a step 3 supervisor rests is said only to those who may see the unit's people (D9)", async () => {
  const leadsSeenBy = await aDistrict();
  const everybody = ["Bo Ek, resting", "Arta Bo", "Siv Dahl, resting"];
  expect(await leadsSeenBy(HR)).toEqual(everybody);
  expect(await leadsSeenBy(anActor({ leadIn: [AREA] }))).toEqual(everybody);
  expect(await leadsSeenBy(anActor({ managerOf: ["V1"], managesIn: [AREA] }))).toEqual(["Bo Ek, resting", "Arta Bo"]);
});
