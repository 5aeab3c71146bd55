import { openMisses } from "../../../../bot/storage/access/misses";
import { makeMissLimit } from "../../../../bot/usecases/access/limit-misses";
import { testTables, uniquePrefix } from "../../../support/azurite";

/** Two instances of the service with the same tables. */
async function limitsAt(start: string) {
  const clock = { time: start, now: () => clock.time };
  const prefix = uniquePrefix();
  const open = async () => makeMissLimit({ misses: await openMisses(testTables(), prefix), clock }, "door");
  return { clock, one: await open(), other: await open() };
}

test("an address may miss ten times a minute at all instances together, and the next minute it starts again", async () => {
  const { clock, one, other } = await limitsAt("2024-10-04T08:00:00.000Z");
  for (let miss = 1; miss <= 10; miss += 1) {
    expect(await one.isOver("a")).toBe(false);
    await (miss % 2 === 0 ? one : other).count("a");
  }
  expect([await one.isOver("a"), await other.isOver("a")]).toEqual([true, true]);
  expect(await other.isOver("b")).toBe(false);
  clock.time = "2024-10-04T08:01:00.000Z";
  expect(await one.isOver("a")).toBe(false);
});

test("after a hundred misses in all, only those who have not missed are let in; the hour's are counted on", async () => {
  const { clock, one, other } = await limitsAt("2024-10-04T08:58:00.000Z");
  for (let address = 1; address <= 100; address += 1) {
    expect(await one.count(`guesser ${address}`)).toMatchObject({ inMinute: address });
  }
  expect(await other.isOver("guesser 7")).toBe(true);
  expect(await other.isOver("student")).toBe(false);
  clock.time = "2024-10-04T08:59:00.000Z";
  expect(await other.count("guesser 7")).toMatchObject({ inMinute: 1, inHour: 101 });
  clock.time = "2024-10-04T09:00:00.000Z";
  expect(await one.count("guesser 7")).toMatchObject({ inMinute: 1, inHour: 1 });
});

test("misses at the same moment are all counted, and other kinds of links are counted apart", async () => {
  const clock = { now: () => "2024-10-04T08:00:00.000Z" };
  const misses = await openMisses(testTables(), uniquePrefix());
  const limit = makeMissLimit({ misses, clock }, "door");
  await Promise.all([limit.count("a"), limit.count("a"), limit.count("a")]);
  expect(await limit.count("b")).toMatchObject({ inMinute: 4 });
  expect(await makeMissLimit({ misses, clock }, "another").count("a")).toMatchObject({ inMinute: 1 });
});
