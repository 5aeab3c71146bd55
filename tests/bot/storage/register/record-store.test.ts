import fc from "fast-check";
import { DEFAULT_CALENDARS, makeCalendars } from "../../../../bot/domain/placement/calendars";
import { openRecordStore } from "../../../../bot/storage/register/record-store";
import type { PlacementRecord } from "../../../../bot/domain/placement/placement";
import type { RegisterRecord } from "../../../../bot/domain/register/records";
import type { RegisterStore } from "../../../../bot/usecases/register/ports";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { everythingIn } from "../../../support/importing";
import { aCompetence, aPlacement, aStaffing, aUnit } from "../../../support/records";

const nothing = async () => undefined;
const put = (store: RegisterStore, ...records: readonly RegisterRecord[]) =>
  store.replace(
    records.map((to) => ({ from: null, to })),
    nothing,
  );

let store: RegisterStore;
beforeEach(async () => {
  store = await openRecordStore(testTables(), uniquePrefix());
});

test("every kind of record comes back as it was, with what is not known still not known", async () => {
  const records: readonly RegisterRecord[] = [
    aUnit({ managerName: null, managerEmail: null, receivesStudents: false, area: "" }),
    aStaffing({ measuredOn: null, unit: { code: null, name: "Ekbacken" } }),
    aCompetence({ key: "a", completed: null, position: null, employment: null, email: null, employeeNumber: "103" }),
    aCompetence({
      key: "b",
      completed: { precision: "term", value: "HT2023" },
      stepsOngoing: [3],
      notes: ["x"],
      validUntil: "2026-12-31",
    }),
    aPlacement({ key: "1", period: null, provider: null, studentEmail: null, supervisors: [], extentPercent: 12.5 }),
    { kind: "protected", key: "inventory|V1", source: "inventory", unit: { code: "V1", name: null }, count: 2 },
    { kind: "prao", key: "HT2024|V1|43", unit: { code: "V1", name: "Å" }, term: "HT2024", week: 43, count: 2 },
    {
      kind: "places",
      key: "HT2024|V1|apl|5",
      unit: { code: "V1", name: null },
      term: "HT2024",
      form: "apl",
      period: 5,
      wanted: null,
      offered: 0,
      booked: 3,
      started: null,
    },
  ];
  await put(store, ...records);
  const stored = await everythingIn(store);
  expect(stored).toHaveLength(records.length);
  for (const record of records) expect(stored).toContainEqual(record);
});

test("any text can be in a key or a value: slashes, question marks, emoji, and more than a key can hold", async () => {
  const text = fc.string({ unit: "grapheme", maxLength: 200 }).map((any) => any.normalize("NFC"));
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(text, { minLength: 1, maxLength: 5 }), async (texts) => {
      const own = await openRecordStore(testTables(), uniquePrefix());
      const records = texts.map((any) => aUnit({ key: `u/${any}`, name: any, managerName: `a${any}` }));
      await put(own, ...records);
      const stored = await own.load(["unit"]);
      expect(new Set(stored.map(({ key }) => key))).toEqual(new Set(records.map(({ key }) => key)));
      for (const record of records) expect(stored).toContainEqual(record);
    }),
    { numRuns: 10 },
  );
});

test("more records than a transaction takes are written in batches, and each is announced before", async () => {
  const told: number[] = [];
  const units = Array.from({ length: 130 }, (_, i) => aUnit({ code: `V${i}`, key: `V${i}` }));
  await store.replace(
    units.map((to) => ({ from: null, to })),
    async (written) => void told.push(written),
  );
  expect(told).toEqual([0, 50, 100]);
  expect(await store.load(["unit"])).toHaveLength(130);
});

test("a placement that ends in another term than before lies there alone", async () => {
  const before = aPlacement({ key: "1", start: "2024-11-11", end: "2024-12-13" });
  const after = { ...before, end: "2025-01-24" };
  await put(store, before);
  await store.replace([{ from: before, to: after }], nothing);
  expect(await store.load(["placement"])).toEqual([after]);
  expect(await store.placementsOf(DEFAULT_CALENDARS.of("HT2024"))).toEqual([]);
  await store.replace([{ from: after, to: null }], nothing);
  expect(await store.load(["placement"])).toEqual([]);
});

test("a term's placements are those that end in it, and every apprentice who is there during some of it", async () => {
  const placements: readonly Pick<PlacementRecord, "key" | "form" | "start" | "end">[] = [
    { key: "apl in the term", form: "apl", start: "2024-09-02", end: "2024-10-04" },
    { key: "apl over New Year", form: "apl", start: "2024-12-09", end: "2025-01-24" },
    { key: "apl the term before", form: "apl", start: "2024-05-06", end: "2024-06-07" },
    { key: "apprentice all year", form: "apprenticeship", start: "2024-08-19", end: "2025-06-13" },
    { key: "apprentice for three years", form: "apprenticeship", start: "2023-08-21", end: "2026-06-12" },
    { key: "apprentice later", form: "apprenticeship", start: "2025-01-13", end: "2025-06-13" },
  ];
  await put(store, ...placements.map((placement) => aPlacement(placement)));
  const inTerm = async (term: string) =>
    (await store.placementsOf(DEFAULT_CALENDARS.of(term))).map(({ key }) => key).sort();
  expect(await inTerm("HT2024")).toEqual(["apl in the term", "apprentice all year", "apprentice for three years"]);
  expect(await inTerm("VT2025")).toEqual([
    "apl over New Year",
    "apprentice all year",
    "apprentice for three years",
    "apprentice later",
  ]);
  expect(await inTerm("VT2026")).toEqual(["apprentice for three years"]);
});

test("PRAO is read by term", async () => {
  const prao = (term: string) =>
    ({ kind: "prao", key: `${term}|V1|43`, unit: { code: "V1", name: null }, term, week: 43, count: 1 }) as const;
  await put(store, prao("VT2024"), prao("HT2024"), prao("VT2025"));
  expect(await store.praoOf("HT2024")).toEqual([prao("HT2024")]);
  expect(await store.placesOf("HT2024")).toEqual([]);
});

test("a term that ends on 12 January reads the placement whose last day is 8 January, and the next term does not", async () => {
  const autumn = { term: "HT2024", start: "2024-08-01", end: "2025-01-12", periods: [] };
  const calendars = makeCalendars([autumn]);
  await put(
    store,
    aPlacement({ key: "8 January", start: "2024-11-25", end: "2025-01-08" }),
    aPlacement({ key: "24 January", start: "2024-12-16", end: "2025-01-24" }),
    aPlacement({ key: "July", start: "2024-06-10", end: "2024-07-12" }),
  );
  const inTerm = async (term: string) => (await store.placementsOf(calendars.of(term))).map(({ key }) => key).sort();
  expect(await inTerm("HT2024")).toEqual(["8 January", "July"]);
  expect(await inTerm("VT2025")).toEqual(["24 January"]);
});
