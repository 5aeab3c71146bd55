import { DEFAULT_CALENDARS } from "../../../../../bot/domain/placement/calendars";
import { makeRetention } from "../../../../../bot/service/retention";
import { openStores } from "../../../../../bot/service/stores";
import { makeUndoImport } from "../../../../../bot/usecases/register/undo-import";
import { NO_AUDIT } from "../../../../support/audit";
import { testTables, uniquePrefix } from "../../../../support/azurite";
import { aPlacement } from "../../../../support/evaluation";
import { everyRow } from "../../../../support/every-row";

const NOTED = { audit: NO_AUDIT };

const LONG_AGO = "2025-01-10T08:00:00.000Z";
/** Votes have no time of their own but the storage's, which is today's. */
const clock = { now: () => "2099-06-15T08:00:00.000Z" };

async function world() {
  const prefix = uniquePrefix();
  const stores = await openStores(testTables(), prefix);
  const settings = { "free-text": { decision: "VON 2025/124" } };
  const retention = makeRetention(stores, { clock, calendars: DEFAULT_CALENDARS, settings });
  const log = () => undefined;
  const { sweepTemporary, carryOutRemovals } = retention.onTheClock({ ...NOTED, log, isStopping: () => false });
  const rows = async (word: string) => (await everyRow(prefix)).filter(({ content }) => content.includes(word)).length;
  return { stores, retention, sweepTemporary, carryOutRemovals, rows };
}

test("a vote loses its voter and stays in the count; who follows nothing and cannot be reached, and ended sponsorships, go", async () => {
  const it = await world();
  await it.stores.materials.vote("feedback", "hash-of-anna", true);
  await it.stores.materials.vote("feedback", "hash-of-bo", false);
  await it.stores.followers.unfollow("tenant|gone", LONG_AGO);
  await it.stores.sponsors.save({
    key: "V1",
    units: ["V1"],
    marks: null,
    changedBy: "harriet",
    changedAt: LONG_AGO,
    version: 1,
  });
  await it.stores.sponsors.save({
    key: "V2",
    units: ["V2"],
    marks: ["m"],
    changedBy: "hans",
    changedAt: LONG_AGO,
    version: 1,
  });
  await it.sweepTemporary();
  expect([await it.rows("hash-of"), await it.rows("gone"), await it.rows("harriet")]).toEqual([0, 0, 0]);
  expect(await it.rows("hans")).toBe(1);
  await it.sweepTemporary();
  await it.stores.materials.vote("feedback", "hash-of-cia", true);
  expect((await it.stores.materials.all()).helpful.get("feedback")).toEqual({ yes: 2, no: 1 });
});

test("D23: what an import changed is forgotten after thirty days, and then it cannot be undone", async () => {
  const it = await world();
  const after = aPlacement({ key: "kanarie" });
  const entry = await it.stores.journal.begin(LONG_AGO, [], [{ before: null, after }]);
  await it.sweepTemporary();
  // It was cut off, and has to be taken back first.
  expect(await it.stores.journal.changesOf(entry.id)).toHaveLength(1);
  await it.stores.journal.setState(entry, "applied", LONG_AGO);
  await it.sweepTemporary();
  expect(await it.stores.journal.changesOf(entry.id)).toEqual([]);
  const undo = makeUndoImport({ ...it.stores, clock });
  await expect(undo()).rejects.toMatchObject({ reason: "nothing-to-undo" });
});

test("D22: free texts go half a year after the closing, by decision, and the published figures stay", async () => {
  const it = await world();
  const publication = { term: "HT2024", closedAt: LONG_AGO, k: 5, cells: [], windows: [] };
  const counts = { planned: 0, pending: 0, posting: 0, sent: 0, answered: 0, uncertain: 0, failed: 0, cancelled: 0 };
  const finalCounts = {
    ...{
      invitations: counts,
      byRole: { student: counts, supervisor: counts },
      byRoute: { card: 0, link: 0, qr: 0, none: 0 },
    },
    ...{ unreachable: [], waitingForMail: 0 },
  };
  const texts = [{ role: "student", area: null, text: "kanarie" }] as const;
  await it.stores.closings.append({ publication, finalCounts, waiting: [], texts }, 0);
  await it.sweepTemporary();
  expect(await it.rows("kanarie")).toBe(1);
  const { id, fingerprint } = await it.retention.proposeRemoval({ who: "harriet", now: clock.now() });
  await it.retention.approveRemoval({ who: "hans", id, fingerprint });
  await it.carryOutRemovals();
  expect(await it.rows("kanarie")).toBe(0);
  expect((await it.stores.closings.all()).map((closing) => closing.publication.term)).toEqual(["HT2024"]);
});
