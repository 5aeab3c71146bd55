import type { ContactDirectory, TeamsContact } from "../../../../bot/usecases/network/ports";
import { newContacts } from "../../../support/contacts";

const anna: TeamsContact = {
  key: "tenant|anna",
  tenantId: "tenant",
  aadObjectId: "anna",
  teamsUserId: "29:anna",
  serviceUrl: "https://smba.trafficmanager.net/emea/",
  userPrincipalName: "anna.ek@kommun.example",
  email: "anna.ek@kommun.example",
  conversationId: null,
  reachedBy: "team-roster",
  unreachableSince: null,
};
let contacts: ContactDirectory;

beforeEach(async () => {
  contacts = await newContacts();
});

test("a contact comes back as it was saved", async () => {
  await contacts.save(anna);
  expect(await contacts.get(anna.key)).toEqual(anna);
  expect(await contacts.get("tenant|nobody")).toBeNull();
});

test("a contact is found by e-mail and by user principal name, once even when they are the same", async () => {
  await contacts.save({ ...anna, email: "anna@kommun.example" });
  expect(await contacts.holding("anna@kommun.example")).toHaveLength(1);
  expect(await contacts.holding("anna.ek@kommun.example")).toHaveLength(1);
  expect(await contacts.holding("anna")).toEqual([]);
});

test("a changed address is found and the old one is not, also after a third change", async () => {
  await contacts.save(anna);
  for (const name of ["anna.berg", "anna.dal"]) {
    const email = `${name}@kommun.example`;
    await contacts.save({ ...anna, email, userPrincipalName: email });
    expect(await contacts.holding(email)).toHaveLength(1);
  }
  expect(await contacts.holding("anna.ek@kommun.example")).toEqual([]);
  expect(await contacts.holding("anna.berg@kommun.example")).toEqual([]);
});

test("an address of two contacts gives both", async () => {
  await contacts.save(anna);
  await contacts.save({ ...anna, key: "tenant|other", aadObjectId: "other" });
  expect(await contacts.holding("anna.ek@kommun.example")).toHaveLength(2);
});

test("the holders of several addresses come in the addresses' order, whoever lies between them", async () => {
  const named = (name: string) => ({
    ...anna,
    ...{ key: `tenant|${name}`, aadObjectId: name },
    ...{ email: `${name}@kommun.example`, userPrincipalName: null },
  });
  for (const name of ["a", "m", "z"]) await contacts.save(named(name));
  const asked = ["z@kommun.example", "nobody@kommun.example", "a@kommun.example"];
  const found = await contacts.holdersOf(asked, named("z"));
  expect(found.map((holders) => holders.map(({ email }) => email))).toEqual([[asked[0]], [], [asked[2]]]);
  expect(await contacts.holdersOf([], null)).toEqual([]);
});

test("who is unreachable is left out of those who can be reached, and remembered", async () => {
  await contacts.save(anna);
  await contacts.markUnreachable(anna.key, "2024-10-03T08:00:00.000Z", "left-team");
  expect(await contacts.all()).toEqual([]);
  expect(await contacts.everyone()).toEqual([
    { ...anna, unreachableSince: "2024-10-03T08:00:00.000Z", unreachableBecause: "left-team" },
  ]);
  await contacts.markUnreachable(anna.key, "2024-10-04T08:00:00.000Z");
  expect((await contacts.get(anna.key))?.unreachableBecause).toBeUndefined();
});

test("remembering a chat undoes nothing that somebody else has changed meanwhile", async () => {
  await contacts.save(anna);
  await Promise.all([
    contacts.markUnreachable(anna.key, "2024-10-03T08:00:00.000Z"),
    contacts.rememberConversation(anna.key, "a:chat"),
  ]);
  expect(await contacts.get(anna.key)).toMatchObject({
    conversationId: "a:chat",
    unreachableSince: "2024-10-03T08:00:00.000Z",
  });
});

test("the greeting is claimed by one of many, and again after it has been released", async () => {
  const claims = await Promise.all(Array.from({ length: 8 }, () => contacts.claimWelcome(anna.key)));
  expect(claims.filter((claimed) => claimed)).toHaveLength(1);
  await contacts.releaseWelcome(anna.key);
  expect(await contacts.claimWelcome(anna.key)).toBe(true);
});

test("an address of Teams' own that has changed is kept, and everything else about the contact stays", async () => {
  await contacts.save(anna);
  await contacts.refreshServiceUrl(anna.key, "https://smba.trafficmanager.net/teams/");
  await contacts.refreshServiceUrl("tenant|nobody", "https://smba.trafficmanager.net/teams/");
  expect(await contacts.everyone()).toEqual([{ ...anna, serviceUrl: "https://smba.trafficmanager.net/teams/" }]);
});

test("many are added at once with their addresses, and one that is there already stays as it is", async () => {
  await contacts.save({ ...anna, conversationId: "a:known" });
  const many = Array.from({ length: 100 }, (_, i) => {
    const email = `person${i}@kommun.example`;
    return { ...anna, key: `tenant|${i}`, aadObjectId: String(i), email, userPrincipalName: `p${i}@kommun.example` };
  });
  await contacts.addAll([...many, anna]);
  expect(await contacts.all()).toHaveLength(101);
  expect((await contacts.get(anna.key))?.conversationId).toBe("a:known");
  expect(await contacts.holding("p99@kommun.example")).toHaveLength(1);
});
