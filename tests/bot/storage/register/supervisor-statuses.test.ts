import { openStatusStore } from "../../../../bot/storage/register/supervisor-statuses";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { everyRow } from "../../../support/every-row";

const status = { state: "resting", since: "2024-09-01", until: null, marks: ["email:åsa@kommun.example"] } as const;

test("a status is written by whoever saw the version before, and by nobody else", async () => {
  const store = await openStatusStore(testTables(), uniquePrefix());
  expect(await store.save("åsa", 0, status)).toBe(true);
  expect(await store.save("åsa", 0, status)).toBe(false);
  expect(await store.save("åsa", 1, { ...status, until: "2024-12-31" })).toBe(true);
  expect(await store.save("åsa", 1, status)).toBe(false);
  expect(await store.save("bo", 1, status)).toBe(false);
  expect(await store.all()).toEqual([{ key: "åsa", version: 2, ...status, until: "2024-12-31" }]);
});

test("of many who set the same status at once exactly one does", async () => {
  const store = await openStatusStore(testTables(), uniquePrefix());
  const first = await Promise.all(Array.from({ length: 8 }, () => store.save("åsa", 0, status)));
  const second = await Promise.all(
    Array.from({ length: 8 }, () => store.save("åsa", 1, { ...status, state: "active" })),
  );
  expect([first.filter(Boolean), second.filter(Boolean)]).toEqual([[true], [true]]);
});

test("an end that is taken away is gone, and no row has room for a reason", async () => {
  const prefix = uniquePrefix();
  const store = await openStatusStore(testTables(), prefix);
  await store.save("åsa", 0, { ...status, until: "2024-12-31" });
  await store.save("åsa", 1, status);
  expect(await store.all()).toMatchObject([{ until: null }]);
  const properties = (await everyRow(prefix)).map(({ content }) => Object.keys(JSON.parse(content) as object).sort());
  expect(properties).toEqual([["key", "marks", "nonce", "partitionKey", "rowKey", "since", "state", "version"]]);
});
