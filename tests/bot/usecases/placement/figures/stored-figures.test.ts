import fc from "fast-check";
import { DEFAULT_CALENDARS } from "../../../../../bot/domain/placement/calendars";
import { DOCUMENT_MAKERS } from "../../../../../bot/domain/placement/figures/document-makers";
import { overviewName } from "../../../../../bot/domain/placement/figures/overview-document";
import { workloadName } from "../../../../../bot/domain/placement/workload/workload-document";
import type { RegisterRecord } from "../../../../../bot/domain/register/records";
import { openStores } from "../../../../../bot/service/stores";
import { loadFiguresInput } from "../../../../../bot/usecases/placement/figures/load-input";
import { makeReadFigures } from "../../../../../bot/usecases/placement/figures/read-figures";
import { makeRefreshFigures } from "../../../../../bot/usecases/placement/figures/refresh-figures";
import { makeWatchFigures } from "../../../../../bot/usecases/placement/figures/watch-figures";
import { anyRecord } from "../../../../support/any-register";
import { testTables, uniquePrefix } from "../../../../support/azurite";
import { makeDocuments } from "../../../../support/figures-source";
import { aCompetence, aPlacement, aUnit } from "../../../../support/records";

const clock = { now: () => "2024-10-15T08:00:00.000Z" };
const calendars = DEFAULT_CALENDARS;
const TERM = "HT2024";

/** The service's tables, and as many services on them as a test wants. */
async function world() {
  const prefix = uniquePrefix();
  const service = async () => {
    const stores = await openStores(testTables(), prefix);
    const refreshFigures = makeRefreshFigures({ ...stores, calendars, clock, makers: DOCUMENT_MAKERS });
    const deps = { ...stores, refreshFigures, clock, calendars };
    return { stores, refreshFigures, read: makeReadFigures(deps), watch: makeWatchFigures(deps) };
  };
  const first = await service();
  const current = new Map<string, RegisterRecord>();
  const write = async (record: RegisterRecord) => {
    const id = `${record.kind}|${record.key}`;
    await first.stores.records.replace([{ from: current.get(id) ?? null, to: record }], async () => {});
    current.set(id, record);
  };
  const recomputed = async () =>
    new Map(
      makeDocuments(DOCUMENT_MAKERS, await loadFiguresInput({ ...first.stores, calendars }, TERM, "2024-10-15")).map(
        ({ name, content }) => [name, content],
      ),
    );
  return { first, service, write, recomputed };
}

test("after any edits what is stored is what computing it all anew gives: the drift is 0", async () => {
  const { first, service, write, recomputed } = await world();
  const second = await service();
  await fc.assert(
    fc.asyncProperty(fc.array(anyRecord, { minLength: 1, maxLength: 4 }), fc.boolean(), async (edits, bySecond) => {
      for (const edit of edits) await write(edit);
      const reader = bySecond ? second : first;
      await reader.read(TERM, overviewName);
      const expected = await recomputed();
      const names = [...expected.keys()];
      expect(await reader.read(TERM, ...names)).toEqual(names.map((name) => expected.get(name)));
    }),
    { numRuns: 25 },
  );
});

test("two services that compute at once leave one edition, and it is right", async () => {
  const { first, service, write, recomputed } = await world();
  await write(aUnit());
  await write(aCompetence());
  const others = await Promise.all([service(), service(), service()]);
  const { version } = await first.stores.figures.state();
  const outcomes = await Promise.all(others.map(({ refreshFigures }) => refreshFigures(TERM, version)));
  expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(["published", "taken", "taken"]);
  expect(await first.read(TERM, overviewName)).toEqual([(await recomputed()).get(overviewName)]);
});

test("readers while 300 placements are written see the figures of before or of after, never of a part", async () => {
  const { first, service, write } = await world();
  for (let code = 1; code <= 4; code += 1) await write(aUnit({ code: `V${code}` }));
  const reader = await service();
  await reader.read(TERM, overviewName);
  const placements = Array.from({ length: 300 }, (_, index) =>
    aPlacement({ key: String(index), unit: { code: `V${(index % 4) + 1}`, name: null } }),
  );
  const replacements = placements.map((to) => ({ from: null, to }));
  let isWriting = true;
  const seen: number[] = [];
  const reading = (async () => {
    while (isWriting) {
      const [overview, workload] = await reader.read(TERM, overviewName, workloadName);
      const ofUnits = workload!.units.reduce((sum, { inKey }) => sum + inKey.students, 0);
      expect(ofUnits).toBe(overview!.total.places.students);
      seen.push(ofUnits);
    }
  })();
  await first.stores.records.replace(replacements, async () => {});
  isWriting = false;
  await reading;
  expect([0, 300]).toEqual(expect.arrayContaining([...new Set(seen)]));
  expect(seen[0]).toBe(0);
  const [overview] = await reader.read(TERM, overviewName);
  expect(overview!.total.places.students).toBe(300);
});

test("a status, an alias and an import's end are changes, and a reader sees them at once", async () => {
  const { first, write } = await world();
  await write(aUnit({ code: "V1", name: "Björkdungen" }));
  await write(aCompetence({ unit: { code: null, name: "Gamla huset" } }));
  const supervisors = async () => {
    const [overview] = await first.read(TERM, overviewName);
    return [overview!.total.coverage.supervisors, overview!.total.coverage.activeSupervisors];
  };
  expect(await supervisors()).toEqual([0, 0]);
  await first.stores.records.saveUnitAliases([{ name: "Gamla huset", code: "V1" }]);
  expect(await supervisors()).toEqual([1, 1]);
  const resting = {
    state: "resting" as const,
    since: "2024-10-01",
    until: null,
    marks: ["email:anna.ek@kommun.example"],
  };
  await first.stores.statuses.save("somebody", 0, resting);
  expect(await supervisors()).toEqual([1, 0]);
  const entry = await first.stores.journal.begin("2024-10-15T07:00:00.000Z", [], []);
  await first.stores.journal.setState(entry, "applied", "2024-10-15T07:01:00.000Z");
  const [overview] = await first.read(TERM, overviewName);
  expect(overview!.source.latestImportAt).toBe("2024-10-15T07:00:00.000Z");
});

test("the clockwork has the present term's figures ready, and does nothing when they are", async () => {
  const { first, write } = await world();
  await write(aUnit());
  await first.watch();
  const before = await first.stores.figures.state();
  expect(before.editions[TERM]).toMatchObject({ version: before.version, day: "2024-10-15" });
  await first.watch();
  expect(await first.stores.figures.state()).toEqual(before);
  await write(aUnit({ code: "V2" }));
  await first.watch();
  expect((await first.stores.figures.state()).editions[TERM]!.id).not.toBe(before.editions[TERM]!.id);
});
