import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LocalProblem } from "../../../../bot/local/problem";
import { joinOrStart } from "../../../../bot/local/tables/join-or-start";
import { Table } from "../../../../bot/storage/table";

const RUN = ["-r", join(__dirname, "../../../support/typescript.cjs"), join(__dirname, "join-or-start-process.ts")];

let dataDir: string;
let children: ChildProcess[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "tables-"));
  children = [];
});

afterEach(async () => {
  for (const child of children) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  await rm(dataDir, { recursive: true, force: true });
});

/** A process of its own that has joined; resolves with its connection string. */
async function startProcess(): Promise<{ child: ChildProcess; connectionString: string }> {
  const child = spawn(process.execPath, [...RUN, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { child, connectionString: line.toString().trim() };
}

async function meetingFile(): Promise<string> {
  const name = (await readdir(dataDir)).find((entry) => /^tables-[0-9a-f]{8}\.json$/.test(entry));
  return join(dataDir, name!);
}

test("what was written is there after everybody has left and somebody comes back, at the same address", async () => {
  const first = await joinOrStart(dataDir);
  await (await Table.open(first, "kept")).put("p", "r", { name: "Åsa" });
  await first.close();

  const second = await joinOrStart(dataDir);
  expect(second.connectionString).toBe(first.connectionString);
  expect((await (await Table.open(second, "kept")).get("p", "r"))?.["name"]).toBe("Åsa");
  await second.close();
});

test("five that come at the same moment share one storage", async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => joinOrStart(dataDir)));
  expect(new Set(all.map((tables) => tables.connectionString)).size).toBe(1);
  await (await Table.open(all[0]!, "shared")).put("p", "r", { count: 1 });
  for (const tables of all) {
    expect((await (await Table.open(tables, "shared")).get("p", "r"))?.["count"]).toBe(1);
  }
  for (const tables of all) await tables.close();
});

test("when the process that runs the storage leaves, one that joined takes over and nothing is lost", async () => {
  const owner = await startProcess();
  const guests = [await joinOrStart(dataDir), await joinOrStart(dataDir)];
  const table = await Table.open(guests[0]!, "moved");
  await table.put("p", "r", { count: 1 });

  owner.child.kill("SIGTERM");
  await once(owner.child, "exit");

  expect((await table.get("p", "r"))?.["count"]).toBe(1);
  await table.put("p", "r", { count: 2 });
  await guests[0]!.close();
  expect((await (await Table.open(guests[1]!, "moved")).get("p", "r"))?.["count"]).toBe(2);
  await guests[1]!.close();
});

test("a process that is killed leaves nothing behind that stops the next one", async () => {
  const owner = await startProcess();
  owner.child.kill("SIGKILL");
  await once(owner.child, "exit");

  const next = await joinOrStart(dataDir);
  expect(next.connectionString).toBe(owner.connectionString);
  await next.close();
});

test("a port that another program has taken gives one line that names the port and the file", async () => {
  await (await joinOrStart(dataDir)).close();
  const file = await meetingFile();
  const { doorPort, tablesPort } = JSON.parse(await readFile(file, "utf8")) as Record<string, number>;

  for (const port of [doorPort!, tablesPort!]) {
    const stranger = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    await new Promise<void>((listening) => stranger.listen(port, "127.0.0.1", listening));
    await expect(joinOrStart(dataDir)).rejects.toThrow(
      new LocalProblem(
        `Port ${port}, som det lokala lagret använder, är upptagen av ett annat program. ` +
          `Stoppa det programmet, eller ta bort ${file} så väljs en annan port.`,
      ),
    );
    await new Promise((closed) => stranger.close(closed));
  }
});

test("a directory that cannot be written gives one line that names it and the setting", async () => {
  const notADirectory = join(dataDir, "file");
  await writeFile(notADirectory, "");
  await expect(joinOrStart(join(notADirectory, "data"))).rejects.toThrow(
    /^Det går inte att skriva i .*file\/data \(ENOTDIR\)\. Ge dig skrivrätt dit, eller sätt DATA_DIR/,
  );
});
