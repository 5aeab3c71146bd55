import { TableClient, TableServiceClient } from "@azure/data-tables";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CoverageReport } from "../../bot/contract/coverage";
import type { Problem } from "../../bot/contract/problem";
import type { RoundStatus } from "../../bot/contract/round";
import { makeCalendars } from "../../bot/domain/placement/calendars";
import { makeFileReader } from "../../bot/files/file-reader";
import { makeOperatorDesk } from "../../bot/service/operator-desk";
import { makeProduct } from "../../bot/service/product";
import { createService } from "../../bot/service/service";
import { openStores } from "../../bot/service/stores";
import { testTables } from "../support/azurite";
import { VERBS } from "../../bot/teams/verbs";
import { aTeam, type Team } from "../support/connector/people";
import { everyRow } from "../support/every-row";
import { startJourney, TERM, type Journey } from "../support/journey/journey";
import { allFiles } from "../support/journey/town-files";
import { townPeople, type TownPeople } from "../support/journey/town-people";

jest.setTimeout(180_000);

const TELL = () => undefined;
let journey: Journey;
let folder: string;
let town: TownPeople;
let team: Team;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "backup-"));
  town = await townPeople();
  journey = await startJourney("2024-09-30T07:00:00.000Z", town.refusedStudent);
  await journey.say("/api/imports", allFiles());
  team = aTeam(1, town.members);
  journey.connector.addTeam(team);
  await journey.teams.installInTeam(team, town.namesake);
  journey.clock.goTo("2024-10-03T08:00:05.000Z");
  await journey.say(`/api/rounds/${TERM}/start`);
});
afterAll(async () => {
  await journey.close();
  await rm(folder, { recursive: true });
});

async function deskOf({ config, clock, prefix }: Journey) {
  const stores = await openStores(testTables(), prefix);
  const product = makeProduct(stores, {
    ...{ clock, files: makeFileReader(), smallestGroup: 5, calendars: makeCalendars(config.termCalendars) },
  });
  const log = () => undefined;
  return { stores, ...makeOperatorDesk(config, { stores, product, clock, log, location: testTables() }) };
}

async function wipe(prefix: string): Promise<void> {
  const { connectionString } = testTables();
  const options = { allowInsecureConnection: true };
  for await (const { name } of TableServiceClient.fromConnectionString(connectionString, options).listTables()) {
    if (name?.startsWith(prefix)) await TableClient.fromConnectionString(connectionString, name, options).deleteTable();
  }
}

/** A supervisor asks; nobody will reply. */
async function askTheNetwork(): Promise<void> {
  const asker = town.members[0]!;
  await journey.teams.say(asker, "fråga nätverket");
  const shown = JSON.stringify(journey.connector.shownTo(asker).at(-1)!.activity);
  const draftId = /"draftId":"([\w-]+)"/.exec(shown)![1]!;
  const area = /"id":"area".*?"value":"([^"]+)"/.exec(shown)![1]!;
  const text = "Får en praktikant följa med på ett hembesök redan första veckan?";
  await journey.teams.press(asker, {
    verb: VERBS.askQuestion,
    data: { draftId, area, title: "", text, named: "yes" },
  });
}

/** How many evaluations the connector and the mail server have been handed for each invitation and each link. */
function received({ connector, mail }: Journey): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const posts = connector.calls.filter(
    ({ kind, body }) => kind === "post" && JSON.stringify(body).includes("evaluation.submit"),
  );
  const links = mail.received.map(({ raw }) => /\/e\/#[\w./-]+/.exec(raw)?.[0] ?? raw);
  const cards = posts.map(({ body }) => /"invitationId":"([^"]+)"/.exec(JSON.stringify(body))![1]!);
  for (const one of [...cards, ...links]) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

test("a backup taken while a round sends, everything wiped, restored: the figures are equal, the round waits, and nobody is sent anything twice", async () => {
  const desk = await deskOf(journey);
  await askTheNetwork();
  // Some have got theirs when the tables are written down, and the others get it after that.
  let posts = 0;
  journey.connector.decide(({ kind }) =>
    kind === "post" && (posts += 1) > 20 ? { status: 429, headers: { "Retry-After": "5" } } : undefined,
  );
  await journey.service.tick();
  const taken = await desk.takeBackup(folder, TELL);
  journey.connector.decide(() => undefined);
  await journey.goTo("2024-10-03T08:00:40.000Z");
  // Reminders go out, and the question that nobody has replied to is raised.
  await journey.goTo("2024-10-09T09:00:00.000Z");
  const inChannel = journey.connector.shownIn(team.id).length;
  expect(inChannel).toBeGreaterThan(2);
  const before = (await journey.ask<CoverageReport>("/api/coverage")).body;
  const sentBefore = received(journey);
  expect(sentBefore.size).toBeGreaterThan(100);

  expect(await desk.rehearseRestore({ to: folder, name: null }, TELL)).toMatchObject({ backups: [taken!.name] });
  await journey.service.close();
  await wipe(journey.prefix);
  expect(await everyRow(journey.prefix)).toEqual([]);

  const again = await deskOf(journey);
  const rows = taken!.manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const restored = await again.restoreBackup({ to: folder, name: null }, false, TELL);
  expect(restored).toMatchObject({ backups: [taken!.name], rows, takenAt: taken!.manifest.takenAt });

  const { config, clock } = journey;
  const service = createService(config, { stores: again.stores, clock, log: () => undefined });
  const base = `http://127.0.0.1:${(await service.listen()).port}`;
  const ask = async <Body>(path: string, method = "GET") =>
    (await (await fetch(base + path, { method })).json()) as Body;
  try {
    const status = await ask<RoundStatus>(`/api/rounds/${TERM}`);
    expect(status).toMatchObject({ state: "paused", pausedBecause: "restored", invitations: { planned: 452 } });
    expect(status.invitations.uncertain).toBeGreaterThan(0);
    expect(await ask<CoverageReport>("/api/coverage")).toEqual(before);

    expect((await ask<Problem>(`/api/rounds/${TERM}/resume`, "POST")).code).toBe("restore-not-confirmed");
    expect(await ask("/api/restore")).toMatchObject({ state: "waits", takenAt: taken!.manifest.takenAt });
    expect(await ask("/api/restore/confirm", "POST")).toMatchObject({ state: "confirmed" });
    expect((await ask<RoundStatus>(`/api/rounds/${TERM}/resume`, "POST")).state).toBe("running");
    for (let turn = 0; turn < 4; turn += 1) await service.tick();
    expect(received(journey)).toEqual(sentBefore);
    expect(journey.connector.shownIn(team.id)).toHaveLength(inChannel);
  } finally {
    await service.close();
  }
});

test("a damaged file, another version's list, rows that are there, and a folder without backups stop a restore before it touches anything", async () => {
  const { stores: _, ...desk } = await deskOf(journey);
  const before = await everyRow(journey.prefix);
  const from = { to: folder, name: null };
  await expect(desk.restoreBackup(from, false, TELL)).rejects.toMatchObject({ reason: "restore-needs-consent" });
  const broken = await mkdtemp(join(tmpdir(), "broken-"));
  const refusal = (to: string) => desk.restoreBackup({ to, name: null }, true, TELL).catch((error: Error) => error);
  try {
    expect(await refusal(broken)).toMatchObject({ reason: "backup-not-found" });
    await cp(folder, broken, { recursive: true });
    const [backup] = await readdir(broken);
    const table = join(broken, backup!, "Placements.ndjson.gz");
    const whole = await readFile(table);
    await writeFile(table, whole.subarray(0, whole.length / 2));
    expect(await refusal(broken)).toMatchObject({ reason: "backup-damaged", detail: { table: "Placements" } });
    const manifest = join(broken, backup!, "manifest.json");
    await writeFile(manifest, (await readFile(manifest, "utf8")).replace('"format": 1', '"format": 2'));
    expect(await refusal(broken)).toMatchObject({ reason: "backup-not-readable" });
  } finally {
    await rm(broken, { recursive: true });
  }
  expect(await everyRow(journey.prefix)).toEqual(before);
});
