import { DEFAULT_CALENDARS } from "../../../../../bot/domain/placement/calendars";
import type { PlacementRecord } from "../../../../../bot/domain/placement/placement";
import { peerGroups } from "../../../../../bot/domain/placement/unit/peer-groups";
import { yearOf } from "../../../../../bot/domain/placement/unit/year";
import { aPlacement } from "../../../../support/records";

const year = yearOf("HT2024", DEFAULT_CALENDARS);
const petra = { id: "petra", name: "Petra Dahl" };
const arta = { id: "arta", name: "Arta Berisha" };

function groups(...placements: (Partial<PlacementRecord> & { readonly by: (typeof petra)[] })[]) {
  const supervised = placements.map(({ by, ...overrides }, index) => ({
    placement: aPlacement({ key: String(index), ...overrides }),
    unit: null,
    supervisors: by,
  }));
  return peerGroups(supervised, year, "2024-10-15");
}

test("a pair with one supervisor is a group of two students", () => {
  expect(groups({ by: [petra] }, { by: [petra] })).toEqual([
    { period: 6, start: "2024-10-07", end: "2024-11-08", students: 2, supervisors: [petra], state: "going-on" },
  ]);
});

test("three students with the same two supervisors are one group, in whatever order the file names the two", () => {
  const [group, ...others] = groups({ by: [petra, arta] }, { by: [arta, petra] }, { by: [petra, arta] });
  expect(others).toEqual([]);
  expect(group).toMatchObject({ students: 3, supervisors: [arta, petra] });
});

test.each([
  ["one student alone", [{ by: [petra] }]],
  ["two students with different supervisors", [{ by: [petra] }, { by: [arta] }]],
  ["two students of whom one has a second supervisor", [{ by: [petra] }, { by: [petra, arta] }]],
  ["two students without supervisor", [{ by: [] }, { by: [] }]],
  ["two in different periods", [{ by: [petra] }, { by: [petra], period: 7, start: "2024-11-11", end: "2024-12-13" }]],
  [
    "one after the other in the same period",
    [
      { by: [petra], start: "2024-10-07", end: "2024-10-18" },
      { by: [petra], start: "2024-10-21", end: "2024-11-08" },
    ],
  ],
  ["one who never came", [{ by: [petra] }, { by: [petra], status: "no-show" as const }]],
  [
    "an apprentice beside a student",
    [{ by: [petra] }, { by: [petra], form: "apprenticeship" as const, start: "2024-08-19", end: "2025-06-05" }],
  ],
])("%s is no group", (_, placements) => {
  expect(groups(...placements)).toEqual([]);
});

test("groups come in time, each planned, going on or ended", () => {
  const spring = { by: [petra], period: 2, start: "2024-02-26", end: "2024-03-29" };
  const december = { by: [petra], period: 7, start: "2024-11-11", end: "2024-12-13" };
  const found = groups(december, december, spring, spring);
  expect(found.map(({ period, state }) => [period, state])).toEqual([
    [2, "ended"],
    [7, "planned"],
  ]);
});
