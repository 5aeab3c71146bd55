import type { ImportReport } from "../../../../bot/contract/import";
import { importSentences } from "../../../../bot/text/import-sentences";
import { textIn } from "../../../../bot/text/text";
import { reportOf } from "../../../../bot/usecases/register/import-report";
import type { SourceFile } from "../../../../bot/usecases/register/ports";
import { anImporter, csv, exampleFiles } from "../../../support/importing";

const UNITS = csv(
  "enheter.csv",
  "Verksamhetsområde;Enhetskod;Enhet;Enhetschef;Tar emot praktik",
  "Norr;V1;Björkdungens vårdboende;Eva Ek;Ja",
  "Norr;V2;Sjöhagens vårdboende;Bo Öst;Ja",
);
const STAFF = csv(
  "bemanning.csv",
  "Enhetskod;Befattning;Anställningsform;Antal anställda;Mätdatum",
  "V1;Undersköterska;Tillsvidare;10;2024-05-31",
);
const people = (...rows: readonly string[]) =>
  csv("inventering.csv", "Enhet;Namn;E-post;Handledarutb.;Klar;Intyg", ...rows);
const FIRST = people(
  "Björkdungens vårdboende;Mona Ahlqvist;mona@kommun.example;Steg 1 och 2;2022;ja",
  "Sjöhagens vårdboende;Stina Öberg;stina@kommun.example;Steg 1;2022;ja",
);

async function importer() {
  const own = await anImporter();
  const look = async (...files: readonly SourceFile[]): Promise<ImportReport> =>
    reportOf(await own.planImport({ files, term: null, mapping: {} }), importSentences(textIn("sv")));
  return { ...own, look };
}

const told = ({ differences }: ImportReport) =>
  differences.lines.map(({ kind, change, title, parts }) => [
    `${kind} ${change}: ${title}`,
    parts.map(({ before }) => before ?? "–").join(" · "),
    parts.map(({ after }) => after ?? "–").join(" · "),
  ]);

test("a dry run tells who is new, what changes for whom, and what becomes of the share", async () => {
  const { look, take } = await importer();
  const first = await look(UNITS, STAFF, FIRST);
  expect(told(first).slice(0, 3)).toEqual([
    ["Handledare new: Mona Ahlqvist", "– · –", "steg 1 och 2 · Björkdungens vårdboende"],
    ["Handledare new: Stina Öberg", "– · –", "steg 1 · Sjöhagens vårdboende"],
    ["Enhet new: Björkdungens vårdboende", "– · – · –", "Norr · chef Eva Ek · tar emot praktik"],
  ]);
  expect(first.effect).toMatchObject({
    before: { supervisors: 0, permanentCareStaff: 0, share: null },
    after: { supervisors: 1, permanentCareStaff: 10, share: 0.1 },
  });
  await take(UNITS, STAFF, FIRST);

  const second = await look(
    people(
      "Sjöhagens vårdboende;Mona Ahlqvist;mona@kommun.example;Steg 1 och 2;2024;ja",
      "Sjöhagens vårdboende;Stina Öberg;stina@kommun.example;Steg 1 och 2;2024;nej",
      "Sjöhagens vårdboende;Per Nilsson;per@kommun.example;Steg 1 och 2;2024;ja",
    ),
  );
  expect(second.differences.counts).toEqual({ new: 1, changed: 2, ended: 0 });
  expect(told(second)).toEqual([
    [
      "Handledare changed: Mona Ahlqvist",
      "steg 1 och 2 · Björkdungens vårdboende",
      "steg 1 och 2 · Sjöhagens vårdboende",
    ],
    [
      "Handledare changed: Stina Öberg",
      "steg 1 · Sjöhagens vårdboende",
      "steg 1 och 2, utan intyg · Sjöhagens vårdboende",
    ],
    ["Handledare new: Per Nilsson", "– · –", "steg 1 och 2 · Sjöhagens vårdboende"],
  ]);
  expect(second.effect.before).toMatchObject({ supervisors: 1 });
});

test("somebody whose last competence has ended is told to go", async () => {
  const { look, take } = await importer();
  const medvind = (last: string) =>
    csv(
      "medvind.csv",
      "Anst.nr;Efternamn;Förnamn;E-post;Enhetskod;Enhet;Kompetens;Giltig från;Giltig till;Attesterad",
      `1;Öberg;Stina;stina@kommun.example;V2;Sjöhagens vårdboende;Handledarutbildning steg 1;2022-01-01;${last};Ja`,
    );
  await take(UNITS, medvind(""));
  expect(told(await look(medvind("2024-08-31")))).toEqual([
    ["Handledare ended: Stina Öberg", "steg 1 · Sjöhagens vårdboende", "– · –"],
  ]);
});

test("a row with a misspelt unit is told which one is probably meant, and headings that nobody knows what to say about", async () => {
  const { look } = await importer();
  const { files, rowsToSave } = await look(
    UNITS,
    people("Björkdunge;Mona Ahlqvist;mona@kommun.example;Steg 1 och 2;2022;ja"),
    csv("okänd.csv", "Enhet;Vecka;Hur många", "Sjöhagens vårdboende;43;2"),
  );
  // Two units, and the row that is kept until its unit is known.
  expect(rowsToSave).toBe(3);
  expect(files[1]!.rows[0]).toMatchObject({
    reason: { code: "unit-unknown" },
    heading: "Enhet",
    unit: "Björkdunge",
    suggestion: { id: "V1", name: "Björkdungens vårdboende" },
  });
  expect(files[2]!.sheets[0]!.mapping).toEqual({
    headings: ["Enhet", "Vecka", "Hur många"],
    missing: [[{ field: "count", label: "antal" }]],
  });
});

test("the municipality's first import makes the plan's 361 of 1 867, and its differences hold no address", async () => {
  const { look } = await importer();
  const report = await look(...exampleFiles());
  expect(report.effect.after).toMatchObject({ supervisors: 361, permanentCareStaff: 1867 });
  expect(report.differences.lines).toHaveLength(200);
  expect(report.differences.counts.new).toBeGreaterThan(400);
  expect(JSON.stringify(report.differences)).not.toContain("@");
});
