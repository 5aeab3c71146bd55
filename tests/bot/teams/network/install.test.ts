import type { Clock } from "../../../../bot/clock";
import type { TeamsDeps } from "../../../../bot/teams/app";
import { makeFollowTeam, makeHearOfTeam, makeUnfollowTeam } from "../../../../bot/usecases/network/follow-team";
import { makeForgetContact } from "../../../../bot/usecases/network/forget-contact";
import { makeNoticeActivity } from "../../../../bot/usecases/network/notice-activity";
import type { ContactDirectory, TeamStore } from "../../../../bot/usecases/network/ports";
import { makeReadRoster } from "../../../../bot/usecases/network/read-roster";
import { makeRememberContact } from "../../../../bot/usecases/network/remember-contact";
import { makeGreetTeam } from "../../../../bot/usecases/network/team/greet-team";
import { newContactsAndTeams } from "../../../support/contacts";
import { aPerson, aTeam, TENANT } from "../../../support/connector/people";
import { BOT_ID, startTeamsService, type TeamsService } from "../../../support/teams-service";

const clock: Clock = { now: () => "2024-10-03T08:00:00.000Z" };
const anna = aPerson(1, { email: "Anna.Ek@Kommun.example", userPrincipalName: "anna.ek@kommun.example" });
const berit = aPerson(2);

let contacts: ContactDirectory;
let teams: TeamStore;
let service: TeamsService;

beforeEach(async () => {
  ({ contacts, teams } = await newContactsAndTeams());
  const readRoster = makeReadRoster({
    contacts,
    teams,
    clock,
    roster: { members: (team) => service.app.roster.members(team) },
  });
  const greetTeam = makeGreetTeam({
    teams,
    channels: { start: (channel, message) => service.app.channels.start(channel, message) },
  });
  const deps: Partial<TeamsDeps> = {
    rememberContact: makeRememberContact({ contacts }),
    forgetContact: makeForgetContact({ contacts, clock }),
    followTeam: makeFollowTeam({ teams, readRoster, greetTeam, clock }),
    unfollowTeam: makeUnfollowTeam({ teams, readRoster }),
    hearOfTeam: makeHearOfTeam({ teams, readRoster }),
    noticeActivity: makeNoticeActivity({ contacts, teams }),
    contacts,
  };
  service = await startTeamsService(deps);
  service.connector.addPeople(anna, berit);
});
afterEach(() => service.stop());

const reachable = async () => (await contacts.all()).map((contact) => contact.aadObjectId).sort();
const welcomes = () => service.connector.callsOf("post");

test("who installs the app can be reached by their addresses and is greeted with one card", async () => {
  expect((await service.client.install(anna)).status).toBe(200);
  expect(await contacts.all()).toMatchObject([
    {
      key: `${TENANT}|${anna.aadObjectId}`,
      teamsUserId: anna.teamsUserId,
      email: "anna.ek@kommun.example",
      conversationId: `a:${anna.aadObjectId}`,
      serviceUrl: service.connector.serviceUrl,
      reachedBy: "personal-install",
    },
  ]);
  expect(welcomes()).toHaveLength(1);
  expect(JSON.stringify(welcomes()[0]?.body)).toContain("Hej! Jag är Handledarnätet");
  expect(welcomes()[0]?.body).not.toHaveProperty("text");
});

test("an installation that Teams tells twice, in two ways and at once, is greeted once", async () => {
  const bot = { id: `28:${BOT_ID}` };
  await Promise.all([
    service.client.install(anna),
    service.client.install(anna),
    service.client.post(anna, { type: "conversationUpdate", membersAdded: [bot] }),
  ]);
  expect(welcomes()).toHaveLength(1);
});

test("a chat whose kind is not named is a personal one, and a member's object id may come under its other name", async () => {
  const { teamsUserId: id, aadObjectId: objectId, email } = anna;
  service.connector.replyNext("member", { body: { id, objectId, email } });
  const conversation = { id: `a:${objectId}`, tenantId: TENANT };
  await service.client.post(anna, { type: "installationUpdate", action: "add", conversation });
  expect(await contacts.all()).toMatchObject([
    { aadObjectId: objectId, email: "anna.ek@kommun.example", conversationId: conversation.id },
  ]);
});

test("an upgrade greets nobody", async () => {
  await service.client.install(anna, "add-upgrade");
  expect(welcomes()).toEqual([]);
});

test("who removes the app is not reachable, and is greeted again on coming back", async () => {
  await service.client.install(anna);
  await service.client.install(anna, "remove");
  expect(await reachable()).toEqual([]);
  await service.client.install(anna);
  expect(await reachable()).toEqual([anna.aadObjectId]);
  expect(welcomes()).toHaveLength(2);
});

test("a person whose addresses Teams does not tell is kept without them and greeted all the same", async () => {
  service.connector.replyNext("member", { status: 404 });
  await service.client.install(anna);
  expect(await contacts.all()).toMatchObject([{ aadObjectId: anna.aadObjectId, email: null }]);
  expect(welcomes()).toHaveLength(1);
});

test("installed in a team of 1,200, everybody is read in pages of 500 and reachable", async () => {
  const members = Array.from({ length: 1200 }, (_, i) => aPerson(1000 + i));
  const team = aTeam(1, members);
  service.connector.addTeam(team);
  service.connector.replyNext("paged-members", { status: 429, headers: { "retry-after": "2" } });
  expect((await service.client.installInTeam(team, members[0]!)).status).toBe(200);
  expect((await contacts.all()).length).toBe(1200);
  const pages = service.connector.callsOf("paged-members");
  expect(pages).toHaveLength(4);
  expect(pages.every((page) => page.path.includes("pageSize=500"))).toBe(true);
  expect(welcomes()).toEqual([]);
});

test("a team whose roster cannot be read is kept for the next reading, and Teams gets its 200", async () => {
  const team = aTeam(1, [anna]);
  service.connector.addTeam(team);
  service.connector.decide((call) => (call.kind === "paged-members" ? { status: 503 } : undefined));
  expect((await service.client.installInTeam(team, anna)).status).toBe(200);
  expect(await teams.all()).toMatchObject([{ teamId: team.id, rosterReadAt: null }]);
  expect(service.logged.map((line) => line.event)).toContain("roster-not-read");
});

test("members who join and leave a team become reachable and unreachable", async () => {
  const team = aTeam(1, [anna]);
  service.connector.addTeam(team);
  await service.client.installInTeam(team, anna);
  await service.client.membersChanged(team, "teamMemberAdded", [berit]);
  expect(await reachable()).toEqual([anna.aadObjectId, berit.aadObjectId]);
  await service.client.membersChanged(team, "teamMemberRemoved", [anna]);
  expect(await reachable()).toEqual([berit.aadObjectId]);
});

test("a team that removes the app is forgotten with its members", async () => {
  const team = aTeam(1, [anna, berit]);
  service.connector.addTeam(team);
  await service.client.installInTeam(team, anna);
  await service.client.installInTeam(team, anna, "remove");
  expect([await teams.all(), await reachable()]).toEqual([[], []]);
});

test.each(["stopp", "Stopp.", "  STOPP ", "stop", "stopp snälla"])(
  "who writes %j gets no more messages until they write börja",
  async (word) => {
    await service.client.install(anna);
    await service.client.say(anna, word);
    expect(await reachable()).toEqual([]);
    expect(welcomes().at(-1)?.body["text"]).toContain("Du får inga fler kort");
    await service.client.say(anna, "Börja!");
    expect(await reachable()).toEqual([anna.aadObjectId]);
    expect(welcomes().at(-1)?.body["text"]).toContain("Du får kort från mig igen");
  },
);

test.each(["Hej på dig", "<script>", "😀"])(
  "who writes %j gets one answer that says what the bot does and how to stop, and does not repeat what was written",
  async (text) => {
    await service.client.say(anna, text);
    expect(welcomes()).toHaveLength(1);
    const answer = JSON.stringify(welcomes()[0]?.body);
    expect(answer).toContain("Det här kan jag hjälpa dig med");
    expect(answer).toContain("**stopp**");
    expect(answer).not.toContain(text);
  },
);

test("stopp in a team's channel stops nobody", async () => {
  await service.client.install(anna);
  const conversation = { conversationType: "channel", isGroup: true, tenantId: TENANT, id: "19:x@thread.tacv2" };
  await service.client.post(anna, { type: "message", text: "<at>Handledarnätet</at> stopp", conversation });
  expect(await reachable()).toEqual([anna.aadObjectId]);
});
