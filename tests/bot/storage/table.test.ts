import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { connectionStringFor } from "../../../bot/local/tables/connection-string";
import { Table } from "../../../bot/storage/table";
import { testTables, uniquePrefix } from "../../support/azurite";

test("a storage that nobody answers for is a refusal, with the error behind it for the log", async () => {
  const nobody = testTables().connectionString.replace(/(TableEndpoint=http:\/\/127\.0\.0\.1):\d+/, "$1:9");
  await expect(Table.open({ connectionString: nobody }, uniquePrefix())).rejects.toMatchObject({
    reason: "storage-unreachable",
    cause: { code: "ECONNREFUSED" },
  });
});

test("a reply that breaks off in the middle is asked for again", async () => {
  const name = uniquePrefix();
  const table = await Table.open(testTables(), name);
  await table.put("p", "r", { name: "Åsa" });
  const { hostname, port } = new URL(/TableEndpoint=([^;]+)/.exec(testTables().connectionString)![1]!);
  let asked = 0;
  const door = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const isCutOff = method === "GET" && (asked += 1) <= 2;
    const passedOn = request({ hostname, port, method, path: url, headers }, (reply) => {
      outgoing.writeHead(reply.statusCode!, reply.headers);
      if (isCutOff)
        reply.once("data", (chunk: Buffer) => outgoing.write(chunk.subarray(0, 5), () => outgoing.destroy()));
      else reply.pipe(outgoing);
    });
    incoming.pipe(passedOn);
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  try {
    const address = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
    const through = await Table.open({ connectionString: connectionStringFor(address) }, name);
    expect((await through.get("p", "r"))?.["name"]).toBe("Åsa");
    expect(asked).toBe(3);
  } finally {
    door.closeAllConnections();
    door.close();
  }
});

describe("a table", () => {
  let table: Table;
  beforeEach(async () => {
    table = await Table.open(testTables(), uniquePrefix());
  });
  afterEach(() => table.drop());

  test("an inserted row can be read, and a second insert of the same key is told apart", async () => {
    expect(await table.insert("p", "r", { name: "Åsa" })).toBe("inserted");
    expect(await table.insert("p", "r", { name: "Örjan" })).toBe("exists");
    expect((await table.get("p", "r"))?.["name"]).toBe("Åsa");
  });

  test("a replace with an outdated etag changes nothing and says so", async () => {
    await table.insert("p", "r", { count: 1 });
    const read = (await table.get("p", "r"))!;
    expect(await table.replace(read, { count: 2 })).toBe("replaced");
    expect(await table.replace(read, { count: 3 })).toBe("changed-by-someone-else");
    expect((await table.get("p", "r"))?.["count"]).toBe(2);
  });

  test("a replace clears values that the new row does not have", async () => {
    await table.insert("p", "r", { keep: "a", drop: "b" });
    await table.replace((await table.get("p", "r"))!, { keep: "a" });
    expect(await table.get("p", "r")).not.toHaveProperty("drop");
  });

  test("a list comes back whole over many pages, and a prefix keeps to its rows", async () => {
    await table.batch(
      "p",
      Array.from({ length: 1100 }, (_, i) => ({
        kind: "put" as const,
        rowKey: `a${String(i).padStart(5, "0")}`,
        row: {},
      })),
    );
    await table.put("p", "b1", {});
    let count = 0;
    for await (const row of table.listPrefix("p", "a")) count += row.rowKey.startsWith("a") ? 1 : 0;
    expect(count).toBe(1100);
  });

  test("rows of several prefixes come together, of other partitions and prefixes none", async () => {
    for (const partition of ["p", "q", "r"])
      for (const rowKey of ["a1", "a2", "b1", "c1", "d1", "e1"]) await table.put(partition, rowKey, {});
    const found = async (...prefixes: readonly string[]) => {
      const rows: string[] = [];
      const asked = prefixes.map((each) => ({ partition: each[0]!, rowKey: each.slice(1) }));
      for await (const { partitionKey, rowKey } of table.listPrefixes(asked)) rows.push(partitionKey + rowKey);
      return rows.toSorted();
    };
    expect(await found("pa", "pc")).toEqual(["pa1", "pa2", "pc1"]);
    expect(await found("pb", "qa", "rc")).toEqual(["pb1", "qa1", "qa2", "rc1"]);
    expect(await found("pa", "pb", "pc", "pd", "pe", "rx")).toEqual(["pa1", "pa2", "pb1", "pc1", "pd1", "pe1"]);
    expect(await found()).toEqual([]);
  });
});
