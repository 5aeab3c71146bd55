import type { TeamStore } from "../../../../bot/usecases/network/ports";
import { newContactsAndTeams } from "../../../support/contacts";
import { aNetworkTeam } from "../../../support/network-team";

let teams: TeamStore;

beforeEach(async () => {
  ({ teams } = await newContactsAndTeams());
});

test("a team comes back as it was saved, and is removed; removing one that is gone is no error", async () => {
  const team = aNetworkTeam({ name: null, areas: ["Vårdboende Norr"], isArchived: true, greeting: "waiting" });
  expect(await teams.change(team.teamId, () => team)).toEqual(team);
  expect(await teams.get(team.teamId)).toEqual(team);
  expect(await teams.all()).toEqual([team]);
  await teams.remove(team.teamId);
  await teams.remove(team.teamId);
  expect(await teams.all()).toEqual([]);
  expect(await teams.get(team.teamId)).toBeNull();
});

test("a team for no area is not a team for all", async () => {
  const team = aNetworkTeam({ areas: [] });
  await teams.change(team.teamId, () => team);
  expect((await teams.get(team.teamId))?.areas).toEqual([]);
});

test("of many who claim the greeting at once one is told", async () => {
  const team = aNetworkTeam({ greeting: "waiting" });
  await teams.change(team.teamId, () => team);
  const claims = await Promise.all(
    Array.from({ length: 8 }, () =>
      teams.change(team.teamId, (now) => (now?.greeting === "waiting" ? { ...now, greeting: "sending" } : null)),
    ),
  );
  expect(claims.filter((claimed) => claimed !== null)).toHaveLength(1);
});

test("of many who add a team at once none undoes another's change", async () => {
  const changes = ["a", "b", "c"].map((area) =>
    teams.change("19:team@thread.tacv2", (now) => {
      const team = now ?? aNetworkTeam({ areas: [] });
      return { ...team, areas: [...(team.areas ?? []), area] };
    }),
  );
  await Promise.all(changes);
  expect((await teams.all())[0]?.areas?.toSorted()).toEqual(["a", "b", "c"]);
});
