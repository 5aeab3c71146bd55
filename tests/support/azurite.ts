import { randomBytes } from "node:crypto";

/** The Azurite that tests/support/start-azurite.ts has started for this run. */
export function testTables(): { readonly connectionString: string } {
  const connectionString = process.env["TEST_TABLES"];
  if (!connectionString) throw new Error("No Azurite: run the tests through jest, its global set-up starts one.");
  return { connectionString };
}

/** A name prefix of its own for each test, so that tests share one Azurite without seeing each other's rows. */
export function uniquePrefix(): string {
  return `t${randomBytes(6).toString("hex")}`;
}
