import { openImportLock } from "../../../../bot/storage/register/import-lock";
import { openImportJournal } from "../../../../bot/storage/register/imports";
import { openMappingStore } from "../../../../bot/storage/register/mappings";
import type { ImportEntry, ImportJournal } from "../../../../bot/usecases/register/ports";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { aUnit } from "../../../support/records";

const counts = { new: 1, changed: 0, unchanged: 0, "needs-decision": 0, "left-out": 0 };

async function all(journal: ImportJournal): Promise<readonly ImportEntry[]> {
  const entries: ImportEntry[] = [];
  for await (const entry of journal.entries()) entries.push(entry);
  return entries;
}

test("the journal gives the newest import first, also when the clock stands still or is set back", async () => {
  const journal = await openImportJournal(testTables(), uniquePrefix());
  const at = [
    "2024-10-03T12:00:00.000Z",
    "2024-10-03T12:00:00.000Z",
    "2024-10-02T12:00:00.000Z",
    "2024-10-04T12:00:00.000Z",
  ];
  for (const [index, startedAt] of at.entries()) await journal.begin(startedAt, [{ name: `${index}.csv`, counts }], []);
  expect((await all(journal)).map(({ files }) => files[0]!.name)).toEqual(["3.csv", "2.csv", "1.csv", "0.csv"]);
});

test("an import keeps its changes in order until they are forgotten", async () => {
  const journal = await openImportJournal(testTables(), uniquePrefix());
  const changes = Array.from({ length: 120 }, (_, i) => ({
    before: i % 2 === 0 ? null : aUnit({ name: "Förut" }),
    after: aUnit({ code: `V${i}` }),
  }));
  const entry = await journal.begin("2024-10-03T12:00:00.000Z", [{ name: "a.csv", counts }], changes);
  expect(entry).toMatchObject({ state: "applying", finishedAt: null });
  expect(await journal.changesOf(entry.id)).toEqual(changes);
  await journal.setState(entry, "applied", "2024-10-03T12:00:09.000Z");
  expect(await all(journal)).toEqual([{ ...entry, state: "applied", finishedAt: "2024-10-03T12:00:09.000Z" }]);
  await journal.forgetChanges(entry.id);
  expect(await journal.changesOf(entry.id)).toEqual([]);
});

test("of many who want the lock at once one gets it, and only its holder can release it", async () => {
  const lock = await openImportLock(testTables(), uniquePrefix());
  const now = "2024-10-03T12:00:00.000Z";
  const holds = (await Promise.all(Array.from({ length: 5 }, () => lock.take(now, now)))).filter(
    (hold) => hold !== null,
  );
  expect(holds).toHaveLength(1);
  const later = "2024-10-03T12:02:00.000Z";
  const taken = await lock.take(later, "2024-10-03T12:01:00.000Z");
  expect(await holds[0]!.renew(later)).toBe(false);
  await holds[0]!.release();
  expect(await lock.take(later, now)).toBeNull();
  expect(await taken!.renew(later)).toBe(true);
  await taken!.release();
  expect(await lock.take(later, now)).not.toBeNull();
});

test("a mapping is kept for its source, however long its headings are", async () => {
  const mappings = await openMappingStore(testTables(), uniquePrefix());
  const signature = Array.from({ length: 60 }, (_, i) => `rubrik${i}`).join("|");
  await mappings.save(signature, { rubrik1: "name" });
  await mappings.save(signature, { rubrik1: "email", rubrik2: "name" });
  expect(await mappings.all()).toEqual(new Map([[signature, { rubrik1: "email", rubrik2: "name" }]]));
});
