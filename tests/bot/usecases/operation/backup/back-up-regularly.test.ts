import type { BackupManifest } from "../../../../../bot/domain/operation/backup-manifest";
import { makeBackUpRegularly } from "../../../../../bot/usecases/operation/backup/back-up-regularly";
import type { BackupPlace, TableRows } from "../../../../../bot/usecases/operation/backup/ports";
import { makeTakeBackup } from "../../../../../bot/usecases/operation/backup/take-backup";
import { handClock } from "../../../../support/importing";

/** A place that remembers names and manifests. */
function somePlace() {
  const kept = new Map<string, BackupManifest>();
  const place: BackupPlace = {
    names: () => Promise.resolve([...kept.keys()].toSorted()),
    async writeTable(_backup, _table, lines) {
      for await (const _line of lines);
    },
    writeManifest: (name, manifest) => Promise.resolve(void kept.set(name, manifest)),
    readManifest: (name) => Promise.resolve(kept.get(name) ?? null),
    async *readTable() {},
    remove: (name) => Promise.resolve(void kept.delete(name)),
  };
  return { place, kept };
}

const ROWS: TableRows = {
  async *lines() {
    yield "{}";
  },
  write: () => Promise.resolve(0),
  empty: () => Promise.resolve(),
  hasRows: () => Promise.resolve(true),
};

/** At one o'clock at night, Swedish time. */
function world(keepDays: number | null = 35) {
  const clock = handClock("2024-12-16T00:00:00.000Z");
  const register = { version: "1", isChanging: false };
  const { place, kept } = somePlace();
  const tables = { everything: ["Rounds", "Organisation"], register: ["Organisation"] };
  const takeBackup = makeTakeBackup({ rows: ROWS, restores: { last: () => Promise.resolve(null) }, clock, tables });
  const figures = { state: () => Promise.resolve({ ...register, editions: {} }) };
  const told: string[] = [];
  const tellMissing = () => void told.push(clock.now());
  return {
    ...{ clock, register, kept, place, told },
    turn: makeBackUpRegularly({ place, takeBackup, figures, clock, keepDays, tellMissing }),
    names: () => [...kept.keys()].toSorted(),
  };
}

test("a whole backup is taken once each night, at two", async () => {
  const { turn, names, clock } = world();
  await turn();
  expect(names()).toEqual([]);
  clock.pass(3600);
  await turn();
  clock.pass(300);
  await turn();
  expect(names()).toEqual(["2024-12-16T010000Z"]);
  clock.pass(24 * 3600);
  await turn();
  expect(names()).toEqual(["2024-12-16T010000Z", "2024-12-17T010500Z"]);
});

test("between nights the register is backed up when it has changed, and not while it is changing", async () => {
  const { turn, names, clock, register, kept } = world();
  clock.pass(3600);
  await turn();
  clock.pass(300);
  register.version = "2";
  register.isChanging = true;
  await turn();
  expect(names()).toHaveLength(1);
  register.isChanging = false;
  await turn();
  clock.pass(300);
  await turn();
  expect(names()).toEqual(["2024-12-16T010000Z", "2024-12-16T010500Z-register"]);
  expect(kept.get("2024-12-16T010500Z-register")?.tables.map(({ name }) => name)).toEqual(["Organisation"]);
});

test("a folder keeps 35 days; a container removes by itself", async () => {
  for (const [keepDays, wanted] of [
    [35, 36],
    [null, 60],
  ] as const) {
    const { turn, names, clock } = world(keepDays);
    clock.pass(3600);
    for (let night = 0; night < 60; night += 1) {
      await turn();
      clock.pass(24 * 3600);
    }
    expect(names()).toHaveLength(wanted);
  }
});

test("other things that lie in the folder are left alone", async () => {
  const { turn, names, clock, place } = world();
  await place.writeManifest("old-notes", { format: 1, kind: "everything", takenAt: "2001-01-01", tables: [] });
  clock.pass(3600);
  await turn();
  expect(names()).toEqual(["2024-12-16T010000Z", "old-notes"]);
});

test("a whole backup that has been missing for 26 hours is told, once a day until there is one", async () => {
  const { turn, clock, place, told } = world();
  const write = place.writeManifest;
  clock.pass(3600);
  await turn();
  Object.assign(place, { writeManifest: () => Promise.reject(new Error("away")) });
  for (let hour = 0; hour < 60; hour += 1) {
    clock.pass(3600);
    await turn().catch(() => undefined);
  }
  expect(told).toEqual(["2024-12-17T04:00:00.000Z", "2024-12-18T04:00:00.000Z"]);
  Object.assign(place, { writeManifest: write });
  await turn();
  clock.pass(3600);
  await turn();
  expect(told).toHaveLength(2);
});

test("a place that cannot be reached for 26 hours after the start is told, too", async () => {
  const { turn, clock, place, told } = world();
  Object.assign(place, { names: () => Promise.reject(new Error("away")) });
  await expect(turn()).rejects.toThrow("away");
  clock.pass(26 * 3600 + 1);
  await expect(turn()).rejects.toThrow("away");
  expect(told).toHaveLength(1);
});
