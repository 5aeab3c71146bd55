import { startAzurite as start } from "../../bot/local/tables/azurite";

export default async function startAzurite(): Promise<void> {
  const azurite = await start({ port: 0 });
  process.env["TEST_TABLES"] = azurite.connectionString;
  (globalThis as Record<string, unknown>)["stopTestAzurite"] = () => azurite.stop();
}
