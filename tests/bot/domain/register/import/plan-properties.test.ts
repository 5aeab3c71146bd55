import fc from "fast-check";
import type { RegisterRecord } from "../../../../../bot/domain/register/records";
import type { SheetInput } from "../../../../../bot/domain/register/import/sheet-rows";
import { aSheet, after, plan } from "../../../../support/sheet";

/** Cells as people and systems write them, good and bad, for whatever column they end up in. */
const messyCell = fc.oneof(
  fc.constantFrom(
    ...[
      "",
      "",
      "Ek, Anna",
      "BO ÖST",
      "Anna och Bo",
      "Vakant",
      "Skyddad",
      "***",
      "inga handledare",
      "Summa",
      "Totalt",
      "* = vikarie",
    ],
    ...[
      "V1",
      "V2",
      "003",
      "Ekbacken",
      "Ekbacken/Lindhaga",
      "LINDHAGA, plan 2",
      "Usk (Vik)",
      "stödped",
      "TV",
      "Timavlönad",
    ],
    ...[
      "1+2",
      "1-3",
      "Steg 1 & 2",
      "pågår",
      "vårdpedagogik",
      "ht23",
      "2021/2022",
      "2024-02-30",
      "45291",
      "?",
      "vt -22",
    ],
    ...[
      "12,75",
      "1 867",
      "1.867",
      "ca 4",
      "5-6",
      "#REF!",
      "3",
      "0",
      "v. 43",
      "Period 5",
      "APL 1 VT25",
      "v. 4-8",
      "HT2024",
    ],
    ...[
      "anna@ex.se",
      "bo@ex.se; cia@ex.se",
      "Bekräftad",
      "Avbokad",
      "APL",
      "Lärling",
      "400 %",
      "2024-09-02",
      "2024-10-04",
    ],
    ...[
      "19121212-1212",
      "121212-1212",
      "Bo 191212121212",
      "=HYPERLINK(1)",
      "__proto__",
      "Ja",
      "Nej",
      "x",
      "Enhet",
      "Namn",
    ],
  ),
  fc.string({ maxLength: 12 }),
);

const HEADINGS = [
  "Verksamhetsområde;Enhetskod;Enhet;Enhetschef;Chefens e-post;Tar emot praktik",
  "Enhet;Enhetskod;Befattning;Anst.form;Antal anställda;Mätdatum",
  "Anst.nr;Förnamn;Efternamn;E-post;Enhet;Enhetskod;Befattning;Anställningsform;Kompetens;Giltig fr.o.m.;Attesterad",
  "Enhet;Namn;E-post;Bef.;Handledarutb.;Klar;Intyg;Kommentar",
  "Enhet;Namn;Steg 1;Steg 2;Steg 3;Personnr",
  "Placerings-id;Praktikform;Period;Startdatum;Slutdatum;Arbetsplats;Elev e-post;Handledare;Handledarens e-post;Status;Omfattning %;Antal",
  "Enhet;Enhetskod;Vecka;Antal;Termin",
  "Enhet;Form;Period;Önskade;Erbjudna;Bokade",
].map((line) => line.split(";"));

const messySheet: fc.Arbitrary<SheetInput> = fc
  .record({
    headings: fc.constantFrom(...HEADINGS),
    rows: fc.array(fc.array(messyCell, { maxLength: 12 }), { maxLength: 12 }),
  })
  .chain(({ headings, rows }) =>
    fc.record({
      fileName: fc.constantFrom("a-ht2024.csv", "b.xlsx", "19121212-1212.csv"),
      sheetName: fc.constantFrom(null, "Blad1"),
      rows: fc.constant([headings, ...rows].map((cells, index) => ({ number: index + 1, cells }))),
    }),
  );

const messyBatch = fc.array(messySheet, { minLength: 1, maxLength: 4 });

test("whatever the files hold, every row below the headings gets exactly one outcome", () => {
  fc.assert(
    fc.property(messyBatch, (sheets) => {
      const made = plan(sheets);
      made.sheets.forEach((sheet, index) => {
        const below = sheets[index]!.rows.slice(1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
        const sum = Object.values(sheet.counts).reduce((total, count) => total + count, 0);
        expect(sum).toBe(below.length);
        expect(sheet.rows.map(({ row }) => row)).toEqual(below.map(({ number }) => number));
      });
    }),
    { numRuns: 150 },
  );
});

test("whatever the files hold, importing them once more changes nothing", () => {
  fc.assert(
    fc.property(messyBatch, (sheets) => {
      const stored = after([], plan(sheets));
      const again = plan(sheets, { stored });
      expect([again.changes, again.counts.new, again.counts.changed]).toEqual([[], 0, 0]);
    }),
    { numRuns: 150 },
  );
});

test("no personnummer leaves the plan, in records, reasons, headings or names", () => {
  fc.assert(
    fc.property(messyBatch, (sheets) => {
      expect(JSON.stringify(plan(sheets))).not.toMatch(/121212-?1212/);
    }),
    { numRuns: 150 },
  );
});

test("planning leaves the files and the register as they are", () => {
  fc.assert(
    fc.property(messyBatch, (sheets) => {
      const stored = after([], plan(sheets.slice(0, 1)));
      const before = JSON.stringify([sheets, stored]);
      plan(sheets, { stored });
      expect(JSON.stringify([sheets, stored])).toBe(before);
    }),
    { numRuns: 100 },
  );
});

/** Files of every kind about the same units, stating different facts: people, placements and units have numbers of their own. */
const unitsFile = (n: number, names: readonly string[]) =>
  aSheet(
    `enheter-${n}.xlsx`,
    [
      "Verksamhetsområde;Enhetskod;Enhet;Tar emot praktik",
      ...names.map((name, i) => `Norr;V${n}${i};${name}${n} vårdboende;Ja`),
    ].join("\n"),
  );

const anyStep = fc.constantFrom("1", "1+2", "Steg 1 & 2", "1-3", "pågår", "grund+påbyggnad");
const anyUnit = fc.constantFrom("Alby1", "Alby1 vårdboende", "BERGA2, plan 2", "Okänd enhet", "Alby1/Berga2");

const files = fc
  .record({
    people: fc.array(fc.record({ step: anyStep, unit: anyUnit, hasEmail: fc.boolean() }), { maxLength: 6 }),
    listed: fc.array(fc.record({ step: anyStep, unit: anyUnit, hasEmail: fc.boolean() }), { maxLength: 6 }),
    placements: fc.array(fc.record({ unit: anyUnit, status: fc.constantFrom("Bokad", "Avbruten") }), { maxLength: 4 }),
    weeks: fc.uniqueArray(fc.integer({ min: 35, max: 50 }), { maxLength: 3 }),
  })
  .map(({ people, listed, placements, weeks }): readonly SheetInput[] => [
    unitsFile(1, ["Alby", "Cedra"]),
    unitsFile(2, ["Berga"]),
    aSheet(
      "bemanning.csv",
      "Enhet;Befattning;Anst.form;Antal anställda\nAlby1;Usk;TV;10\nAlby1;Usk natt;TV;3\nTotalt;;;13",
    ),
    aSheet(
      "medvind.csv",
      [
        "Anst.nr;Namn;E-post;Enhet;Befattning;Anst.form;Kompetens;Fr o m;Attesterad",
        ...people.map(
          ({ step, unit, hasEmail }, i) =>
            `${100 + (i % 3)};Eva Ek;${hasEmail ? `eva${i % 3}@ex.se` : ""};${unit};Usk;TV;Handledare ${step};2022;Ja`,
        ),
        ";Skyddad;;Alby1;Usk;TV;Handledare 1+2;2022;Ja",
      ].join("\n"),
    ),
    aSheet(
      "inventering.xlsx",
      [
        "Enhet;Namn;E-post;Handledarutb.;Klar;Intyg",
        ...listed.map(
          ({ step, unit, hasEmail }, i) => `${unit};Bo Ek;${hasEmail ? `eva${i % 3}@ex.se` : ""};${step};ht22;ja`,
        ),
      ].join("\n"),
    ),
    aSheet(
      "praktik.xlsx",
      [
        "Placerings-id;Praktikform;Startdatum;Slutdatum;Arbetsplats;Status",
        ...placements.map(({ unit, status }, i) => `P${i};APL;2024-09-02;2024-10-04;${unit};${status}`),
      ].join("\n"),
    ),
    aSheet("prao-ht2024.csv", ["Enhet;Vecka;Antal", ...weeks.map((week) => `Alby1;${week};2`)].join("\n")),
  ]);

test("files in any order, together or one at a time, give the same register", () => {
  const inOrder = files.chain((sheets) =>
    fc.tuple(fc.constant(sheets), fc.shuffledSubarray([...sheets], { minLength: sheets.length })),
  );
  fc.assert(
    fc.property(inOrder, ([sheets, shuffled]) => {
      const together = after([], plan(sheets));
      expect(after([], plan(shuffled))).toEqual(together);
      const oneAtATime = shuffled.reduce<readonly RegisterRecord[]>(
        (stored, sheet) => after(stored, plan([sheet], { stored })),
        [],
      );
      expect(oneAtATime).toEqual(together);
    }),
    { numRuns: 150 },
  );
});

test("after the last file, in any order, the same rows wait for a decision", () => {
  fc.assert(
    fc.property(files, (sheets) => {
      const stored = after([], plan([...sheets].reverse()));
      const waiting = (made: ReturnType<typeof plan>) => made.counts["needs-decision"];
      expect(waiting(plan(sheets, { stored }))).toBe(waiting(plan(sheets)));
    }),
    { numRuns: 100 },
  );
});
