import type { ImportFilesDeps } from "../../../../bot/usecases/register/import-files";
import type { LockHold } from "../../../../bot/usecases/register/ports";
import { anImporter, csv, everythingIn, handClock, importingWith } from "../../../support/importing";

const UNITS = "Verksamhetsområde;Enhetskod;Enhet;Enhetschef;Tar emot praktik";
const units = csv("enheter.csv", UNITS, "Norr;V1;Ekbacken;Eva Ek;Ja", "Norr;V2;Lindhaga;Eva Ek;Ja");
const renamed = csv("enheter.csv", UNITS, "Norr;V1;Ekbacken hemvård;Bo Öst;Ja", "Norr;V3;Solgläntan;;Nej");
const manyUnits = csv("enheter.csv", UNITS, ...Array.from({ length: 180 }, (_, i) => `Norr;V${i};Enhet ${i};;Ja`));

/** A process that dies in the middle of writing: nothing more is written, and its lock stays behind. */
function dyingAfter(batches: number, deps: ImportFilesDeps): ImportFilesDeps {
  let left = batches;
  const records: ImportFilesDeps["records"] = {
    ...deps.records,
    replace: (replacements, beforeBatch) =>
      deps.records.replace(replacements, async (written) => {
        await beforeBatch(written);
        if (left === 0) throw new Error("the process has died");
        left -= 1;
      }),
  };
  return { ...deps, records, lock: { take: async (...args) => withoutRelease(await deps.lock.take(...args)) } };
}

function withoutRelease(hold: LockHold | null): LockHold | null {
  return hold && { ...hold, release: async () => undefined };
}

describe("a dry run", () => {
  test("writes nothing at all: no record, no journal, no mapping", async () => {
    const { deps, planImport, showLatestImport } = await anImporter();
    const odd = csv("a.csv", "Organisationsnamnet;Enhetskod;Chef", "Ekbacken;V1;Eva Ek");
    const result = await planImport({ files: [odd], term: null, mapping: { Organisationsnamnet: "unitName" } });
    expect([result.importId, result.plan.counts.new]).toEqual([null, 1]);
    expect(await everythingIn(deps.records)).toEqual([]);
    expect(await showLatestImport()).toEqual({ latest: null });
    expect(await deps.mappings.all()).toEqual(new Map());
  });

  test("gives a fingerprint, and an import with it is refused when the register has changed since", async () => {
    const { planImport, importFiles, take } = await anImporter();
    const request = { files: [renamed], term: null, mapping: {} };
    const { fingerprint } = await planImport(request);
    await take(units);
    await expect(importFiles({ ...request, fingerprint })).rejects.toMatchObject({ reason: "import-changed" });
    const now = await planImport(request);
    expect((await importFiles({ ...request, fingerprint: now.fingerprint })).importId).not.toBeNull();
  });
});

describe("an undo", () => {
  test("brings back what was changed, and takes away what was new; once", async () => {
    const { deps, take, undoImport, showLatestImport } = await anImporter();
    await take(units);
    const before = await everythingIn(deps.records);
    await take(renamed);
    expect(await everythingIn(deps.records)).not.toEqual(before);
    expect(await undoImport()).toMatchObject({ restored: 2, leftAsTheyAre: 0, files: [{ name: "enheter.csv" }] });
    expect(await everythingIn(deps.records)).toEqual(before);
    expect((await showLatestImport()).latest).toMatchObject({ isUndone: true });
    await expect(undoImport()).rejects.toMatchObject({ reason: "nothing-to-undo" });
  });

  test("leaves alone what somebody has changed after the import", async () => {
    const { deps, take, undoImport } = await anImporter();
    await take(units);
    const [from] = await deps.records.load(["unit"]);
    const to = { ...from!, managerName: "Ny Chef" };
    await deps.records.replace([{ from: from!, to }], async () => undefined);
    expect(await undoImport()).toMatchObject({ restored: 1, leftAsTheyAre: 1 });
    expect(await deps.records.load(["unit"])).toEqual([to]);
  });

  test("moves a placement back to the term that it came from", async () => {
    const { deps, take, undoImport } = await anImporter();
    const headings = "Placerings-id;Arbetsplats;Startdatum;Slutdatum;Status";
    await take(csv("p.csv", headings, "1;Ekbacken;2024-11-11;2024-12-13;Bokad"));
    await take(csv("p.csv", headings, "1;Ekbacken;2024-12-09;2025-01-24;Bokad"));
    expect((await deps.records.load(["placement"])).map(({ end }) => end)).toEqual(["2025-01-24"]);
    await undoImport();
    expect((await deps.records.load(["placement"])).map(({ end }) => end)).toEqual(["2024-12-13"]);
  });

  test("is refused when there is nothing to undo", async () => {
    const { undoImport } = await anImporter();
    await expect(undoImport()).rejects.toMatchObject({ reason: "nothing-to-undo" });
  });
});

describe("an import that is cut off", () => {
  test.each([0, 1, 2])(
    "after %i batches is taken back by the next start, and the register is as before",
    async (batches) => {
      const clock = handClock();
      const { deps, take, recoverImport, undoImport } = await anImporter(clock);
      await take(units);
      const before = await everythingIn(deps.records);
      const dying = importingWith(dyingAfter(batches, deps));
      await expect(dying.take(manyUnits)).rejects.toThrow("died");
      clock.pass(120);
      expect(await recoverImport()).toEqual({ takenBack: 1 });
      expect(await everythingIn(deps.records)).toEqual(before);
      expect(await recoverImport()).toEqual({ takenBack: 0 });
      expect(await undoImport()).toMatchObject({ restored: 2 });
    },
  );

  test("is taken back by the next import too, before it plans", async () => {
    const clock = handClock();
    const { deps, take } = await anImporter(clock);
    const dying = importingWith(dyingAfter(1, deps));
    await expect(dying.take(manyUnits)).rejects.toThrow("died");
    clock.pass(120);
    const result = await take(units);
    expect(result.plan.counts).toMatchObject({ new: 2, unchanged: 0 });
    expect((await everythingIn(deps.records)).map(({ key }) => key)).toEqual(["V1", "V2"]);
  });

  test("an undo that is cut off is finished by the next start", async () => {
    const clock = handClock();
    const { deps, take, recoverImport } = await anImporter(clock);
    await take(manyUnits);
    const dying = importingWith(dyingAfter(1, deps));
    await expect(dying.undoImport()).rejects.toThrow("died");
    clock.pass(120);
    expect(await recoverImport()).toEqual({ takenBack: 1 });
    expect(await everythingIn(deps.records)).toEqual([]);
  });
});

describe("two imports at once", () => {
  test("the second is refused, and may try again when the first is done", async () => {
    const { deps, take } = await anImporter();
    const hold = await deps.lock.take(deps.clock.now(), deps.clock.now());
    await expect(take(units)).rejects.toMatchObject({ reason: "import-busy" });
    await hold!.release();
    expect((await take(units)).importId).not.toBeNull();
  });

  test("a lock that nobody has renewed for a minute is taken over, and its old holder notices", async () => {
    const clock = handClock();
    const { deps, take, recoverImport } = await anImporter(clock);
    const dead = await deps.lock.take(clock.now(), clock.now());
    clock.pass(59);
    expect(await recoverImport()).toBe("busy");
    clock.pass(2);
    await take(units);
    expect(await dead!.renew(clock.now())).toBe(false);
  });

  test("long work keeps its lock", async () => {
    const clock = handClock();
    const { deps } = await anImporter(clock);
    let refused = 0;
    const records: ImportFilesDeps["records"] = {
      ...deps.records,
      replace: (replacements, beforeBatch) =>
        deps.records.replace(replacements, async (written) => {
          clock.pass(45);
          await beforeBatch(written);
          refused += (await deps.lock.take(clock.now(), new Date(Date.parse(clock.now()) - 60_000).toISOString()))
            ? 0
            : 1;
        }),
    };
    await importingWith({ ...deps, records }).take(manyUnits);
    expect(refused).toBe(4);
  });
});

describe("a mapping", () => {
  test("is remembered for the source that it was given for, and used the next time", async () => {
    const { importFiles, take, planImport } = await anImporter();
    const first = csv("a.csv", "Organisationsnamnet;Enhetskod;Chef", "Ekbacken;V1;Eva Ek");
    await importFiles({
      files: [first],
      term: null,
      mapping: { "organisationsnamnet ": "unitName" },
      fingerprint: null,
    });
    const next = await take(csv("b.csv", "Enhetskod;Chef;Organisationsnamnet", "V2;Bo Öst;Lindhaga"));
    expect(next.plan.counts.new).toBe(1);
    const other = await planImport({
      files: [csv("c.csv", "Enhetskod;Organisationsnamnet;Område", "V2;Lindhaga;Norr")],
      term: null,
      mapping: {},
    });
    expect(other.files[0]!.sheets[0]!.outcome).toMatchObject({ kind: "unknown", missing: [["unitName"]] });
  });
});

describe("files that cannot be used", () => {
  test("stop only themselves", async () => {
    const { take } = await anImporter();
    const result = await take({ name: "tom.csv", content: new Uint8Array() }, units, csv("x.csv", "Hej", "Hopp"));
    expect(result.files.map(({ problem, sheets }) => problem ?? sheets[0]!.outcome.kind)).toEqual([
      "empty",
      "recognised",
      "unknown",
    ]);
    expect(result.plan.counts.new).toBe(2);
  });

  test("no file and an unknown term are refused", async () => {
    const { take, planImport } = await anImporter();
    await expect(take()).rejects.toMatchObject({ reason: "no-files" });
    await expect(planImport({ files: [units], term: "snart", mapping: {} })).rejects.toMatchObject({
      reason: "unknown-term",
    });
  });
});

test("progress is told while files are read and records written", async () => {
  const { importFiles } = await anImporter();
  const told: string[] = [];
  await importFiles({
    files: [manyUnits],
    term: null,
    mapping: {},
    fingerprint: null,
    onProgress: ({ phase, done, total }) => told.push(`${phase} ${done}/${total}`),
  });
  expect(told).toEqual([
    "reading 0/1",
    "planning 0/1",
    "writing 0/180",
    "writing 50/180",
    "writing 100/180",
    "writing 150/180",
  ]);
});
