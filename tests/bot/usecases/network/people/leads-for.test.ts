import { openProfiles } from "../../../../../bot/storage/network/profiles";
import { openSponsors } from "../../../../../bot/storage/network/sponsors";
import { makeContactsOf } from "../../../../../bot/usecases/network/people/contacts-of";
import { makeLeadsFor, type LeadsFor } from "../../../../../bot/usecases/network/people/leads-for";
import type { ProfileStore, SponsorStore } from "../../../../../bot/usecases/network/people/ports";
import type { ContactDirectory } from "../../../../../bot/usecases/network/ports";
import { testTables, uniquePrefix } from "../../../../support/azurite";
import { newContacts } from "../../../../support/contacts";
import { aContact } from "../../../../support/evaluation";
import { peopleIn } from "../../../../support/network-people";
import { aSponsorship } from "../../../../support/network/sponsors";
import { aCompetence, aUnit } from "../../../../support/records";

const NOW = "2024-10-03T08:00:00.000Z";
const records = [
  aUnit({ code: "V1" }),
  aUnit({ code: "S1", area: "Vårdboende Syd" }),
  aCompetence({ name: "Lena Led", stepsDone: [1, 2, 3] }),
];
const lena = "lena.led@kommun.example";
const NORTH = { area: "Vårdboende Norr", unit: "V1" };
const SOUTH = { area: "Vårdboende Syd", unit: "S1" };

let contacts: ContactDirectory;
let profiles: ProfileStore;
let sponsors: SponsorStore;
let leadsFor: LeadsFor;

beforeEach(async () => {
  const prefix = uniquePrefix();
  [contacts, profiles, sponsors] = await Promise.all([
    newContacts(),
    openProfiles(testTables(), prefix),
    openSponsors(testTables(), prefix),
  ]);
  leadsFor = makeLeadsFor({
    readPeople: peopleIn(records),
    contactsOf: makeContactsOf({ contacts }),
    sponsors,
    profiles,
  });
});

test("a manager's step 3 comes with the account that has exactly their address", async () => {
  await contacts.save(aContact(lena));
  const { kind, people } = await leadsFor(NORTH);
  expect(kind).toBe("leads");
  expect(people).toMatchObject([{ person: { name: "Lena Led" }, contact: { email: lena }, address: lena }]);
});

test("a step 3 whom Teams does not know is told without an account, and one with two accounts too", async () => {
  expect((await leadsFor(NORTH)).people).toMatchObject([{ contact: null, address: lena }]);
  await contacts.save(aContact(lena));
  await contacts.save({ ...aContact(lena), key: "tenant|other", aadObjectId: "other" });
  expect((await leadsFor(NORTH)).people).toMatchObject([{ contact: null }]);
});

test("units without a step 3 turn to their sponsor until the link is taken away, then to HR", async () => {
  expect(await leadsFor(SOUTH)).toEqual({ kind: "hr", people: [] });
  await sponsors.save(aSponsorship({ units: ["S1"], marks: ["number:1", `email:${lena}`] }));
  expect(await leadsFor(SOUTH)).toMatchObject({ kind: "sponsor", people: [{ person: { name: "Lena Led" } }] });
  await sponsors.save(aSponsorship({ units: ["S1"], marks: null, version: 2 }));
  expect(await leadsFor(SOUTH)).toEqual({ kind: "hr", people: [] });
});

test("who hides is turned to by nobody, and by all again when they show themselves", async () => {
  await profiles.hide("tenant|lena", [`email:${lena}`], NOW);
  expect((await leadsFor(NORTH)).kind).toBe("hr");
  await profiles.show("tenant|lena");
  expect((await leadsFor(NORTH)).kind).toBe("leads");
});

test("people without a place turn to HR", async () => {
  expect(await leadsFor(null)).toEqual({ kind: "hr", people: [] });
});
