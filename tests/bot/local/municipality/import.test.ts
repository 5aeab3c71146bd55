import { DEFAULT_CALENDARS } from "../../../../bot/domain/placement/calendars";
import { planImport } from "../../../../bot/domain/register/import/plan-import";
import { readContent } from "../../../../bot/files/read-content";
import { encode } from "../../../../bot/local/municipality/encode";
import { makeMunicipality } from "../../../../bot/local/municipality/municipality";
import { makeShowCoverage } from "../../../../bot/usecases/placement/show-coverage";
import { recordsIn, statusesIn } from "../../../support/record-store";

const DAY = "2026-11-21";

test.each([1, 2021])("imported, the files of municipality %i give the plan's 1867, 361 and 26", async (seed) => {
  const municipality = makeMunicipality(seed, DAY);
  const contents = await Promise.all(
    municipality.files.map(async (file) => readContent({ name: file.name, content: await encode(file) })),
  );
  const sheets = contents.flatMap((outcome) => (outcome.kind === "read" ? outcome.sheets : []));
  expect(sheets).toHaveLength(municipality.files.length);

  const plan = planImport({
    sheets,
    mapping: {},
    remembered: () => null,
    term: null,
    today: DAY,
    calendars: DEFAULT_CALENDARS,
    aliases: [],
    stored: [],
  });
  expect(plan.sheets.flatMap(({ rows }) => rows.filter(({ bucket }) => bucket === "needs-decision"))).toEqual([]);

  const records = recordsIn(plan.changes.flatMap(({ after }) => after ?? []));
  const coverage = await makeShowCoverage({
    records,
    statuses: statusesIn(),
    calendars: DEFAULT_CALENDARS,
    clock: { now: () => `${DAY}T12:00:00.000Z` },
  })({ term: null });
  expect(coverage.total).toMatchObject({ permanentCareStaff: 1867, supervisors: 361, leads: 26, missing: 199 });
  expect(coverage.units.filter(({ receivesStudents }) => receivesStudents)).toHaveLength(60);
  expect(coverage.areas).toHaveLength(7);
  expect(coverage.managers.withLead).toBe(24);
  expect(coverage.leftOut).toEqual({
    protected: 2,
    notPermanent: 5,
    withoutEvidence: 17,
    onlyStep1: 11,
    incompleteSteps: 0,
    notReceiving: 0,
    unknownUnit: 0,
  });

  const placements = await records.placementsOf(DEFAULT_CALENDARS.of(municipality.term));
  expect(placements).toHaveLength(municipality.placements.length);
  const prao = await records.praoOf(municipality.term);
  expect(prao.reduce((sum, { count }) => sum + count, 0)).toBe(64);
});
