import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startAzurite as start } from "../../bot/local/tables/azurite";

export default async function startAzurite(): Promise<void> {
  const azurite = await start({ port: 0 });
  process.env["TEST_TABLES"] = azurite.connectionString;
  // What test files of this run leave for each other.
  process.env["TEST_FOLDER"] = mkdtempSync(join(tmpdir(), "handledarnatet-tests-"));
  (globalThis as Record<string, unknown>)["stopTestAzurite"] = () => azurite.stop();
}
