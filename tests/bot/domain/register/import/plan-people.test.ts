import { aUnit } from "../../../../support/records";
import { aSheet, outcomes, plan, written } from "../../../../support/sheet";

const stored = [
  aUnit({ code: "V1", name: "Ekbacken hemvård" }),
  aUnit({ code: "V2", name: "Lindhaga vårdboende" }),
  aUnit({ code: "V3", name: "Solgläntan daglig verksamhet" }),
];
const HR =
  "Anst.nr;Förnamn;Efternamn;E-post;Enhet;Enhetskod;Befattning;Anställningsform;Kompetens;Giltig fr.o.m.;Attesterad";
const INVENTORY = "Enhet;Namn;E-post;Bef.;Handledarutb.;Klar;Intyg;Kommentar";

describe("the HR system's competence list", () => {
  const hr = (rows: string) => plan([aSheet("medvind.csv", `${HR}\n${rows}`)], { stored });

  test("has one row per competence, and each becomes a statement about the same person", () => {
    const made = hr(
      `
10432;Anna;Ek;anna.ek@ex.se;Lindhaga vbo plan 2;V2;Undersköterska;TV;Handledarutb steg 1;2021-11-12;Ja
10432;Anna;Ek;anna.ek@ex.se;Lindhaga vbo plan 2;V2;Undersköterska;TV;Handledarutb steg 2;2022-03-04;Ja`.trim(),
    );
    expect(outcomes(made)).toEqual(["2 new", "3 new"]);
    expect(written(made, "competence").map(({ key, stepsDone, notes }) => [key, stepsDone, notes])).toEqual([
      ["hr-system|10432|1", [1], []],
      ["hr-system|10432|2", [2], []],
    ]);
  });

  test("two rows about one fact are one, and the more exact date stands", () => {
    const made = hr(`11877;Bo;Öst;;Lindhaga  ;;USK;Tillsvidare;Handledare steg 1 och 2;dec-23;Ja
11877;Bo;Öst;;Lindhaga;;USK;Tillsvidare;Handledare steg 1 och 2;2023-12-31;Ja
11877;Bo;Öst;;Lindhaga;;USK;Tillsvidare;Handledare steg 1 och 2;2023-12-31;Ja`);
    expect(outcomes(made)).toEqual(["2 new (merged-with-another-row)", "3 new", "4 left-out duplicate"]);
    expect(written(made, "competence")).toMatchObject([{ completed: { precision: "day", value: "2023-12-31" } }]);
  });

  test("what is not attested is without evidence, and a date that does not exist is left empty with a note", () => {
    const made = hr("12001;Cia;Åberg;;Lindhaga;V2;Stödassistent;Vik;Handledare 1+2;2024-02-30;Nej");
    expect(outcomes(made)).toEqual(["2 new (date-unreadable)"]);
    expect(written(made, "competence")).toMatchObject([
      { employment: "other", position: "stödassistent", hasEvidence: false, completed: null },
    ]);
  });

  test("other competences are left out", () => {
    expect(outcomes(hr("1;Bo;Ek;;Lindhaga;V2;USK;TV;Hjärt-lungräddning;2023-01-01;Ja"))).toEqual([
      "2 left-out other-competence",
    ]);
  });

  test("people with protected identity are counted per unit and nothing else is kept", () => {
    const made = hr(`0;Skyddad;Personuppgift;;Lindhaga;V2;USK;TV;Handledare steg 1 och 2;2022-01-10;Ja
0;***;;;Lindhaga;V2;USK;TV;Handledare steg 1 och 2;2022-01-10;Ja
5;Eva;Hemlig;eva@ex.se;Ekbacken;V1;USK;TV;Handledare steg 1;2022-01-10;Ja`);
    expect(outcomes(made)).toEqual(["2 left-out protected", "3 left-out protected", "4 left-out protected"]);
    expect(made.changes.map((change) => change.after)).toEqual([
      { kind: "protected", key: "hr-system|V1", source: "hr-system", unit: { code: "V1", name: "Ekbacken" }, count: 1 },
      { kind: "protected", key: "hr-system|V2", source: "hr-system", unit: { code: "V2", name: "Lindhaga" }, count: 2 },
    ]);
  });

  test("one person on two units waits for a decision, and the register keeps one of them", () => {
    const made = hr(`7;Eva;Ek;;Ekbacken;V1;USK;TV;Handledare steg 1;2022-01-10;Ja
7;Eva;Ek;;Lindhaga;V2;USK;TV;Handledare steg 1;2022-01-10;Ja`);
    expect(outcomes(made)).toEqual(["2 new", "3 needs-decision two-units (merged-with-another-row)"]);
    expect(written(made, "competence")).toMatchObject([{ unit: { code: "V1" } }]);
  });

  test("a name that has lost letters is still one person when first and last name have their own columns", () => {
    expect(outcomes(hr("8;Ola;Kova?evi?;ola@ex.se;Lindhaga;V2;USK;TV;Handledare 1+2;2022-09-15;Ja"))).toEqual([
      "2 new",
    ]);
  });
});

describe("an inventory", () => {
  const inventory = (rows: string, headings = INVENTORY) =>
    plan([aSheet("inventering.xlsx", `${headings}\n${rows}`)], { stored });

  test("has its unit written once, and it holds until a total, an empty row or the next unit", () => {
    const made = inventory(`Ekbacken hemvård;Ek, Anna;anna.ek@ex.se;Usk;Steg 1 o 2;vt 22;ja;
;BO ÖST;bo.ost@ex.se;Stödped;1+2;2019;?;
Summa Ekbacken;2 st
;Cia Åberg;cia@ex.se;Usk;1,2;2019;ja;
Lindhaga vårdboende;Dan Alm;dan@ex.se;Usk;1,2;2019;ja;

;Eva Lind;eva@ex.se;Usk;1,2;2019;ja;
Solgläntan daglig verksamhet;inga handledare
TOTALT;;;;4
* uppgifterna lämnade av enhetschef`);
    expect(outcomes(made)).toEqual([
      "2 new",
      "3 new",
      "4 left-out total",
      "5 needs-decision unit-missing",
      "6 new",
      "8 needs-decision unit-missing",
      "9 left-out none-declared",
      "10 left-out total",
      "11 left-out note",
    ]);
    const names = written(made, "competence").map(({ name, unit, hasEvidence }) => [name, unit.name, hasEvidence]);
    expect(names).toEqual([
      ["Anna Ek", "Ekbacken hemvård", true],
      ["Bo Öst", "Ekbacken hemvård", false],
      ["Cia Åberg", null, true],
      ["Dan Alm", "Lindhaga vårdboende", true],
      ["Eva Lind", null, true],
    ]);
  });

  test("a unit alone on a row names the rows below it", () => {
    const made = inventory("Ekbacken;;;;;;;\n;Anna Ek;;Usk;1+2;2019;ja;");
    expect(outcomes(made)).toEqual(["2 left-out unit-heading", "3 new"]);
  });

  test("comments and remarks in brackets are not kept", () => {
    const made = inventory("Ekbacken;Eva Ek (slutar i maj);eva@ex.se;USK;1,2,3;våren 2021;betyg;sjukskriven");
    expect(outcomes(made)).toEqual(["2 new"]);
    expect(JSON.stringify(made)).not.toMatch(/slutar|sjukskriven/);
  });

  test("of two addresses for one person none is taken: the other one may be somebody else's", () => {
    const made = inventory("Ekbacken;Bo Öst;anna.ek@ex.se, bo.ost@ex.se;usk;1+2;2019;ja;");
    expect(outcomes(made)).toEqual(["2 new (email-unclear)"]);
    expect(written(made, "competence")).toMatchObject([{ name: "Bo Öst", email: null }]);
    const row = "11877;Bo;Öst;anna.ek@ex.se, bo.ost@ex.se;Ekbacken hemvård;V1;USK;TV;Handledare 1+2;2019;Ja";
    const fromHr = plan([aSheet("medvind.csv", `${HR}\n${row}`)], { stored });
    expect(outcomes(fromHr)).toEqual(["2 new (email-unclear)"]);
    expect(written(fromHr, "competence")).toMatchObject([{ employeeNumber: "11877", email: null }]);
  });

  test("two people in one cell become two statements, and a cell that may hold two waits", () => {
    const made = inventory(`Ekbacken;Bo Öst och Cia Åberg;;usk;1+2;2019;ja;
Ekbacken;Dan Alm/Eva Lind;dan@ex.se; usk;1+2;2019;ja;
Ekbacken;Anna och Bo;;usk;1+2;2019;ja;`);
    expect(outcomes(made)).toEqual(["2 new", "3 new (email-unclear)", "4 needs-decision two-names-unclear"]);
    const people = written(made, "competence").map(({ name, email }) => `${name} ${email ?? "-"}`);
    expect(people.sort()).toEqual(["Bo Öst -", "Cia Åberg -", "Dan Alm -", "Eva Lind -"]);
  });

  test("a column for each step is read like one cell", () => {
    const headings = "Enhet;Namn;Befattning;Steg 1;Steg 2;Steg 3;Intyg/betyg";
    const made = inventory(
      "Ekbacken;Anna Ek;Usk;x;ht22;;ja\nEkbacken;Bo Öst;Usk;x;pågår;;ja\nEkbacken;Cia Ek;Usk;;;;ja",
      headings,
    );
    expect(outcomes(made)).toEqual(["2 new", "3 new", "4 needs-decision step-missing"]);
    const steps = written(made, "competence").map(({ stepsDone, stepsOngoing, completed }) => [
      stepsDone,
      stepsOngoing,
      completed?.value ?? null,
    ]);
    expect(steps).toEqual([
      [[1, 2], [], "HT2022"],
      [[1], [2], null],
    ]);
  });

  test("steps that nobody can tell wait, and a date that can mean two years keeps its steps", () => {
    const made = inventory(`Ekbacken;Anna Ek;;Usk;ja;2019;ja;
Ekbacken;Bo Öst;;Usk;Vårdpedagogik och handledning 100p;2019;ja;
Ekbacken;Cia Ek;;Usk;1+2;2021/2022;ja;
Ekbacken;Dan Ek;;Usk;steg 2;2019;ja;`);
    expect(outcomes(made)).toEqual([
      "2 needs-decision step-unspecific",
      "3 needs-decision course-100p",
      "4 needs-decision date-ambiguous",
      "5 new (step-2-without-1)",
    ]);
    expect(made.sheets[0]!.rows.map(({ heading }) => heading)).toEqual([
      "Handledarutb.",
      "Handledarutb.",
      "Klar",
      null,
    ]);
    expect(written(made, "competence").map(({ name }) => name)).toEqual(["Cia Ek", "Dan Ek"]);
  });

  test("an unknown unit is kept and waits until an organisation file brings it", () => {
    const sheet = aSheet("inventering.xlsx", `${INVENTORY}\nNybygget;Anna Ek;anna@ex.se;Usk;1+2;2019;ja;`);
    const first = plan([sheet], { stored });
    expect(first.sheets[0]!.rows).toMatchObject([
      { bucket: "needs-decision", reason: "unit-unknown", unit: "Nybygget" },
    ]);
    const records = [...stored, ...first.changes.map((change) => change.after)];
    const later = plan([sheet], { stored: [...records, aUnit({ code: "V9", name: "Nybygget vårdboende" })] });
    expect(outcomes(later)).toEqual(["2 unchanged"]);
  });

  test("placeholders are no people", () => {
    expect(outcomes(inventory("Ekbacken;Vakant;;Usk;1+2;2019;ja;\nEkbacken;NN;;Usk;1+2;2019;ja;"))).toEqual([
      "2 left-out placeholder-name",
      "3 left-out placeholder-name",
    ]);
  });
});

describe("personnummer", () => {
  test("a column of them is gone whole, by its heading or by what is in it", () => {
    const byHeading = plan(
      [aSheet("a.xlsx", `${INVENTORY};Personnr\nEkbacken;Anna Ek;anna@ex.se;Usk;1+2;2019;ja;;19121212-1212`)],
      { stored },
    );
    const byContent = plan(
      [aSheet("a.csv", `${HR}\n191212121212;Anna;Ek;anna@ex.se;Ekbacken;V1;USK;TV;Steg 1;2022-03-04;Ja`)],
      { stored },
    );
    for (const made of [byHeading, byContent]) {
      expect(made.sheets[0]!.notices).toEqual(["personnummer-column-ignored"]);
      expect(JSON.stringify(made)).not.toMatch(/1212-?1212/);
    }
    expect(written(byContent, "competence")).toMatchObject([{ employeeNumber: null, email: "anna@ex.se" }]);
  });

  test("a single one is blanked with a note, wherever it stands", () => {
    const made = plan(
      [
        aSheet(
          "19121212-1212.csv",
          `${INVENTORY}\nEkbacken;Anna Ek;121212-1212@ex.se;Usk;1+2;19121212-1212;ja;ring 121212-1212
Ekbacken;Bo Öst 121212-1212;bo@ex.se;Usk;1+2;2019;ja;
Ekbacken;Cia Ek;cia@ex.se;Usk;1+2;2019;ja;
Ekbacken;Dan Ek;dan@ex.se;Usk;1+2;2019;ja;`,
        ),
      ],
      { stored },
    );
    expect(outcomes(made).slice(0, 2)).toEqual([
      "2 new (personnummer-removed)",
      "3 needs-decision name-missing (personnummer-removed)",
    ]);
    expect(JSON.stringify(made)).not.toMatch(/121212/);
  });
});

describe("the end of a competence in the HR system", () => {
  const headings = HR.replace("Giltig fr.o.m.", "Giltig fr.o.m.;Giltig t.o.m.");
  const hr = (...ends: readonly string[]) => {
    const rows = ends.map((end, i) => `${i + 1};Anna;Ek;;;V1;USK;TV;Handledare 1+2;2022-03-04;${end};Ja`);
    return plan([aSheet("medvind.csv", [headings, ...rows].join("\n"))], { stored, today: "2024-12-01" });
  };

  test("is kept as a day, and one that has passed is told about", () => {
    const made = hr("2024-11-30", "2024-12-01", "dec-24", "", "Tills vidare", "9999-12-31", "?");
    expect(written(made, "competence").map(({ validUntil }) => validUntil)).toEqual([
      "2024-11-30",
      "2024-12-01",
      "2024-12-31",
      null,
      null,
      null,
      null,
    ]);
    expect(outcomes(made).slice(0, 6)).toEqual([
      "2 new (competence-ended)",
      ...[3, 4, 5, 6, 7].map((row) => `${row} new`),
    ]);
  });

  test("waits for a person when it can mean two things, and of two rows about one competence the later end holds", () => {
    expect(outcomes(hr("2024/2025"))).toEqual(["2 needs-decision date-ambiguous"]);
    const twice = ["2024-06-30;Ja", "2026-06-30;Ja"].map(
      (end) => `1;Anna;Ek;;;V1;USK;TV;Handledare 1+2;2022-03-04;${end}`,
    );
    const made = plan([aSheet("medvind.csv", [headings, ...twice].join("\n"))], { stored });
    expect(written(made, "competence")).toMatchObject([{ validUntil: "2026-06-30" }]);
  });
});
