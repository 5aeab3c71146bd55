import type { Round } from "../../../../bot/domain/evaluation/round";
import { openRounds } from "../../../../bot/storage/evaluation/rounds";
import { testTables, uniquePrefix } from "../../../support/azurite";

const ROUND: Round = {
  term: "HT2024",
  state: "running",
  startedAt: "2024-10-03T08:00:00.000Z",
  startedBy: "hand",
  closesAt: "2024-10-17T22:00:00.000Z",
  closedAt: null,
  pausedBecause: null,
  secret: "s",
  finalCounts: null,
};

describe("rounds", () => {
  test("a term has one round, and only who has read the latest version can change it", async () => {
    const rounds = await openRounds(testTables(), uniquePrefix());
    expect(await rounds.get("HT2024")).toBeNull();
    expect(await rounds.create(ROUND)).toBe(true);
    expect(await rounds.create({ ...ROUND, startedBy: "clock" })).toBe(false);
    const read = (await rounds.get("HT2024"))!;
    expect(await rounds.replace(read, { ...ROUND, state: "paused" })).toBe(true);
    expect(await rounds.replace(read, { ...ROUND, state: "cancelled" })).toBe(false);
    expect((await rounds.all()).map((each) => each.value)).toEqual([{ ...ROUND, state: "paused" }]);
  });
});
