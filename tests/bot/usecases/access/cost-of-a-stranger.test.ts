import { DEFAULT_CALENDARS } from "../../../../bot/domain/placement/calendars";
import { makeFileReader } from "../../../../bot/files/file-reader";
import { makeProduct } from "../../../../bot/service/product";
import { openStores } from "../../../../bot/service/stores";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { openCountingDoor, type CountingDoor } from "../../../support/counting-door";
import { aContact, TENANT } from "../../../support/evaluation";
import { aUnit } from "../../../support/records";

const KARIN = { tenantId: TENANT, objectId: "karin.ek", name: null, address: null, roles: [] };

let door: CountingDoor;
const prefix = uniquePrefix();

beforeAll(async () => {
  door = await openCountingDoor(testTables().connectionString);
});
afterAll(() => door.close());

async function aService() {
  const stores = await openStores({ connectionString: door.connectionString }, prefix);
  const product = makeProduct(stores, {
    clock: { now: () => "2024-11-15T12:00:00.000Z" },
    files: makeFileReader(),
    smallestGroup: 5,
    calendars: DEFAULT_CALENDARS,
  });
  return { stores, product };
}

test("a manager whom a new service has never met sees a unit for six storage calls, and again for one", async () => {
  const { stores, product } = await aService();
  await stores.contacts.save(aContact("karin.ek@kommun.example"));
  const unit = aUnit({ managerEmail: "karin.ek@kommun.example" });
  await stores.records.replace([{ from: null, to: unit }], () => Promise.resolve());
  await product.showUnit({ actor: await product.identifyActor(KARIN), unit: unit.code, term: "HT2024" });

  const fresh = (await aService()).product;
  const costOf = async () => {
    door.takeCount();
    const actor = await fresh.identifyActor(KARIN);
    const page = await fresh.showUnit({ actor, unit: unit.code, term: "HT2024" });
    expect(page.details).not.toBeNull();
    return door.takeCount();
  };
  expect([await costOf(), await costOf()]).toEqual([6, 1]);
});
