import { rmSync } from "node:fs";

export default async function stopAzurite(): Promise<void> {
  const stop = (globalThis as Record<string, unknown>)["stopTestAzurite"] as () => Promise<void>;
  await stop();
  const folder = process.env["TEST_FOLDER"];
  if (folder) rmSync(folder, { recursive: true, force: true });
}
