import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CoverageReport } from "../../../bot/contract/coverage";
import { freePort, isFree } from "../../../bot/local/ports";

const START = join(__dirname, "../../../bot/local/start.mjs");
const SLOW = 300_000;

interface Start {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

let dataDir: string;
let port: number;
let playgroundPort: number;
const starts: Start[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "start-"));
  port = await freePort();
  playgroundPort = await freePort();
});

afterAll(async () => {
  for (const { child, ended } of starts) {
    child.kill("SIGTERM");
    await ended;
  }
  await rm(dataDir, { recursive: true, force: true });
}, SLOW);

/** What `npm start` runs, with ports and data of its own. */
function start(environment: Readonly<Record<string, string>> = {}): Start {
  const child = spawn(process.execPath, [START], {
    env: {
      ...process.env,
      PORT: String(port),
      PLAYGROUND_PORT: String(playgroundPort),
      DATA_DIR: dataDir,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, "close").then(([code]) => code as number | null);
  const one = { child, output: () => output, ended };
  starts.push(one);
  return one;
}

async function untilReady({ child, output }: Start): Promise<void> {
  while (!output().includes("Stoppa med Ctrl-C")) {
    if (child.exitCode !== null) throw new Error(output());
    await new Promise((later) => setTimeout(later, 100));
  }
}

async function portsInUse(): Promise<number[]> {
  const file = (await readdir(dataDir)).find((name) => /^tables-\w+\.json$/.test(name));
  const tables = JSON.parse(await readFile(join(dataDir, file!), "utf8")) as Record<string, number>;
  const wanted = [port, playgroundPort, ...Object.values(tables)];
  const free = await Promise.all(wanted.map(isFree));
  return wanted.filter((_, index) => !free[index]);
}

test(
  "start ends with the round sent and a list of what to try; Ctrl-C leaves nothing running; the next start keeps the data",
  async () => {
    const first = start();
    await untilReady(first);
    expect(await portsInUse()).toHaveLength(4);
    const coverage = (await (await fetch(`http://127.0.0.1:${port}/api/coverage`)).json()) as CoverageReport;
    expect(coverage.total).toMatchObject({ permanentCareStaff: 1867, supervisors: 361, leads: 26 });
    expect(first.output()).toContain(`http://127.0.0.1:${playgroundPort}`);
    const [studentForm] = /http:\S+\/e\/[\w-]+\.[\w-]+/.exec(first.output())!;
    expect((await fetch(studentForm)).status).toBe(200);
    const [qrPage] = /http:\S+\/e\/visa\/\S+/.exec(first.output())!;
    expect((await fetch(qrPage)).status).toBe(200);
    expect((await readdir(join(dataDir, "mail"))).length).toBeGreaterThan(50);

    first.child.kill("SIGINT");
    expect(await first.ended).toBe(0);
    expect(await portsInUse()).toEqual([]);

    const mails = (await readdir(join(dataDir, "mail"))).length;
    const second = start();
    await untilReady(second);
    expect(second.output()).not.toContain("Hittar på en kommun");
    expect((await readdir(join(dataDir, "mail"))).length).toBe(mails);
    const round = /Omgången .+ inbjudningar/;
    expect(round.exec(second.output())?.[0]).toBe(round.exec(first.output())?.[0]);

    const third = start();
    expect(await third.ended).toBe(1);
    expect(third.output()).toMatch(new RegExp(`^Port ${port} är upptagen av ett annat program\\.[^\n]*\n$`, "m"));

    second.child.kill("SIGKILL");
    await second.ended;
    while ((await portsInUse()).length > 0) await new Promise((later) => setTimeout(later, 100));
  },
  SLOW,
);

test(
  "a taken simulator port and a directory that cannot be written each give one line",
  async () => {
    const stranger = createServer();
    await new Promise<void>((listening) => stranger.listen(playgroundPort, "127.0.0.1", listening));
    const taken = start();
    const code = await taken.ended;
    await new Promise((closed) => stranger.close(closed));
    expect(code).toBe(1);
    expect(taken.output().trim().split("\n").at(-1)).toMatch(`Port ${playgroundPort} är upptagen av ett annat program`);

    const file = join(dataDir, "a-file");
    await writeFile(file, "");
    const notWritable = start({ DATA_DIR: join(file, "data") });
    expect(await notWritable.ended).toBe(1);
    expect(notWritable.output()).toMatch(/^Det går inte att skriva i .*a-file\/data \(ENOTDIR\)/m);
  },
  SLOW,
);
