import type { RowOutcome } from "../../../../bot/domain/register/import/plan";
import type { ImportResult } from "../../../../bot/usecases/register/import-files";
import { anImporter, csv, everythingIn } from "../../../support/importing";

const UNITS = csv(
  "enheter.csv",
  "Verksamhetsområde;Enhetskod;Enhet;Enhetschef;Tar emot praktik",
  "Norr;V1;Ekbacken hemvård;Eva Ek;Ja",
  "Norr;V2;Lindhaga vårdboende;Åsa Öst;Ja",
);
const HR =
  "Anst.nr;Förnamn;Efternamn;E-post;Enhet;Enhetskod;Befattning;Anställningsform;Kompetens;Giltig fr.o.m.;Attesterad";

const rowsOf = ({ files }: ImportResult): readonly RowOutcome[] =>
  files.flatMap(({ sheets }) => sheets.flatMap(({ rows }) => rows));

test("a personnummer in a column, a comment, a name or a file's name is found nowhere afterwards", async () => {
  const { deps, take } = await anImporter();
  const result = await take(
    UNITS,
    csv(
      "lista 19121212-1212.csv",
      `${HR};Personnr;Kommentar`,
      "1;Anna;Ek;anna@ex.se;Ekbacken;V1;USK;TV;Steg 1;2022;Ja;19121212-1212;ring 121212-1212",
      "2;Bo 121212-1212;Öst;bo@ex.se;Ekbacken;V1;USK;TV;Steg 1;2022;Ja;191212121212;",
      "121212-1212;Cia;Ek;;Ekbacken;V1;USK;TV;Steg 1;2022;Ja;;",
      "4;Dan;Ek;;Ekbacken;V1;USK;TV;Steg 1;1212121212;Ja;;",
    ),
  );
  const journal: unknown[] = [];
  for await (const entry of deps.journal.entries()) journal.push(entry, await deps.journal.changesOf(entry.id));
  const everywhere = JSON.stringify([result, journal, await everythingIn(deps.records)]);
  expect(everywhere.match(/121212-?1212|ring /g)).toBeNull();
  expect(rowsOf(result).filter(({ notes }) => notes.includes("personnummer-removed"))).toHaveLength(3);
});

test("the HR list before the inventory or after it gives the same register", async () => {
  const hr = csv("medvind.csv", HR, "1;Anna;Ek;anna@ex.se;Ekbacken;V1;USK;TV;Handledare steg 1;2022-03-04;Ja");
  const inventory = csv(
    "inventering.csv",
    "Enhet;Namn;E-post;Handledarutb.;Klar;Intyg",
    "Ekbacken;ANNA EK;anna@ex.se;1+2;ht23;ja",
  );
  const [one, other] = [await anImporter(), await anImporter()];
  for (const file of [UNITS, hr, inventory]) await one.take(file);
  for (const file of [inventory, hr, UNITS]) await other.take(file);
  expect(await everythingIn(other.deps.records)).toEqual(await everythingIn(one.deps.records));
});

test("tab-separated text from an older Windows is read like the rest", async () => {
  const { deps, take } = await anImporter();
  const text = `${HR}\r\n1;Åsa;Öberg;asa@ex.se;Ekbacken;V1;USK;TV;Steg 1;2022;Ja`.replaceAll(";", "\t");
  await take(UNITS, { name: "f1.txt", content: Buffer.from(text, "latin1") });
  expect((await deps.records.load(["competence"])).map(({ name }) => name)).toEqual(["Åsa Öberg"]);
});

test("cells that begin like formulas, and markup, are only text", async () => {
  const { deps, take } = await anImporter();
  await take(
    csv(
      "x_formula.csv",
      "Verksamhetsområde;Enhetskod;Enhet;Enhetschef;Tar emot praktik",
      '"=HYPERLINK(""http://ex"")";V1;<script>alert(1)</script>;+46;Ja',
    ),
  );
  expect(await deps.records.load(["unit"])).toMatchObject([
    { area: '=HYPERLINK("http://ex")', name: "<script>alert(1)</script>", managerName: "+46" },
  ]);
});

test("a file with only headings is understood, and says that it has no rows", async () => {
  const { take } = await anImporter();
  const result = await take(csv("x_header_only.csv", HR));
  expect(result.files[0]!.sheets).toMatchObject([{ outcome: { kind: "recognised" }, notices: ["no-rows"], rows: [] }]);
  expect(result.importId).toBeNull();
});

test("twenty thousand rows are accounted for, every one", async () => {
  const { planImport } = await anImporter();
  const rows = Array.from({ length: 19_999 }, (_, i) => {
    const competence = i % 10 === 0 ? "Förflyttning" : "Handledare steg 1 o 2";
    return `${i + 1};Anna;Ek;anna${i}@ex.se;Ekbacken;V1;USK;TV;${competence};2022-03-04;Ja`;
  });
  const { plan } = await planImport({ files: [UNITS, csv("x_20k_rows.csv", HR, ...rows)], term: null, mapping: {} });
  expect(plan.counts).toEqual({ new: 2 + 17_999, changed: 0, unchanged: 0, "needs-decision": 0, "left-out": 2000 });
});
