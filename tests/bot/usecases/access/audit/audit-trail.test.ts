import fc from "fast-check";
import type { AuditEntry } from "../../../../../bot/usecases/access/audit/audit-trail";
import { makeAnchorAudit } from "../../../../../bot/usecases/access/audit/anchor-audit";
import { hashOf, rowOf, type AuditLink } from "../../../../../bot/usecases/access/audit/chain";
import { makeAuditTrail } from "../../../../../bot/usecases/access/audit/make-audit-trail";
import type { AuditStore, FoundAuditRow } from "../../../../../bot/usecases/access/audit/ports";
import { makeVerifyAudit } from "../../../../../bot/usecases/access/audit/verify-audit";
import { auditInMemory, auditLinksIn } from "../../../../support/audit";

const ENTRY: AuditEntry = { who: "hr", what: "run-rounds", which: { kind: "rounds", id: "HT2024" }, outcome: "done" };
const AT = "2024-11-30T22:59:00.000Z";

function aTrail(store: AuditStore, { now = (): string => AT, processName = "a" } = {}) {
  const errors: unknown[] = [];
  const clock = { now };
  const audit = makeAuditTrail({ store, clock, processName, report: (error) => void errors.push(error) });
  const verifyAudit = makeVerifyAudit({ store });
  return { audit, errors, verifyAudit, anchorAudit: makeAnchorAudit({ audit, verifyAudit, clock }) };
}

test("what is noted is kept with its time, each link with the hash of the one before", async () => {
  const { store } = auditInMemory();
  const { audit, verifyAudit } = aTrail(store);
  await audit.note(ENTRY);
  await audit.note({ ...ENTRY, who: "kim", outcome: "refused", reason: "not-allowed" });
  const [first, second] = await auditLinksIn(store);
  expect(first).toEqual({ ...ENTRY, chain: "202411.a", number: 1, previous: "", at: AT });
  expect(second).toMatchObject({ who: "kim", reason: "not-allowed", number: 2, previous: rowOf(first!).hash });
  expect(await verifyAudit()).toMatchObject({ rows: 2, chains: 1, faults: [], unfinished: 0 });
});

test("a change is noted before it is made, and how it went afterwards, with what it was", async () => {
  const { store } = auditInMemory();
  const { audit, verifyAudit } = aTrail(store);
  const finish = await audit.begin({ who: "hr", what: "import", which: null });
  expect(await auditLinksIn(store)).toMatchObject([{ what: "import", outcome: "begun" }]);
  expect((await verifyAudit()).unfinished).toBe(1);
  finish("refused", "import-busy");
  finish("done");
  await audit.settled();
  expect((await auditLinksIn(store)).slice(1)).toMatchObject([
    { what: "import", outcome: "refused", reason: "import-busy", of: "202411.a/1" },
  ]);
  expect((await verifyAudit()).unfinished).toBe(0);
});

test("a new month's chain says where the old one ended, so that a cut is found", async () => {
  const { store, rows } = auditInMemory();
  let now = AT;
  const { audit, verifyAudit } = aTrail(store, { now: () => now });
  await audit.note(ENTRY);
  await audit.note(ENTRY);
  now = "2024-12-01T00:00:01.000Z";
  await audit.note(ENTRY);
  expect(await auditLinksIn(store)).toMatchObject([{}, {}, { chain: "202412.a", number: 1, after: "202411.a" }]);
  expect((await verifyAudit()).faults).toEqual([]);
  rows.splice(1, 1);
  expect((await verifyAudit()).faults).toEqual([{ chain: "202411.a", number: 2, problem: "missing" }]);
});

test("an anchor misses what is cut off before it, and whole chains", async () => {
  const { store, rows } = auditInMemory();
  const one = aTrail(store, { processName: "a" });
  const other = aTrail(store, { processName: "b" });
  await one.audit.note(ENTRY);
  await one.audit.note(ENTRY);
  await other.audit.note(ENTRY);
  const { anchor, faults } = await other.anchorAudit();
  expect(faults).toEqual([]);
  expect((await one.verifyAudit()).anchors).toEqual(new Set([anchor]));
  await store.removeChain("202411.a");
  expect((await one.verifyAudit()).faults).toEqual([{ chain: "202411.a", number: 2, problem: "missing" }]);
  rows.splice(rows.findIndex(({ hash }) => hash === anchor));
  expect((await one.verifyAudit()).anchors.has(anchor)).toBe(false);
});

test("an anchor says once where a chain ended", async () => {
  const { store } = auditInMemory();
  const one = aTrail(store, { processName: "a" });
  const other = aTrail(store, { processName: "b" });
  for (let entry = 0; entry < 250; entry++) await aTrail(store, { processName: `p${entry}` }).audit.note(ENTRY);
  await one.anchorAudit();
  await other.anchorAudit();
  const anchored = (await auditLinksIn(store)).flatMap(({ heads }) => (heads ? [heads.length] : []));
  expect(anchored).toEqual([100, 100, 50, 1]);
  expect((await one.verifyAudit()).faults).toEqual([]);
});

test("months that were removed when their time had come are not missed", async () => {
  const { store } = auditInMemory();
  let now = AT;
  const { audit, verifyAudit, anchorAudit } = aTrail(store, { now: () => now });
  await audit.note(ENTRY);
  now = "2024-12-01T00:00:01.000Z";
  await anchorAudit();
  await store.removeChain("202411.a");
  expect((await verifyAudit()).faults).toEqual([]);
});

/** Somebody who can write to the table does something to one row. */
const TAMPERING = fc.record({
  seed: fc.nat(),
  other: fc.nat(),
  how: fc.constantFrom("text", "hash", "both", "extra", "remove", "swap", "copy", "renumber"),
});

test("whatever is done to one row that others follow is found, and where", async () => {
  await fc.assert(
    fc.asyncProperty(TAMPERING, fc.integer({ min: 3, max: 12 }), async ({ seed, other, how }, length) => {
      const { store, rows } = auditInMemory();
      const { audit, verifyAudit } = aTrail(store);
      for (let each = 0; each < length; each++) await audit.note({ ...ENTRY, who: `who-${each}` });
      const at = seed % (length - 1);
      const row = rows[at]!;
      tamper(rows, at, (at + 1 + (other % (length - 1))) % length, how);
      const { faults } = await verifyAudit();
      expect(faults.length).toBeGreaterThan(0);
      const places = faults.map(({ number }) => number);
      expect(places.some((number) => how === "swap" || Math.abs(number - row.number) <= 1 || number > length)).toBe(
        true,
      );
    }),
    { numRuns: 300 },
  );
});

function tamper(rows: FoundAuditRow[], at: number, other: number, how: string): void {
  const row = rows[at]!;
  const another = rows[other]!;
  const link = JSON.parse(row.text) as AuditLink;
  const forged = JSON.stringify({ ...link, who: "somebody else" });
  switch (how) {
    case "text":
      return void (rows[at] = { ...row, text: forged });
    case "hash":
      return void (rows[at] = { ...row, hash: hashOf("something else") });
    case "both":
      return void (rows[at] = { ...row, text: forged, hash: hashOf(forged) });
    case "extra":
      return void (rows[at] = { ...row, extra: ["comment"] });
    case "remove":
      return void rows.splice(at, 1);
    case "swap":
      rows[at] = { ...another, number: row.number };
      rows[other] = { ...row, number: another.number };
      return;
    case "copy":
      return void rows.push({ ...row, number: rows.length + 1 });
    default:
      rows[at] = { ...row, number: rows.length + 2 };
  }
}

test("a row that somebody has put at the end of our chain is left behind, told, and found", async () => {
  const { store, rows } = auditInMemory();
  const { audit, errors, verifyAudit } = aTrail(store);
  await audit.note(ENTRY);
  const [first] = rows;
  const forged = rowOf({ ...ENTRY, who: "forged", chain: "202411.a", number: 2, previous: first!.hash, at: AT });
  rows.push({ ...forged, chain: "202411.a", extra: [] });
  await audit.note({ ...ENTRY, who: "kim" });
  expect(errors).toHaveLength(1);
  expect((await auditLinksIn(store)).at(-1)).toMatchObject({ who: "kim", chain: "202411.a-1", after: "202411.a" });
  expect((await verifyAudit()).faults).toEqual([{ chain: "202411.a", number: 2, problem: "broken" }]);
});

type Mood = "well" | "refuses" | "loses reply";

/** A storage whose calls fail now and then, before or after they have done their work. */
function moody(store: AuditStore, moods: readonly Mood[]): AuditStore {
  let calls = 0;
  return {
    ...store,
    async append(chain, rows) {
      const mood = moods[calls++ % moods.length]!;
      if (mood === "refuses") throw new Error("away");
      const outcome = await store.append(chain, rows);
      if (mood === "loses reply") throw new Error("reply lost");
      return outcome;
    },
  };
}

test("lost replies and failing writes leave a chain that holds, with everything in it that was told to be kept", async () => {
  const mood = fc.constantFrom<Mood>("well", "refuses", "loses reply");
  const moods = fc.array(mood, { minLength: 1, maxLength: 8 }).map((some): Mood[] => [...some, "well"]);
  await fc.assert(
    fc.asyncProperty(moods, async (given) => {
      const { store } = auditInMemory();
      const { audit, verifyAudit } = aTrail(moody(store, given));
      const kept: string[] = [];
      for (let each = 0; each < 20; each++) {
        const who = `who-${each}`;
        await audit.note({ ...ENTRY, who }).then(
          () => void kept.push(who),
          () => undefined,
        );
        if (each % 3 === 0) audit.noteSoon({ ...ENTRY, who: `soon-${each}` });
      }
      for (let tries = 0; tries < 10; tries++) await audit.settled();
      expect((await verifyAudit()).faults).toEqual([]);
      const people = (await auditLinksIn(store)).map(({ who }) => who);
      expect(people).toEqual(expect.arrayContaining([...kept, "soon-0", "soon-18"]));
    }),
    { numRuns: 200 },
  );
});

test("when nothing can be noted, whoever waits for it is told, and what nobody waits for is tried again", async () => {
  const { store } = auditInMemory();
  let isAway = true;
  const away: AuditStore = {
    ...store,
    append: (...given) => (isAway ? Promise.reject(new Error("away")) : store.append(...given)),
  };
  const { audit } = aTrail(away);
  audit.noteSoon({ ...ENTRY, who: "soon" });
  await expect(audit.begin(ENTRY)).rejects.toThrow("away");
  isAway = false;
  await audit.settled();
  expect(await auditLinksIn(store)).toMatchObject([{ who: "soon" }]);
});
