import { TableClient } from "@azure/data-tables";
import { openTableRows } from "../../../../bot/storage/operation/table-rows";
import { testTables, uniquePrefix } from "../../../support/azurite";

const prefix = uniquePrefix();
const rows = openTableRows(testTables(), prefix);
const client = (table: string) =>
  TableClient.fromConnectionString(testTables().connectionString, prefix + table, { allowInsecureConnection: true });

async function all(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const read: string[] = [];
  for await (const line of lines) read.push(line);
  return read;
}

beforeAll(async () => {
  const table = client("Source");
  await table.createTable();
  await table.createEntity({
    ...{ partitionKey: "p", rowKey: "typed", text: "Åsa", whole: 7, part: 1.5, yes: true },
    big: { type: "Int64", value: "9007199254740993" },
    day: { type: "DateTime", value: "2024-12-16T01:00:00.000Z" },
    bytes: { type: "Binary", value: "AQL/" },
  });
  const others = Array.from({ length: 250 }, (_, index) => ({ partitionKey: `q${index % 3}`, rowKey: `r${index}` }));
  for (const row of others) await table.createEntity(row);
});

test("every value comes back with its type, and a table that is written again gives the same lines", async () => {
  const lines = await all(rows.lines("Source"));
  expect(lines).toHaveLength(251);
  expect(await rows.write("Copy", rows.lines("Source"))).toBe(251);
  expect(await all(rows.lines("Copy"))).toEqual(lines);
  expect(await client("Copy").getEntity("p", "typed", { disableTypeConversion: true })).toMatchObject({
    text: { type: "String", value: "Åsa" },
    whole: { type: "Int32", value: "7" },
    part: { type: "Double", value: "1.5" },
    yes: { type: "Boolean", value: "true" },
    big: { type: "Int64", value: "9007199254740993" },
    day: { type: "DateTime" },
    bytes: { type: "Binary", value: "AQL/" },
  });
});

test("a table is emptied row by row, so that it can be written to at once", async () => {
  await rows.write("Emptied", rows.lines("Source"));
  expect(await rows.hasRows("Emptied")).toBe(true);
  await rows.empty("Emptied");
  expect(await rows.hasRows("Emptied")).toBe(false);
  expect(await all(rows.lines("Emptied"))).toEqual([]);
});

test("a table that is not there yet is made", async () => {
  await rows.empty("New");
  expect(await rows.hasRows("New")).toBe(false);
});
