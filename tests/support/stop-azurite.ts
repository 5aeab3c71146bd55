import { rmSync } from "node:fs";
import { canariesIn } from "./canaries";

export default async function stopAzurite(): Promise<void> {
  const stop = (globalThis as Record<string, unknown>)["stopTestAzurite"] as () => Promise<void>;
  await stop();
  const folder = process.env["TEST_FOLDER"];
  if (!folder) return;
  const { found } = canariesIn(folder);
  rmSync(folder, { recursive: true, force: true });
  if (found.length > 0) throw new Error(`The service has logged what it may not:\n${found.join("\n")}`);
}
