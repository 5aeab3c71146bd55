import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startAzurite } from "../../../../bot/local/tables/azurite";
import { isFree } from "../../../../bot/local/ports";

const SUPPORT = join(__dirname, "../../../support/typescript.cjs");
const PROCESS = join(__dirname, "azurite-process.ts");

test("a process whose Azurite finds its port taken is told so, and ends", async () => {
  const directory = await mkdtemp(join(tmpdir(), "azurite-"));
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, "127.0.0.1", listening));
  const { port } = other.address() as AddressInfo;
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [
    "-r",
    SUPPORT,
    PROCESS,
    String(port),
    join(directory, "tables.json"),
  ]);
  expect(stdout).toBe("EADDRINUSE");
  other.close();
  await rm(directory, { recursive: true });
});

test("whoever has stopped it can start another at the same port at once, twenty times over", async () => {
  let port = 0;
  for (let time = 0; time < 20; time += 1) {
    const azurite = await startAzurite({ port });
    port = Number(/:(\d+)\//.exec(azurite.connectionString)![1]);
    await azurite.stop();
  }
  expect(await isFree(port)).toBe(true);
});
