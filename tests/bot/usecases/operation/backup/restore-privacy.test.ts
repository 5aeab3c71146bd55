import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseConfig } from "../../../../../bot/config";
import { personWithAddress } from "../../../../../bot/domain/access/person/person";
import { DEFAULT_CALENDARS } from "../../../../../bot/domain/placement/calendars";
import { backupFolder } from "../../../../../bot/files/backup/backup-folder";
import { makeFileReader } from "../../../../../bot/files/file-reader";
import { makeBackupDesk } from "../../../../../bot/service/backup-desk";
import { makeProduct } from "../../../../../bot/service/product";
import { makeRestoreDesk } from "../../../../../bot/service/restore-desk";
import { makeRetention } from "../../../../../bot/service/retention";
import { openStores } from "../../../../../bot/service/stores";
import { testTables, uniquePrefix } from "../../../../support/azurite";
import { everyRow } from "../../../../support/every-row";
import { handClock } from "../../../../support/importing";
import { BO, EVERY_TRACE, IRMA, putEverywhere } from "../../../../support/person-everywhere";
import { aCompetence } from "../../../../support/records";

jest.setTimeout(60_000);

const NUMBER = "90210";
const places: string[] = [];
afterAll(async () => {
  for (const place of places) await rm(place, { recursive: true });
});

/** An installation with the same backups as another, or with its own. */
async function world(backups?: string) {
  const to = backups ?? (await mkdtemp(join(tmpdir(), "privacy-")));
  if (!backups) places.push(to);
  const prefix = uniquePrefix();
  const location = testTables();
  const clock = handClock("2024-10-03T09:00:00.000Z");
  const stores = await openStores(location, prefix);
  const [calendars, log] = [DEFAULT_CALENDARS, () => undefined];
  const product = makeProduct(stores, { clock, files: makeFileReader(), smallestGroup: 5, calendars });
  const { connectionString } = location;
  const config = {
    ...parseConfig({ LOCAL_MODE: "1", TABLES_CONNECTION_STRING: connectionString }),
    tablePrefix: prefix,
  };
  const { takeBackup } = makeBackupDesk(config, { stores, clock, location });
  const { restoreBackup } = makeRestoreDesk(config, { stores, product, clock, log, location });
  const place = backupFolder(to);
  return {
    ...{ to, stores, product, clock },
    retention: makeRetention(stores, { clock, calendars, settings: {} }).onTheClock({ log, isStopping: () => false }),
    backUp: async (kind: "everything" | "register") => {
      await takeBackup(place, kind);
      clock.pass(60);
    },
    restore: (replaces = true) => restoreBackup({ place, name: null, replaces, tell: () => undefined }),
    rowsWith: async (...traces: readonly string[]) =>
      (await everyRow(prefix)).filter(({ content }) => traces.some((trace) => content.includes(trace))),
  };
}

const RIGHT = { name: "Bo Berg", email: null };

test("D25, D31: whoever has been erased since the backup is erased again, with or without an address, and what has been decided since holds", async () => {
  const it = await world();
  await putEverywhere(it.stores);
  const unnamed = aCompetence({ name: "Vera Dold", email: null, employeeNumber: NUMBER });
  await it.stores.wholeRegister.replace([{ from: null, to: unnamed }], () => Promise.resolve());
  await it.product.restrictPerson({ email: "cia@kommun.example", isRestricted: true });
  await it.backUp("everything");

  await it.product.erasePerson({ email: IRMA.second, isDryRun: false });
  const protectedOne = { ...personWithAddress(`number:${NUMBER}`), employeeNumbers: [NUMBER] };
  await it.stores.erasures.begin(protectedOne, it.clock.now());
  await it.product.finishErasures();
  await it.product.restrictPerson({ email: "cia@kommun.example", isRestricted: false });
  await it.product.restrictPerson({ email: BO.email, isRestricted: true });
  await it.product.rectifyPerson({ email: BO.email, right: RIGHT, isHidden: null });
  expect(await it.rowsWith(...EVERY_TRACE, NUMBER)).toEqual([]);

  await it.restore();
  expect(await it.rowsWith(...EVERY_TRACE, NUMBER)).toEqual([]);
  expect((await it.stores.restrictions.all()).map(({ person }) => person.emails[0])).toEqual([BO.email]);
  expect((await it.stores.corrections.all()).map(({ email }) => email)).toEqual([BO.email]);
  const named = (await it.stores.wholeRegister.load(["competence"])).filter(({ email }) => email === BO.email);
  expect(named.map(({ name }) => name)).toEqual([RIGHT.name]);
  expect((await it.rowsWith(BO.email)).length).toBeGreaterThan(10);
});

test("when every table has been lost, the newest backup of the register tells whom to erase again, and what was decided", async () => {
  const before = await world();
  await putEverywhere(before.stores);
  await before.backUp("everything");
  await before.product.erasePerson({ email: IRMA.email, isDryRun: false });
  await before.product.restrictPerson({ email: BO.email, isRestricted: true });
  await before.backUp("register");

  const after = await world(before.to);
  expect((await after.restore(false)).backups).toHaveLength(2);
  expect(await after.rowsWith(...EVERY_TRACE)).toEqual([]);
  expect(await after.stores.restrictions.all()).toHaveLength(1);
});

test("whoever was erased before the backup and has come back since stays, and the mark tells nobody and goes after ninety days", async () => {
  const it = await world();
  await it.product.erasePerson({ email: IRMA.email, isDryRun: false });
  it.clock.pass(60);
  await putEverywhere(it.stores);
  await it.backUp("everything");
  await it.restore();
  expect((await it.rowsWith(IRMA.email)).length).toBeGreaterThan(10);

  const [mark] = await it.stores.erasures.finished();
  expect(JSON.stringify(mark)).not.toMatch(/irma|kommun/i);
  await it.retention.sweepTemporary();
  expect(await it.stores.erasures.finished()).toHaveLength(1);
  it.clock.pass(91 * 24 * 3600);
  await it.retention.sweepTemporary();
  expect(await it.stores.erasures.finished()).toEqual([]);
});
