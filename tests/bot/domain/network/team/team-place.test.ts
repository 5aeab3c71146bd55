import fc from "fast-check";
import { afterEvent, teamsFor, teamState, type TeamPlace } from "../../../../../bot/domain/network/team/team-place";

const own = { id: "19:own", name: null };
const team: TeamPlace = {
  ...{ teamId: "19:team", name: "Handledare", channelId: "19:own", channelName: "Nätverket", areas: null },
  ...{ isChannelGone: false, isArchived: false, isDeleted: false },
};

function after(...events: readonly (readonly [type: string, channel?: { id: string; name: string | null }])[]) {
  return events.reduce((now, [type, channel]) => afterEvent(now, { type, channel: channel ?? null }), team);
}

test.each([
  ["channelDeleted", own, "channel-gone"],
  ["channelDeleted", { id: "19:other", name: null }, "active"],
  ["teamArchived", undefined, "archived"],
  ["teamDeleted", undefined, "deleted"],
  ["teamPainted", undefined, "active"],
] as const)("after %s about %j the team is %s", (type, channel, state) => {
  expect(teamState(after(channel ? [type, channel] : [type]))).toBe(state);
});

test("a channel that is gone stays gone while the team is archived and unarchived, until it is restored", () => {
  const unarchived = after(["channelDeleted", own], ["teamArchived"], ["teamUnarchived"]);
  expect(teamState(unarchived)).toBe("channel-gone");
  expect(teamState(afterEvent(unarchived, { type: "channelRestored", channel: own }))).toBe("active");
});

test("a restored team is as it was before it was deleted", () => {
  expect(after(["teamDeleted"], ["teamRestored"])).toEqual(team);
});

test("only the own channel's new name is kept", () => {
  expect(after(["channelRenamed", { id: "19:own", name: "Fråga oss" }]).channelName).toBe("Fråga oss");
  expect(after(["channelRenamed", { id: "19:other", name: "Fika" }]).channelName).toBe("Nätverket");
  expect(after(["channelRestored", own]).channelName).toBe("Nätverket");
});

test("an event that changes nothing leaves the very same team, so that nothing is written", () => {
  expect(after(["channelCreated", { id: "19:new", name: "Ny" }])).toBe(team);
});

const forAll = { ...team, teamId: "all" };
const forNorr = { ...team, teamId: "norr", areas: ["Norr", "Öst"] };
const ids = (teams: readonly TeamPlace[]) => teams.map(({ teamId }) => teamId);

test.each([
  ["an area with a team of its own is written to there", "Norr", [forAll, forNorr], ["norr"]],
  ["another area is written to in the teams for all", "Syd", [forAll, forNorr], ["all"]],
  ["what is for everybody goes to every team", null, [forAll, forNorr], ["all", "norr"]],
  [
    "an area whose own team is archived is written to in the teams for all",
    "Norr",
    [forAll, { ...forNorr, isArchived: true }],
    ["all"],
  ],
  ["without teams nothing is written", "Norr", [], []],
  ["an area whose only team is another's is written to nowhere", "Syd", [forNorr], []],
] as const)("%s", (_name, area, teams, expected) => {
  expect(ids(teamsFor(teams, area))).toEqual(expected);
});

test("nothing is ever written in a team that is not active", () => {
  const anyTeam = fc.record({
    ...{ teamId: fc.string(), name: fc.constant(null), channelId: fc.string(), channelName: fc.constant(null) },
    ...{ isChannelGone: fc.boolean(), isArchived: fc.boolean(), isDeleted: fc.boolean() },
    areas: fc.option(fc.subarray(["Norr", "Syd"])),
  });
  fc.assert(
    fc.property(fc.array(anyTeam), fc.constantFrom(null, "Norr", "Syd"), (teams, area) => {
      expect(teamsFor(teams, area).every((one) => teamState(one) === "active")).toBe(true);
    }),
  );
});
