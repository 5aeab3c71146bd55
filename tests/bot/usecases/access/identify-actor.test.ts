import { makeIdentifyActor, type SignedIn } from "../../../../bot/usecases/access/identify-actor";
import type { RegisterRoles } from "../../../../bot/domain/access/register-roles";
import { openContacts } from "../../../../bot/storage/network/contacts";
import type { ContactDirectory, TeamsContact } from "../../../../bot/usecases/network/ports";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { aContact, TENANT } from "../../../support/evaluation";

const NONE: RegisterRoles = {
  name: null,
  managerOf: [],
  managesIn: [],
  leadIn: [],
  worksAt: [],
  worksIn: [],
  supervisorId: null,
};
const ROLES = new Map<string, RegisterRoles>([
  ["eva.ek@kommun.example", { ...NONE, name: "Eva Ek", managerOf: ["V1", "V2"], managesIn: ["Norr"] }],
  ["evaek01@kommun.example", { ...NONE, worksAt: ["V3"], supervisorId: "email:evaek01@kommun.example" }],
]);

let contacts: ContactDirectory;
let time = "2024-10-03T08:00:00.000Z";
let asked: string[] = [];

beforeEach(async () => {
  contacts = await openContacts(testTables(), uniquePrefix());
  time = "2024-10-03T08:00:00.000Z";
  asked = [];
});

function identifier(known: Pick<ContactDirectory, "get" | "holdersOf"> = contacts) {
  const directory = {
    rolesOf: (addresses: readonly string[]) => {
      asked.push(...addresses);
      return Promise.resolve(addresses.map((address) => ROLES.get(address) ?? null));
    },
  };
  return makeIdentifyActor({ contacts: known, directory, clock: { now: () => time } });
}

function signedIn(objectId: string, changes: Partial<SignedIn> = {}): SignedIn {
  return { tenantId: TENANT, objectId, name: "Kim", address: null, roles: [], ...changes };
}

test("whoever Teams knows has the roles of both their addresses", async () => {
  const eva = aContact("eva.ek@kommun.example", { userPrincipalName: "evaek01@kommun.example" });
  await contacts.save(eva);
  const actor = await identifier()(signedIn(eva.aadObjectId, { address: "somebody.else@kommun.example" }));
  expect(actor).toEqual({
    id: eva.aadObjectId,
    name: "Kim",
    isHr: false,
    isAdministrator: false,
    isOperator: false,
    managerOf: ["V1", "V2"],
    managesIn: ["Norr"],
    leadIn: [],
    worksAt: ["V3"],
    worksIn: [],
    supervisorId: "email:evaek01@kommun.example",
  });
});

test("whoever Teams does not know yet goes by the user name of the token, in whatever case", async () => {
  expect(await identifier()(signedIn("oid-1", { address: " Eva.Ek@Kommun.example", name: null }))).toMatchObject({
    name: "Eva Ek",
    managerOf: ["V1", "V2"],
  });
});

test("an address that another account has too gives nobody a role", async () => {
  const eva = aContact("eva.ek@kommun.example");
  await contacts.save(eva);
  await contacts.save(aContact("other@kommun.example", { email: "eva.ek@kommun.example" }));
  expect((await identifier()(signedIn(eva.aadObjectId))).managerOf).toEqual([]);
  expect((await identifier()(signedIn("oid-1", { address: "eva.ek@kommun.example" }))).managerOf).toEqual([]);
});

test("an account that has left does not stand in the way of the one that has its address now", async () => {
  const eva = aContact("eva.ek@kommun.example");
  await contacts.save(eva);
  const gone = { email: "eva.ek@kommun.example", unreachableSince: time, unreachableBecause: "left-team" as const };
  await contacts.save(aContact("eva.gammal@kommun.example", gone));
  expect((await identifier()(signedIn(eva.aadObjectId))).managerOf).toEqual(["V1", "V2"]);
  expect((await identifier()(signedIn("eva.gammal"))).managerOf).toEqual([]);
});

test("requests that come at once share one reading, and a reading that failed is not remembered", async () => {
  const identify = identifier();
  const eva = signedIn("oid-1", { address: "eva.ek@kommun.example" });
  await Promise.all([identify(eva), identify(eva), identify(eva)]);
  expect(asked).toHaveLength(1);
  const failing = makeIdentifyActor({
    contacts,
    clock: { now: () => time },
    directory: { rolesOf: () => (asked.push("") > 2 ? Promise.resolve([null]) : Promise.reject(new Error("gone"))) },
  });
  await expect(failing(eva)).rejects.toThrow("gone");
  expect((await failing(eva)).managerOf).toEqual([]);
});

test.each([
  [["HR"], { isHr: true, isAdministrator: false }],
  [["Admin"], { isHr: false, isAdministrator: true }],
  [["Admin", "HR"], { isHr: true, isAdministrator: true }],
  [["Chef", "hr", "admin", "operator"], { isHr: false, isAdministrator: false }],
  [[], { isHr: false, isAdministrator: false }],
])("the app roles %j give the offices %j, and never the command line's", async (roles, offices) => {
  const actor = await identifier()(signedIn("oid-1", { roles }));
  expect(actor).toMatchObject({ ...offices, isOperator: false });
});

test("the register is asked once a minute, and whoever has lost a role there loses it within that time", async () => {
  const identify = identifier();
  const eva = signedIn("oid-1", { address: "eva.ek@kommun.example" });
  await identify(eva);
  await identify({ ...eva, roles: ["HR"] });
  expect(asked).toHaveLength(1);
  time = "2024-10-03T08:01:00.000Z";
  await identify(eva);
  expect(asked).toHaveLength(2);
});

test("only addresses that give a role are looked for at others, and nobody's contact is read twice", async () => {
  const eva = aContact("eva.ek@kommun.example", { userPrincipalName: "eva.ek.upn@kommun.example" });
  await contacts.save(eva);
  const calls: string[] = [];
  const counted = {
    get: (key: string) => (calls.push("get"), contacts.get(key)),
    holdersOf: (addresses: readonly string[], atHand: TeamsContact | null) => {
      calls.push(`holders of ${addresses.join()}, with ${atHand?.email} at hand`);
      return contacts.holdersOf(addresses, atHand);
    },
  };
  const actor = await identifier(counted)(signedIn(eva.aadObjectId));
  expect(actor.managerOf).toEqual(["V1", "V2"]);
  expect(calls).toEqual(["get", "holders of eva.ek@kommun.example, with eva.ek@kommun.example at hand"]);
});

test("somebody whom nobody knows has no role", async () => {
  expect(await identifier()(signedIn("oid-1", { address: "ny@kommun.example" }))).toMatchObject({
    isHr: false,
    managerOf: [],
    leadIn: [],
    worksAt: [],
    worksIn: [],
    supervisorId: null,
  });
});
