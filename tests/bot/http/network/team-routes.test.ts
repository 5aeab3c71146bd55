import type {
  NetworkInvitation,
  NetworkMembership,
  NetworkTeamItem,
  NetworkTeams,
} from "../../../../bot/contract/network/team";
import { teamRoutes } from "../../../../bot/http/network/team-routes";
import type { TeamsContact } from "../../../../bot/usecases/network/ports";
import { startApi, type Api } from "../../../support/api";
import { aNetworkTeam } from "../../../support/network-team";
import { BOT_ID, NOW, peopleWorld, type PeopleWorld } from "../../../support/network/people-world";
import { aCompetence, aUnit } from "../../../support/records";

const TEAM = "19:team@thread.tacv2";
const MANY = Array.from({ length: 60 }, (_, i) => aCompetence({ name: `Person ${String(i).padStart(2, "0")}` }));
const RECORDS = [
  aUnit({ code: "V1", area: "Norr", managerEmail: "chef@kommun.example" }),
  aUnit({ code: "S1", area: "Syd" }),
  aCompetence({ name: "Anna Ek" }),
  ...MANY,
];

let world: PeopleWorld;
let api: Api;

beforeEach(async () => {
  world = await peopleWorld(RECORDS);
  api = await startApi(teamRoutes(world));
  await world.stores.teams.change(TEAM, () => aNetworkTeam({ teamId: TEAM, groupId: "group", tenantId: "tenant" }));
});
afterEach(() => api.close());

async function ask<Body>(path: string, body?: object) {
  const response = await fetch(`${api.base}/api/network/${path}`, {
    ...(body ? { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: (await response.json()) as Body };
}

function member(name: string, given: Partial<TeamsContact> = {}): TeamsContact {
  const email = `${name}@kommun.example`;
  return {
    ...{ key: `tenant|${name}`, tenantId: "tenant", aadObjectId: name, teamsUserId: `29:${name}`, email },
    ...{ serviceUrl: "https://smba.trafficmanager.net/emea/", userPrincipalName: email, conversationId: null },
    ...{ reachedBy: "team-roster", unreachableSince: null, teamIds: [TEAM] },
    ...given,
  };
}

test("HR sees the teams with their state and the areas to choose between", async () => {
  const { body } = await ask<NetworkTeams>("teams");
  expect(body.areas).toEqual(["Norr", "Syd"]);
  expect(body.teams).toEqual([
    { id: TEAM, name: "Handledare", channelName: null, state: "active", areas: null, membersReadAt: null },
  ]);
});

test("a team is for the areas that HR says, or for all", async () => {
  const path = `teams/${encodeURIComponent(TEAM)}`;
  const some = await ask<NetworkTeamItem>(path, { areas: ["Syd", "Norr", "Syd"] });
  expect([some.status, some.body.areas]).toEqual([200, ["Norr", "Syd"]]);
  expect((await world.stores.teams.get(TEAM))?.areas).toEqual(["Norr", "Syd"]);
  expect((await ask<NetworkTeamItem>(path, { areas: null })).body.areas).toBeNull();
});

test("an area that the register does not hold, and a team that is not there, are refused", async () => {
  expect((await ask(`teams/${encodeURIComponent(TEAM)}`, { areas: ["Mitten"] })).status).toBe(404);
  expect((await ask("teams/19%3Aother", { areas: null })).status).toBe(404);
});

test("who of the register is missing in the teams is told a page at a time, with why (S38)", async () => {
  await world.stores.contacts.addAll([
    member("anna.ek"),
    member("person.00", { teamIds: [] }),
    member("chef"),
    member("gast"),
  ]);
  const { body } = await ask<NetworkMembership>("membership");
  expect(body.counts).toEqual({ supervisors: 61, inTeam: 1, missing: 60, extra: 1, managers: 1, hidden: 0 });
  expect([body.missing.length, body.found, body.pages, body.extra]).toEqual([50, 60, 2, []]);
  expect(body.missing[0]).toEqual({
    ...{ name: "Person 00", because: "not-member", address: "person.00@kommun.example" },
    unit: { id: "V1", name: "Enhet V1", areaId: "Norr" },
  });
  expect((await ask<NetworkMembership>("membership?page=2")).body.missing).toHaveLength(10);
});

test("who is in a team without being in the register is told by address alone", async () => {
  await world.stores.contacts.addAll([member("gast"), member("namnlos", { email: null, userPrincipalName: null })]);
  const { body } = await ask<NetworkMembership>("membership?list=extra");
  expect(body.extra).toEqual([{ address: "gast@kommun.example" }, { address: null }]);
});

test("the hidden are in no list", async () => {
  await world.stores.profiles.hide("tenant|p", ["email:person.00@kommun.example", "email:gast@kommun.example"], NOW);
  await world.stores.contacts.addAll([member("gast")]);
  const { body } = await ask<NetworkMembership>("membership");
  expect([body.counts.hidden, body.missing[0]?.name, body.counts.extra]).toEqual([1, "Anna Ek", 0]);
});

test("the invitation leads to the team, in both languages, with the warning about names", async () => {
  const { body } = await ask<NetworkInvitation>("invitation");
  expect([body.leadsTo, body.link]).toEqual([
    "team",
    "https://teams.microsoft.com/l/team/19%3Ateam%40thread.tacv2/conversations?groupId=group&tenantId=tenant",
  ]);
  for (const { text } of Object.values(body.texts)) expect(text).toContain(body.link);
  expect(body.texts.sv.text).toContain("Skriv aldrig namn");
});

test("as long as Teams has not told the team's link, the invitation leads to the bot", async () => {
  await world.stores.teams.change(TEAM, (team) => team && { ...team, groupId: null });
  const { body } = await ask<NetworkInvitation>(`invitation?team=${encodeURIComponent(TEAM)}`);
  expect([body.leadsTo, body.link]).toEqual(["bot", `https://teams.microsoft.com/l/chat/0/0?users=28:${BOT_ID}`]);
});

test("without a team there is nothing to invite to", async () => {
  await world.stores.teams.remove(TEAM);
  expect((await ask("invitation")).status).toBe(404);
});
