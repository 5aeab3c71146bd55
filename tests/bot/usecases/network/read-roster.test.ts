import type { Clock } from "../../../../bot/clock";
import { makeFollowTeam, makeUnfollowTeam } from "../../../../bot/usecases/network/follow-team";
import { makeForgetContact } from "../../../../bot/usecases/network/forget-contact";
import type { ContactDirectory, NetworkTeam, TeamsContact, TeamStore } from "../../../../bot/usecases/network/ports";
import { makeReadRoster } from "../../../../bot/usecases/network/read-roster";
import { makeRememberContact, withSeen, type SeenPerson } from "../../../../bot/usecases/network/remember-contact";
import { newContactsAndTeams } from "../../../support/contacts";

const clock: Clock = { now: () => "2024-10-03T08:00:00.000Z" };
let contacts: ContactDirectory;
let teams: TeamStore;
let rosters: Record<string, readonly string[] | Error>;

beforeEach(async () => {
  ({ contacts, teams } = await newContactsAndTeams());
  rosters = {};
});

function seen(name: string, given: Partial<SeenPerson> = {}): SeenPerson {
  return {
    tenantId: "tenant",
    aadObjectId: name,
    teamsUserId: `29:${name}`,
    serviceUrl: "https://smba.trafficmanager.net/emea/",
    userPrincipalName: `${name}@kommun.example`,
    email: ` ${name.toUpperCase()}@kommun.example`,
    conversationId: null,
    reachedBy: "team-roster",
    ...given,
  };
}

const roster = {
  async *members(team: NetworkTeam): AsyncGenerator<TeamsContact> {
    const names = rosters[team.teamId] ?? [];
    if (names instanceof Error) throw names;
    for (const name of names) yield withSeen(null, seen(name));
    await Promise.resolve();
  },
};

const read = () => makeReadRoster({ contacts, teams, roster, clock })();
const deps = () => ({ teams, readRoster: read, greetTeam: () => Promise.resolve(), clock });
const follow = (teamId: string) =>
  makeFollowTeam(deps())({
    ...{ teamId, tenantId: "tenant", serviceUrl: "https://x.example/", name: null, channelId: null },
  });
const reachable = async () => (await contacts.all()).map((contact) => contact.aadObjectId).sort();
const person = (aadObjectId: string) => ({ tenantId: "tenant", aadObjectId });
const forget = (name: string, because: "asked" | "removed") =>
  makeForgetContact({ contacts, clock })({ ...person(name), because });
const leave = (name: string, teamId: string) =>
  makeForgetContact({ contacts, clock })({ ...person(name), because: "left-team", teamId });
const teamsOf = async (name: string) => (await contacts.get(`tenant|${name}`))?.teamIds;
const remember = (name: string) =>
  makeRememberContact({ contacts })(seen(name, { reachedBy: "personal-install", conversationId: `a:${name}` }));

test("everybody in every team is reachable, with addresses in lower case, and counted once", async () => {
  rosters = { one: ["anna", "berit"], two: ["berit", "cia"] };
  await follow("one");
  expect(await follow("two")).toMatchObject({ teams: 2, members: 3, added: 1, changed: 1, left: 0, unreadTeams: [] });
  expect(await reachable()).toEqual(["anna", "berit", "cia"]);
  expect((await contacts.get("tenant|anna"))?.email).toBe("anna@kommun.example");
  expect((await teams.all()).map((team) => team.rosterReadAt)).toEqual([clock.now(), clock.now()]);
});

test("a second reading without changes saves nobody", async () => {
  rosters = { one: ["anna"] };
  await follow("one");
  expect(await read()).toMatchObject({ added: 0, changed: 0, left: 0 });
});

test("who leaves the team becomes unreachable, and reachable again on coming back", async () => {
  rosters = { one: ["anna", "berit"] };
  await follow("one");
  rosters = { one: ["anna"] };
  expect(await read()).toMatchObject({ left: 1 });
  expect(await reachable()).toEqual(["anna"]);
  rosters = { one: ["anna", "berit"] };
  await read();
  expect(await reachable()).toEqual(["anna", "berit"]);
});

test("a team that cannot be read makes nobody leave, and the others are read", async () => {
  rosters = { one: ["anna"], two: ["berit"] };
  await follow("one");
  await follow("two");
  rosters = { one: new Error("429"), two: ["cia"] };
  expect(await read()).toMatchObject({ left: 0, added: 1, unreadTeams: [{ teamId: "one" }] });
  expect(await reachable()).toEqual(["anna", "berit", "cia"]);
});

test("a team that removes the app takes its members along, unless they have the app themselves", async () => {
  rosters = { one: ["anna", "berit"] };
  await follow("one");
  await remember("berit");
  await makeUnfollowTeam(deps())("one");
  expect(await reachable()).toEqual(["berit"]);
});

test.each(["asked", "removed"] as const)(
  "who has %s to be left alone stays so through every roster",
  async (because) => {
    rosters = { one: ["anna"] };
    await follow("one");
    await forget("anna", because);
    await read();
    expect(await reachable()).toEqual([]);
    await remember("anna");
    expect(await reachable()).toEqual(["anna"]);
  },
);

test("who leaves the team but has installed the app stays reachable", async () => {
  await remember("anna");
  await leave("anna", "one");
  expect(await reachable()).toEqual(["anna"]);
});

test("who leaves one of two teams stays reachable, and who leaves both does not", async () => {
  rosters = { one: ["anna", "berit"], two: ["anna", "berit"] };
  await follow("one");
  await follow("two");
  expect(await teamsOf("anna")).toEqual(["one", "two"]);
  await leave("anna", "one");
  expect([await teamsOf("anna"), await reachable()]).toEqual([["two"], ["anna", "berit"]]);
  await leave("anna", "two");
  expect([await teamsOf("anna"), await reachable()]).toEqual([undefined, ["berit"]]);
});

test("a reading tells which teams somebody is in, and leaves those that it could not read", async () => {
  rosters = { one: ["anna", "berit"], two: ["anna"] };
  await follow("one");
  await follow("two");
  rosters = { one: ["berit"], two: new Error("503") };
  await read();
  expect([await teamsOf("anna"), await teamsOf("berit")]).toEqual([["one", "two"], ["one"]]);
  rosters = { one: ["berit"], two: [] };
  await remember("anna");
  await read();
  expect([await teamsOf("anna"), await reachable()]).toEqual([undefined, ["anna", "berit"]]);
});

test("a person is greeted once per installation, however often it is told", async () => {
  const told = await Promise.all([remember("anna"), remember("anna"), remember("anna")]);
  expect(told.filter(({ isToBeWelcomed }) => isToBeWelcomed)).toHaveLength(1);
  await forget("anna", "asked");
  expect((await remember("anna")).isToBeWelcomed).toBe(false);
  await forget("anna", "removed");
  expect((await remember("anna")).isToBeWelcomed).toBe(true);
});

test("an event without addresses does not lose the ones that are known", async () => {
  await remember("anna");
  const bare = seen("anna", { email: null, userPrincipalName: "  ", reachedBy: "personal-install" });
  const { contact } = await makeRememberContact({ contacts })(bare);
  expect(contact).toMatchObject({ email: "anna@kommun.example", userPrincipalName: "anna@kommun.example" });
  expect(contact.conversationId).toBe("a:anna");
});
