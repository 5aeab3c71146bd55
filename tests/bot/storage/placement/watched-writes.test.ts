import { openStores } from "../../../../bot/service/stores";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { aUnit } from "../../../support/records";

const RESTING = { state: "resting" as const, since: "2024-10-01", until: null, marks: ["email:eva.ek@kommun.example"] };

test("a status that is set while files are read in does not make half of the register look whole", async () => {
  const { records, statuses, figures } = await openStores(testTables(), uniquePrefix());
  const during: boolean[] = [];
  await records.replace([{ from: null, to: aUnit() }], async () => {
    await statuses.save("key", 0, RESTING);
    during.push((await figures.state()).isChanging);
  });
  expect(during).toEqual([true]);
  expect((await figures.state()).isChanging).toBe(false);
});

test("a status gives the register another version, also when it could not be saved", async () => {
  const { statuses, figures } = await openStores(testTables(), uniquePrefix());
  const versions = [(await figures.state()).version];
  expect(await statuses.save("key", 0, RESTING)).toBe(true);
  versions.push((await figures.state()).version);
  expect(await statuses.save("key", 0, RESTING)).toBe(false);
  versions.push((await figures.state()).version);
  expect(new Set(versions).size).toBe(3);
});

test("files that could not be read in to the end give the register another version", async () => {
  const { records, figures } = await openStores(testTables(), uniquePrefix());
  const { version } = await figures.state();
  const stop = () => Promise.reject(new Error("stopped"));
  await expect(records.replace([{ from: null, to: aUnit() }], stop)).rejects.toThrow("stopped");
  const after = await figures.state();
  expect(after.version).not.toBe(version);
  expect(after.isChanging).toBe(false);
});
