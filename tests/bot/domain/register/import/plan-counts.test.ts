import { DEFAULT_CALENDARS, makeCalendars, type Calendars } from "../../../../../bot/domain/placement/calendars";
import { aUnit } from "../../../../support/records";
import { aSheet, after, outcomes, plan, written } from "../../../../support/sheet";

const stored = [aUnit({ code: "V1", name: "Ekbacken hemvård" }), aUnit({ code: "V2", name: "Lindhaga vårdboende" })];

describe("the organisation", () => {
  const HEADINGS = "Verksamhetsområde;Enhetskod;Enhet;Enhetschef;Chefens e-post;Tar emot praktik";

  test("units come with area and manager, and an area cell holds for the rows below", () => {
    const made = plan([
      aSheet("enheter.xlsx", `${HEADINGS}\nNorr;v1;Ekbacken;Marie Åberg;Marie.Aberg@ex.se;Ja\n;V2;Lindhaga;;;Nej`),
    ]);
    expect(outcomes(made)).toEqual(["2 new", "3 new"]);
    expect(written(made, "unit")).toEqual([
      {
        kind: "unit",
        key: "V1",
        code: "V1",
        name: "Ekbacken",
        area: "Norr",
        managerName: "Marie Åberg",
        managerEmail: "marie.aberg@ex.se",
        receivesStudents: true,
      },
      {
        kind: "unit",
        key: "V2",
        code: "V2",
        name: "Lindhaga",
        area: "Norr",
        managerName: null,
        managerEmail: null,
        receivesStudents: false,
      },
    ]);
  });

  test("a unit without code waits, and so does one whose receiving nobody can read", () => {
    const made = plan([aSheet("e.csv", `${HEADINGS}\nNorr;;Ekbacken;;;Ja\nNorr;V2;Lindhaga;;;ibland`)]);
    expect(outcomes(made)).toEqual(["2 needs-decision unit-code-missing", "3 needs-decision receives-unclear"]);
    expect(written(made, "unit")).toMatchObject([{ code: "V2", receivesStudents: true }]);
  });

  test("two units with one code contradict each other: in one file the first stands, in two files none", () => {
    const first = aSheet("a.csv", `${HEADINGS}\nNorr;V1;Ekbacken;;;Ja`);
    const second = aSheet("b.csv", `${HEADINGS}\nNorr;V1;Alby;;;Ja`);
    const inOne = plan([aSheet("a.csv", `${HEADINGS}\nNorr;V1;Ekbacken;;;Ja\nNorr;V1;Alby;;;Ja`)]);
    expect(outcomes(inOne)).toEqual(["2 new", "3 needs-decision contradicts-another-row"]);
    const inTwo = plan([first, second]);
    expect(outcomes(inTwo)).toEqual(Array(2).fill("2 needs-decision contradicts-another-row"));
    expect([written(inOne, "unit").length, written(inTwo, "unit").length]).toEqual([1, 0]);
  });

  test("a unit that gets another name is changed, and its key stays", () => {
    const made = plan([aSheet("e.csv", `${HEADINGS}\nNorr;V1;Alby hemvård;;;Ja`)], { stored });
    expect(outcomes(made)).toEqual(["2 changed"]);
    expect(after(stored, made).length).toBe(2);
  });
});

describe("the staffing base", () => {
  const HEADINGS = "Enhet;Enhetskod;Befattning;Anst.form;Antal anställda;Årsarbetare;Mätdatum";
  const staffing = (rows: string) => plan([aSheet("bemanning.csv", `${HEADINGS}\n${rows}`)], { stored });

  test("heads are counted and full-time equivalents are never read", () => {
    const made = staffing(`Ekbacken;V1;Undersköterska;Tillsvidare;34;28,22;2023-05-31
Ekbacken;V1;Undersköterska;Timavlönad;1 867;;2023-05-31
Ekbacken;V1;Stödassistent;Tillsvidare;12,75;;2023-05-31
Ekbacken;V1;Stödpedagog;Tillsvidare;1.867;;2023-05-31
Ekbacken;V1;Vårdbiträde;Tillsvidare;ca 4;;2023-05-31
Ekbacken;V1;Sjuksköterska;Tillsvidare;#SAKNAS!;;2023-05-31
Ekbacken;V1;Skötare;Tillsvidare;2;;2023-05-31
Totalt;;;;2 313;;`);
    expect(outcomes(made)).toEqual([
      "2 new",
      "3 new",
      "4 needs-decision number-decimals",
      "5 needs-decision number-ambiguous",
      "6 needs-decision number-is-range",
      "7 needs-decision number-excel-error",
      "8 new",
      "9 left-out total",
    ]);
    expect(written(made, "staffing").map(({ key, headCount }) => `${key} ${headCount}`)).toEqual([
      "V1|annan|permanent|2023-05-31 2",
      "V1|undersköterska|other|2023-05-31 1867",
      "V1|undersköterska|permanent|2023-05-31 34",
    ]);
  });

  test("two spellings of one position are added, the same row twice is one, and two numbers for one thing wait", () => {
    const made = staffing(`Ekbacken;V1;Undersköterska;TV;10;;2023-05-31
Ekbacken;V1;Usk natt;TV;4;;2023-05-31
Ekbacken;V1;Usk natt;TV;4;;2023-05-31
Ekbacken;V1;Usk natt;TV;5;;2023-05-31`);
    expect(outcomes(made)).toEqual([
      "2 new (merged-with-another-row)",
      "3 new (merged-with-another-row)",
      "4 left-out duplicate",
      "5 needs-decision contradicts-another-row",
    ]);
    expect(written(made, "staffing")).toMatchObject([{ headCount: 14 }]);
  });

  test("the same file twice in one batch counts its people once", () => {
    const sheet = aSheet("bemanning.csv", `${HEADINGS}\nEkbacken;V1;Usk;TV;10;;2023-05-31`);
    const made = plan([sheet, { ...sheet, fileName: "kopia.csv" }], { stored });
    expect(outcomes(made)).toEqual(["2 new", "2 left-out duplicate"]);
    expect(written(made, "staffing")).toMatchObject([{ headCount: 10 }]);
  });
});

describe("PRAO", () => {
  const HEADINGS = "Enhet;Enhetskod;Vecka;Antal;Skola";

  test("schools are added up, and the term comes from the file's name, an option or a column", () => {
    const rows = "Ekbacken;V1;v. 43;2;Ekskolan\nEkbacken;V1;43;1;Alskolan\nEkbacken;V1;43;1;Alskolan";
    for (const [sheet, term] of [
      [aSheet("prao-ht2024.csv", `${HEADINGS}\n${rows}`), null],
      [aSheet("prao.csv", `${HEADINGS}\n${rows}`), "HT2024"],
    ] as const) {
      expect(written(plan([sheet], { stored, term }), "prao")).toMatchObject([{ key: "HT2024|V1|43", count: 3 }]);
    }
    const withColumn = aSheet("prao.csv", "Enhet;Vecka;Antal;Termin\nEkbacken;43;2;ht 24");
    expect(written(plan([withColumn], { stored }), "prao")).toMatchObject([{ term: "HT2024", count: 2 }]);
    expect(outcomes(plan([aSheet("prao.csv", `${HEADINGS}\nEkbacken;V1;43;2;`)], { stored }))).toEqual([
      "2 needs-decision term-missing",
    ]);
  });

  test("a week outside the term is kept with a note", () => {
    expect(outcomes(plan([aSheet("prao_HT24.xlsx", `${HEADINGS}\nEkbacken;V1;7;2;`)], { stored }))).toEqual([
      "2 new (week-outside-term)",
    ]);
  });
});

describe("places", () => {
  const HEADINGS = "Enhet;Form;Period;Önskade;Erbjudna;Bokade;Påbörjade";

  test("an empty cell is not known, which is something else than none", () => {
    const made = plan([aSheet("platser-ht2024.csv", `${HEADINGS}\nEkbacken;APL;Period 5;;0;0 (ombyggnad);`)], {
      stored,
    });
    expect(written(made, "places")).toMatchObject([{ wanted: null, offered: 0, booked: 0, started: null, period: 5 }]);
  });

  test("a range waits, and more booked than offered is told", () => {
    const made = plan(
      [aSheet("platser-ht2024.csv", `${HEADINGS}\nEkbacken;APL;Period 5;5-6;4;4;\nEkbacken;APL;v. 41-45;4;2;3;`)],
      { stored },
    );
    expect(outcomes(made)).toEqual(["2 needs-decision number-is-range", "3 new (booked-over-offered)"]);
    expect(written(made, "places")).toMatchObject([{ period: 6 }]);
  });

  test("more started than booked is told, and than offered when nobody has counted the booked (S18)", () => {
    const rows = "Ekbacken;APL;Period 5;9;8;3;4\nEkbacken;APL;Period 6;9;3;;4\nEkbacken;APL;Period 7;9;3;3;3";
    const made = plan([aSheet("platser-ht2024.csv", `${HEADINGS}\n${rows}`)], { stored });
    expect(outcomes(made)).toEqual(["2 new (started-over-booked)", "3 new (started-over-booked)", "4 new"]);
  });
});

test("PRAO in week 2 is inside an autumn term that ends on 12 January", () => {
  const autumn = { term: "HT2024", start: "2024-08-01", end: "2025-01-12", periods: [] };
  const file = aSheet("prao-ht2024.csv", "Enhet;Enhetskod;Vecka;Antal elever\nEkbacken;V1;2;1");
  const read = (calendars: Calendars) => outcomes(plan([file], { stored: [aUnit({ code: "V1" })], calendars }));
  expect(read(DEFAULT_CALENDARS)).toEqual(["2 new (week-outside-term)"]);
  expect(read(makeCalendars([autumn]))).toEqual(["2 new"]);
});
