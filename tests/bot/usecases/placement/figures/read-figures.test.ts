import { DEFAULT_CALENDARS } from "../../../../../bot/domain/placement/calendars";
import {
  documentName,
  figureDocument,
  type DocumentMaker,
} from "../../../../../bot/domain/placement/figures/documents";
import type { RegisterRecord } from "../../../../../bot/domain/register/records";
import { openFigures } from "../../../../../bot/storage/placement/figures";
import { makeReadFigures } from "../../../../../bot/usecases/placement/figures/read-figures";
import { makeRefreshFigures } from "../../../../../bot/usecases/placement/figures/refresh-figures";
import { testTables, uniquePrefix } from "../../../../support/azurite";
import { recordsIn } from "../../../../support/record-store";
import { aUnit } from "../../../../support/records";

const unitNames = documentName<readonly string[]>("unit-names");
const howMany = documentName<{ readonly units: number; readonly asOf: string }>("how-many");
const missing = documentName<string>("missing");

const makers: readonly DocumentMaker[] = [
  ({ units, asOf }) => [
    figureDocument(
      unitNames,
      units.map(({ name }) => name),
    ),
    figureDocument(howMany, { units: units.length, asOf }),
  ],
];

async function world(records: RegisterRecord[]) {
  const { figures, registerVersion } = await openFigures(testTables(), uniquePrefix());
  let loads = 0;
  let now = "2024-10-01T08:00:00.000Z";
  const store = recordsIn(records);
  const clock = { now: () => now };
  const calls = { state: 0, document: 0 };
  const process = () => {
    const refreshFigures = makeRefreshFigures({
      figures,
      makers,
      records: {
        ...store,
        load: (kinds) => {
          loads += 1;
          return recordsIn(records).load(kinds);
        },
      },
      statuses: { all: async () => [] },
      closings: { all: async () => [] },
      journal: { entries: async function* () {} },
      calendars: DEFAULT_CALENDARS,
      clock,
    });
    const counted = {
      ...figures,
      state: () => {
        calls.state += 1;
        return figures.state();
      },
      document: (...wanted: Parameters<typeof figures.document>) => {
        calls.document += 1;
        return figures.document(...wanted);
      },
    };
    return {
      read: makeReadFigures({ figures: counted, refreshFigures, clock, calendars: DEFAULT_CALENDARS }),
      refresh: refreshFigures,
    };
  };
  return {
    ...{ registerVersion, figures, process, calls },
    loads: () => loads,
    setNow: (instant: string) => void (now = instant),
  };
}

test("what nobody has asked for before is computed once, and read from then on", async () => {
  const { process, loads } = await world([aUnit({ code: "V1" })]);
  const { read } = process();
  expect(await read("HT2024", howMany)).toEqual([{ units: 1, asOf: "2024-10-01" }]);
  expect(await read("HT2024", howMany, unitNames)).toEqual([{ units: 1, asOf: "2024-10-01" }, ["Enhet V1"]]);
  expect(await process().read("HT2024", unitNames)).toEqual([["Enhet V1"]]);
  expect(loads()).toBe(1);
});

test("a read costs one call for the version and one per document", async () => {
  const { process, calls } = await world([aUnit()]);
  const { read } = process();
  await read("HT2024", howMany);
  Object.assign(calls, { state: 0, document: 0 });
  await read("HT2024", howMany, unitNames);
  expect(calls).toEqual({ state: 1, document: 2 });
});

test("a document that the term has not is null", async () => {
  const { process } = await world([aUnit()]);
  const { read } = process();
  expect(await read("HT2024", missing)).toEqual([null]);
  expect(await read("HT2024", missing, howMany)).toEqual([null, { units: 1, asOf: "2024-10-01" }]);
});

test("after a change figures are computed anew, once for a hundred who read at the same moment", async () => {
  const records: RegisterRecord[] = [aUnit({ code: "V1" })];
  const { process, registerVersion, loads } = await world(records);
  const { read } = process();
  await read("HT2024", howMany);
  await registerVersion.changing();
  records.push(aUnit({ code: "V2" }));
  await registerVersion.changed();
  const read100 = await Promise.all(Array.from({ length: 100 }, () => read("HT2024", howMany)));
  expect(read100.map(([document]) => document!.units)).toEqual(Array.from({ length: 100 }, () => 2));
  expect(loads()).toBe(2);
});

test("in the middle of a change figures from before it are shown, and after a minute without a sign what is there", async () => {
  const records: RegisterRecord[] = [aUnit({ code: "V1" })];
  const { process, registerVersion, setNow } = await world(records);
  const { read } = process();
  await read("HT2024", howMany);
  await registerVersion.changing();
  records.push(aUnit({ code: "V2" }));
  expect((await read("HT2024", howMany))[0]?.units).toBe(1);
  setNow("2024-10-01T08:00:59.000Z");
  expect((await read("HT2024", howMany))[0]?.units).toBe(1);
  setNow("2024-10-01T08:01:01.000Z");
  expect((await read("HT2024", howMany))[0]?.units).toBe(2);
});

test("the next day is another day, until the term has ended", async () => {
  const { process, setNow, loads } = await world([aUnit()]);
  const { read } = process();
  await read("HT2024", howMany);
  setNow("2024-10-02T08:00:00.000Z");
  expect((await read("HT2024", howMany))[0]?.asOf).toBe("2024-10-02");
  setNow("2025-03-01T08:00:00.000Z");
  expect((await read("HT2024", howMany))[0]?.asOf).toBe("2024-12-31");
  setNow("2025-03-02T08:00:00.000Z");
  expect((await read("HT2024", howMany))[0]?.asOf).toBe("2024-12-31");
  expect(loads()).toBe(3);
});

test("two processes that compute at once end with one edition, and both answer", async () => {
  const { process, figures } = await world([aUnit()]);
  const answers = await Promise.all([process().read("HT2024", howMany), process().read("HT2024", howMany)]);
  expect(answers.map(([document]) => document?.units)).toEqual([1, 1]);
  expect(Object.keys((await figures.state()).editions)).toEqual(["HT2024"]);
});

test("readers during fifteen changes see the two documents of one edition, never of two", async () => {
  const records: RegisterRecord[] = [aUnit({ code: "V0" })];
  const { process, registerVersion } = await world(records);
  const [writer, reader] = [process(), process()];
  let isDone = false;
  const seen: number[] = [];
  const reading = (async () => {
    while (!isDone) {
      const [names, counted] = await reader.read("HT2024", unitNames, howMany);
      expect(names).toHaveLength(counted!.units);
      seen.push(counted!.units);
    }
  })();
  for (let change = 1; change <= 15; change += 1) {
    await registerVersion.changing();
    records.push(aUnit({ code: `V${change}` }));
    await registerVersion.changed();
    await writer.read("HT2024", howMany);
  }
  isDone = true;
  await reading;
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect((await reader.read("HT2024", howMany))[0]?.units).toBe(16);
});
