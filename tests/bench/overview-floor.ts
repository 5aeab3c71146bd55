import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { TableClient } from "@azure/data-tables";

/**
 * The least that could answer with what lies in a table: one point read per request, and the row's text as the answer.
 * Settings: TABLES_CONNECTION_STRING, and TABLE, whose row "floor"/"floor" holds the text.
 */
async function main(): Promise<void> {
  const table = TableClient.fromConnectionString(
    process.env["TABLES_CONNECTION_STRING"] ?? "",
    process.env["TABLE"] ?? "",
    { allowInsecureConnection: true },
  );
  const server = createServer((_, response) => {
    table.getEntity("floor", "floor").then(
      (row) => response.writeHead(200, { "content-type": "application/json" }).end(String(row["json"])),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
  process.once("SIGTERM", () => process.exit(0));
}

void main();
