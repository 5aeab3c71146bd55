import { DEFAULT_CALENDARS } from "../../../../bot/domain/placement/calendars";
import { makeShowCoverage } from "../../../../bot/usecases/placement/show-coverage";
import { anImporter, everythingIn, exampleFiles, expectedFigures, handClock } from "../../../support/importing";
import { statusesIn } from "../../../support/record-store";

const files = exampleFiles();
let together: Awaited<ReturnType<typeof anImporter>>;
let result: Awaited<ReturnType<typeof together.take>>;

beforeAll(async () => {
  together = await anImporter();
  result = await together.take(...files);
});

test("the municipality's files give the units, placements and PRAO that they hold, and no row needs a decision", async () => {
  const { deps } = together;
  expect(result.plan.counts).toEqual({ new: 1295, changed: 0, unchanged: 0, "needs-decision": 0, "left-out": 50 });
  const expected = expectedFigures();
  const [units, placements, prao, hidden] = await Promise.all([
    deps.records.load(["unit"]),
    deps.records.load(["placement"]),
    deps.records.load(["prao"]),
    deps.records.load(["protected"]),
  ]);
  expect({
    units: units.length,
    rows: placements.length,
    prao: prao.reduce((sum, { count }) => sum + count, 0),
    protectedRows: hidden.reduce((sum, { count }) => sum + count, 0),
  }).toEqual({
    units: expected.units,
    rows: expected.placements["rows"],
    prao: expected.placements["prao"],
    protectedRows: expected["protectedRowsLeftOut"],
  });
  const coverage = await makeShowCoverage({
    ...deps,
    statuses: statusesIn(),
    clock: handClock(),
    calendars: DEFAULT_CALENDARS,
  })({
    term: null,
  });
  expect([coverage.total.supervisors, coverage.total.permanentCareStaff]).toEqual([361, 1867]);
});

test("all files once more change nothing and leave no import behind", async () => {
  const { take, showLatestImport } = together;
  const first = await showLatestImport();
  const again = await take(...files);
  expect(again.plan.counts).toEqual({ new: 0, changed: 0, unchanged: 1295, "needs-decision": 0, "left-out": 50 });
  expect([again.importId, await showLatestImport()]).toEqual([null, first]);
});

test.each([
  ["backwards", (index: number) => -index],
  ["every other first", (index: number) => (index % 2) * 100 + index],
])("the files one at a time, %s, give the same register as all at once", async (_, place) => {
  const apart = await anImporter();
  const ordered = files.map((file, index) => ({ file, at: place(index) })).sort((a, b) => a.at - b.at);
  for (const { file } of ordered) await apart.take(file);
  expect(await everythingIn(apart.deps.records)).toEqual(await everythingIn(together.deps.records));
});

test("nothing that is not needed is in the register: no personnummer, no students' names, no comments", async () => {
  const { deps } = together;
  const stored = JSON.stringify(await everythingIn(deps.records));
  expect(stored.match(/121212-?1212|sjukskriven|föräldraledig|vill gärna|Skyddad|Personuppgift/g)).toBeNull();
  const placements = await deps.records.load(["placement"]);
  expect(new Set(placements.flatMap((placement) => Object.keys(placement)))).not.toContain("name");
});
