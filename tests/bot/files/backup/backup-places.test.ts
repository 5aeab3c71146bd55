import { ContainerClient } from "@azure/storage-blob";
import BlobConfiguration from "azurite/dist/src/blob/BlobConfiguration";
import BlobServer from "azurite/dist/src/blob/BlobServer";
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backupContainer } from "../../../../bot/files/backup/backup-container";
import { backupFolder } from "../../../../bot/files/backup/backup-folder";
import type { BackupManifest } from "../../../../bot/domain/operation/backup-manifest";
import type { BackupPlace } from "../../../../bot/usecases/operation/backup/ports";

const MANIFEST: BackupManifest = { format: 1, kind: "everything", takenAt: "2024-12-16T01:00:00.000Z", tables: [] };
const NAME = "2024-12-16T010000Z";
const LINES = ['{"rowKey":"Åsa 😀"}', '{"rowKey":"\\u2028 line \\n"}', `{"long":"${"x".repeat(100_000)}"}`];

async function* given(...lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function all(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const read: string[] = [];
  for await (const line of lines) read.push(line);
  return read;
}

let folder: string;
let blobs: BlobServer;
let container: ContainerClient;
const places: Record<string, BackupPlace> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "places-"));
  places["folder"] = backupFolder(folder);
  blobs = await startBlobs();
  const connectionString = connectionTo(blobs);
  container = new ContainerClient(connectionString, "backup");
  await container.create();
  places["container"] = backupContainer({ connectionString, container: "backup" });
});
afterAll(async () => {
  await blobs.close();
  await rm(folder, { recursive: true });
});

describe.each(["folder", "container"])("in a %s", (kind) => {
  const place = () => places[kind]!;

  test("a backup counts when its manifest has been written, and lines come back as they were", async () => {
    await place().writeTable(NAME, "Rounds", given(...LINES));
    await place().writeTable(NAME, "Empty", given());
    expect(await place().names()).toEqual([]);
    await place().writeManifest(NAME, MANIFEST);
    expect(await place().names()).toEqual([NAME]);
    expect(await place().readManifest(NAME)).toEqual(MANIFEST);
    expect(await all(place().readTable(NAME, "Rounds"))).toEqual(LINES);
    expect(await all(place().readTable(NAME, "Empty"))).toEqual([]);
  });

  test("a table that is missing is told, and a manifest that is missing is none", async () => {
    await expect(all(place().readTable(NAME, "Nothing"))).rejects.toThrow();
    expect(await place().readManifest("2024-12-17T010000Z")).toBeNull();
  });

  test("a backup that is removed is gone, and the others stay", async () => {
    await place().writeTable("2024-12-15T010000Z", "Rounds", given("{}"));
    await place().writeManifest("2024-12-15T010000Z", MANIFEST);
    await place().remove("2024-12-15T010000Z");
    expect(await place().names()).toEqual([NAME]);
  });
});

test("a file that was cut off or changed is told while it is read, and a broken manifest is none", async () => {
  const file = join(folder, NAME, "Rounds.ndjson.gz");
  const whole = await readFile(file);
  await writeFile(file, whole.subarray(0, whole.length - 20));
  await expect(all(places["folder"]!.readTable(NAME, "Rounds"))).rejects.toThrow();
  await appendFile(join(folder, NAME, "manifest.json"), "}");
  expect(await places["folder"]!.readManifest(NAME)).toBeNull();
});

test("only whoever runs the service may look into the folder of a backup", async () => {
  expect((await stat(join(folder, NAME))).mode & 0o777).toBe(0o700);
});

/** Microsoft's emulator, in this process, in memory. */
async function startBlobs(): Promise<BlobServer> {
  const inMemory = true;
  const server = new BlobServer(
    new BlobConfiguration(
      "127.0.0.1",
      0,
      5,
      "",
      "",
      [],
      false,
      undefined,
      false,
      undefined,
      false,
      true,
      "",
      "",
      "",
      undefined,
      true,
      inMemory,
    ),
  );
  await server.start();
  return server;
}

function connectionTo(server: BlobServer): string {
  const key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
  return `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${key};BlobEndpoint=${server.getHttpServerAddress()}/devstoreaccount1;`;
}
