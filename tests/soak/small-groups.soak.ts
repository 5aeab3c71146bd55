import { manyTrials } from "../support/small-groups/many-trials";

const DATA_SETS = 1000;

test("in 1,000 municipalities, everybody's views of six terms together give no group of one to four persons", async () => {
  const seed = Date.now() % 1_000_000;
  const began = process.cpuUsage().user;
  const { cells, smallCells, derived } = await manyTrials(DATA_SETS, seed);
  const seconds = Math.round((process.cpuUsage().user - began) / 1_000_000);
  process.stdout.write(
    `${JSON.stringify({ seed, dataSets: DATA_SETS, cells, smallCells, derived: derived.length, seconds })}\n`,
  );
  expect(derived).toEqual([]);
}, 3_600_000);
