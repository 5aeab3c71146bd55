import { TableServiceClient } from "@azure/data-tables";
import { HOLDINGS } from "../../../bot/domain/access/holdings";
import { openStores } from "../../../bot/service/stores";
import { testTables, uniquePrefix } from "../../support/azurite";

/** Names of the tables under a prefix, as the storage account lists them. */
async function tablesUnder(prefix: string): Promise<readonly string[]> {
  const { connectionString } = testTables();
  const client = TableServiceClient.fromConnectionString(connectionString, { allowInsecureConnection: true });
  const names: string[] = [];
  for await (const { name } of client.listTables()) if (name?.startsWith(prefix)) names.push(name.slice(prefix.length));
  return names.toSorted();
}

test("each table that the service opens has exactly one line in the data map, and no line is about a table that is not (D1)", async () => {
  const prefix = uniquePrefix();
  await openStores(testTables(), prefix);
  expect(await tablesUnder(prefix)).toEqual(HOLDINGS.map(({ table }) => table).toSorted());
});
