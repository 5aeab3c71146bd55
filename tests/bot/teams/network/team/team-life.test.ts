import type { Clock } from "../../../../../bot/clock";
import { teamState } from "../../../../../bot/domain/network/team/team-place";
import { makeTeamSlice } from "../../../../../bot/service/network/team";
import type { ContactDirectory, NetworkTeam, TeamStore } from "../../../../../bot/usecases/network/ports";
import { watchChannels } from "../../../../../bot/usecases/network/team/watch-channels";
import { newContactsAndTeams } from "../../../../support/contacts";
import { aPerson, aTeam, TENANT, type Team } from "../../../../support/connector/people";
import { BOT_ID, startTeamsService, type TeamsService } from "../../../../support/teams-service";

const anna = aPerson(1);
const berit = aPerson(2);
const picked = "19:natverket@thread.tacv2";

let now: string;
let contacts: ContactDirectory;
let teams: TeamStore;
let team: Team;
let service: TeamsService;
let slice: ReturnType<typeof makeTeamSlice>;

const clock: Clock = { now: () => now };

beforeEach(async () => {
  now = "2024-10-03T08:00:00.000Z";
  ({ contacts, teams } = await newContactsAndTeams());
  const channels = watchChannels({
    teams,
    channels: {
      start: (...given) => service.app.channels.start(...given),
      reply: (...given) => service.app.channels.reply(...given),
      replace: (...given) => service.app.channels.replace(...given),
    },
  });
  const roster = { members: (one: NetworkTeam) => service.app.roster.members(one) };
  slice = makeTeamSlice({ stores: { contacts, teams }, clock, ways: { channels, roster } });
  service = await startTeamsService({ ...slice, contacts });
  team = { ...aTeam(1, [anna, berit]), channels: [picked] };
  service.connector.addTeam(team);
});
afterEach(() => service.stop());

const install = (channelId = picked) => service.client.installInTeam(team, anna, "add", channelId);
const shown = (channelId: string) => service.connector.shownIn(channelId).length;
const kept = async () => (await teams.get(team.id))!;
const event = (type: string, channel?: { id: string; name: string }) =>
  service.client.teamEvent(team, anna, type, channel);

/** How an installation is told besides; it does not name the channel. */
function toldWithoutChannel() {
  return service.client.post(anna, {
    type: "conversationUpdate",
    conversation: { isGroup: true, conversationType: "channel", tenantId: TENANT, id: team.id },
    channelData: { tenant: { id: TENANT }, team: { id: team.id, name: team.name }, eventType: "teamMemberAdded" },
    membersAdded: [{ id: `28:${BOT_ID}` }],
  });
}

test("installed in a team, the bot greets once in the picked channel, though Teams tells it in two ways, twice, at once", async () => {
  await Promise.all([toldWithoutChannel(), install(), install(), toldWithoutChannel()]);
  expect([shown(picked), shown(team.id)]).toEqual([1, 0]);
  expect(JSON.stringify(service.connector.shownIn(picked))).toContain("Handledarnätet");
  expect(await kept()).toMatchObject({ channelId: picked, greeting: "done", name: team.name, areas: null });
});

test("an installation whose channel Teams tells last is greeted in that channel", async () => {
  await toldWithoutChannel();
  expect(shown(team.id)).toBe(0);
  await install();
  expect([shown(picked), shown(team.id)]).toEqual([1, 0]);
});

test("an installation whose channel Teams never tells is greeted in the first channel after two minutes", async () => {
  await toldWithoutChannel();
  await slice.greetWaitingTeams();
  expect(shown(team.id)).toBe(0);
  now = "2024-10-03T08:02:00.000Z";
  await slice.greetWaitingTeams();
  await slice.greetWaitingTeams();
  expect(shown(team.id)).toBe(1);
});

test("a greeting that Teams could not take is tried again, and one that may have arrived is not", async () => {
  service.connector.replyNext("create-conversation", { status: 429 });
  await install();
  expect(shown(picked)).toBe(0);
  await slice.greetWaitingTeams();
  expect(shown(picked)).toBe(1);

  await service.client.installInTeam(team, anna, "remove");
  service.connector.replyNext("create-conversation", { status: 502 });
  await install();
  await slice.greetWaitingTeams();
  expect(shown(picked)).toBe(1);
});

test("removed and installed again, the bot greets again", async () => {
  await install();
  await service.client.installInTeam(team, anna, "remove");
  expect(await teams.all()).toEqual([]);
  await install();
  expect(shown(picked)).toBe(2);
});

test("names follow the team and its own channel", async () => {
  await install();
  await event("channelRenamed", { id: picked, name: "Fråga nätverket" });
  await event("channelRenamed", { id: "19:fika@thread.tacv2", name: "Fika" });
  await service.client.teamEvent({ ...team, name: "Alla handledare" }, anna, "teamRenamed");
  expect(await kept()).toMatchObject({ name: "Alla handledare", channelName: "Fråga nätverket" });
});

test.each([
  ["channelDeleted", "channelRestored", "channel-gone"],
  ["teamArchived", "teamUnarchived", "archived"],
  ["teamDeleted", "teamRestored", "deleted"],
] as const)("after %s nothing is written there, and after %s it is", async (gone, back, state) => {
  await install();
  const channel = { id: picked, name: "Nätverket" };
  expect((await event(gone, channel)).status).toBe(200);
  expect(teamState(await kept())).toBe(state);
  expect(await slice.channelsFor(null)).toEqual([]);
  await event(back, channel);
  expect(await slice.channelsFor(null)).toMatchObject([{ channelId: picked, teamId: team.id, teamName: team.name }]);
});

test("a deleted team's members are out of reach until it is restored", async () => {
  await install();
  await event("teamDeleted");
  expect(await contacts.all()).toEqual([]);
  await event("teamRestored");
  expect(await contacts.all()).toHaveLength(2);
});

test("a team that is deleted for good is forgotten", async () => {
  await install();
  await event("teamHardDeleted");
  expect([await teams.all(), await contacts.all()]).toEqual([[], []]);
});

test.each(["channelCreated", "channelMemberAdded", "teamPainted", ""])("the event %j is answered", async (type) => {
  await install();
  const before = await kept();
  expect((await event(type, { id: "19:new@thread.tacv2", name: "Ny" })).status).toBe(200);
  expect(await kept()).toEqual(before);
});

test("an event about a team that nobody has told of is answered and keeps nothing", async () => {
  expect((await event("teamRenamed")).status).toBe(200);
  expect(await teams.all()).toEqual([]);
});

test("a channel that turns out to be deleted when something is posted is kept as gone", async () => {
  service.connector.deleteChannel(picked);
  await install();
  expect(teamState(await kept())).toBe("channel-gone");
  await slice.greetWaitingTeams();
  expect(service.connector.callsOf("create-conversation")).toHaveLength(1);
});

test("a new address of Teams' own is kept for the person and the team by any activity", async () => {
  await install();
  const moved = "http://127.0.0.1:9/emea/";
  await service.client.post(anna, {
    type: "event",
    serviceUrl: moved,
    channelData: { tenant: { id: TENANT }, team: { id: team.id } },
  });
  expect((await kept()).serviceUrl).toBe(moved);
  expect((await contacts.get(`${TENANT}|${anna.aadObjectId}`))?.serviceUrl).toBe(moved);
  expect((await contacts.get(`${TENANT}|${berit.aadObjectId}`))?.serviceUrl).toBe(service.connector.serviceUrl);
});
