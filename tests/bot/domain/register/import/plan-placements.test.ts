import { makeCalendars } from "../../../../../bot/domain/placement/calendars";
import { aUnit } from "../../../../support/records";
import { aSheet, outcomes, plan, written } from "../../../../support/sheet";

const stored = [aUnit({ code: "V1", name: "Ekbacken hemvård" }), aUnit({ code: "V2", name: "Lindhaga vårdboende" })];
const HEADINGS =
  "Placerings-id;Utbildningsanordnare;Praktikform;Period;Startdatum;Slutdatum;Arbetsplats;Enhetskod;Elev förnamn;Elev efternamn;Elev e-post;Handledare;Handledarens e-post;Status;Omfattning %;Antal";

interface Cells {
  readonly id: string;
  readonly form: string;
  readonly period: string;
  readonly start: string;
  readonly end: string;
  readonly student: string;
  readonly email: string;
  readonly supervisor: string;
  readonly supervisorEmail: string;
  readonly status: string;
  readonly extent: string;
  readonly count: string;
}

function row(cells: Partial<Cells> = {}): string {
  const all: Cells = {
    id: "1",
    form: "APL",
    period: "Period 5",
    start: "2024-09-02",
    end: "2024-10-04",
    student: "Karin",
    email: "karin@elev.example",
    supervisor: "Anna Ek",
    supervisorEmail: "anna.ek@ex.se",
    status: "Bekräftad",
    extent: "100",
    count: "1",
    ...cells,
  };
  const { id, form, period, start, end, student, email, supervisor, supervisorEmail, status, extent, count } = all;
  return [
    id,
    "Astar",
    form,
    period,
    start,
    end,
    "Ekbacken",
    "V1",
    student,
    student ? "Lind" : "",
    email,
    supervisor,
    supervisorEmail,
    status,
    extent,
    count,
  ].join(";");
}

const placements = (fileName: string, ...rows: readonly Partial<Cells>[]) =>
  plan([aSheet(fileName, [HEADINGS, ...rows.map(row)].join("\n"))], { stored });

test("a placement is kept without its student's name", () => {
  const made = placements("praktikplatsen.xlsx", {});
  expect(outcomes(made)).toEqual(["2 new"]);
  expect(JSON.stringify(made)).not.toContain("Karin");
  expect(made.changes[0]!.after).toEqual({
    kind: "placement",
    key: "1",
    form: "apl",
    provider: "Astar",
    period: 5,
    start: "2024-09-02",
    end: "2024-10-04",
    unit: { code: "V1", name: "Ekbacken" },
    studentEmail: "karin@elev.example",
    supervisors: [{ name: "Anna Ek", email: "anna.ek@ex.se" }],
    status: "confirmed",
    extentPercent: 100,
    count: 1,
  });
});

test.each([
  ["Anna Ek/Bo Öst", "anna.ek@ex.se, bo.ost@ex.se", ["Anna Ek anna.ek@ex.se", "Bo Öst bo.ost@ex.se"], null],
  ["Anna Ek (sem v 9 då Bo)", "anna.ek@ex.se", ["Anna Ek anna.ek@ex.se"], null],
  ["Bo Öst/Anna Ek", "anna.ek2@ex.se", ["Bo Öst -", "Anna Ek anna.ek2@ex.se"], "supervisor-email-unclear"],
  ["Anna Ek", "anna.ek@ex.se, bo.ost@ex.se", ["Anna Ek anna.ek@ex.se", "- bo.ost@ex.se"], "supervisor-email-unclear"],
  ["ansvarig ssk", "", [], "supervisor-not-named"],
  ["meddelas senare", "", [], "supervisor-not-named"],
  ["", "", [], null],
  ["", "anna.ek@ex.se", ["- anna.ek@ex.se"], null],
  ["Anna Ek", "", ["Anna Ek -"], null],
])("supervised by ”%s” with ”%s” gives %j", (supervisor, supervisorEmail, people, note) => {
  const made = placements("p.xlsx", { supervisor, supervisorEmail });
  expect(outcomes(made)).toEqual([note ? `2 new (${note})` : "2 new"]);
  const { supervisors } = written(made, "placement")[0]!;
  expect(supervisors.map(({ name, email }) => `${name ?? "-"} ${email ?? "-"}`)).toEqual(people);
});

test("names that cannot be told apart wait, unless the addresses say who it is", () => {
  const made = placements(
    "p.xlsx",
    { id: "1", supervisor: "Anna och Bo", supervisorEmail: "" },
    { id: "2", supervisor: "Anna och Bo", supervisorEmail: "anna.ek@ex.se, bo.ost@ex.se" },
  );
  expect(outcomes(made)).toEqual(["2 needs-decision two-names-unclear", "3 new"]);
  expect(written(made, "placement").map(({ supervisors }) => supervisors.length)).toEqual([0, 2]);
});

test.each([
  ["Bokad", "confirmed"],
  ["Bekräftad", "confirmed"],
  ["Preliminär", "preliminary"],
  ["Avbokad", "cancelled"],
  ["Avbruten", "broken-off"],
  ["Ej påbörjad", "preliminary"],
  ["Genomförd", "completed"],
  ["Uteblev", "no-show"],
])("the status ”%s” is %s", (status, expected) => {
  expect(written(placements("p.xlsx", { status }), "placement")).toMatchObject([{ status: expected }]);
});

test.each<[string, Partial<Cells>, Partial<{ period: number | null; start: string; end: string }>, string]>([
  ["p.xlsx", { period: "v. 36-40" }, { period: 5 }, "2 new"],
  ["p.xlsx", { period: "APL 1 HT24" }, { period: 5 }, "2 new"],
  ["p.xlsx", { period: "" }, { period: 5 }, "2 new"],
  ["p.xlsx", { period: "Period 7" }, { period: 7 }, "2 new (period-outside-term)"],
  ["p.xlsx", { period: "Period 2" }, { period: 2 }, "2 new (period-outside-term)"],
  [
    "p.xlsx",
    { period: "APL 1 VT25", start: "", end: "" },
    { period: 1, start: "2025-01-20", end: "2025-02-21" },
    "2 new (dates-from-period)",
  ],
  [
    "p-vt2025.xlsx",
    { period: "v4–v8", start: "", end: "" },
    { period: 1, start: "2025-01-20", end: "2025-02-21" },
    "2 new (dates-from-period)",
  ],
  ["p.xlsx", { form: "Lärling", period: "", end: "2025-06-13" }, { period: null, end: "2025-06-13" }, "2 new"],
])("in %s, %j is %j", (fileName, cells, expected, outcome) => {
  const made = placements(fileName, cells);
  expect(outcomes(made)).toEqual([outcome]);
  expect(written(made, "placement")).toMatchObject([expected]);
});

test.each<[Partial<Cells>, string]>([
  [{ id: "" }, "placement-id-missing"],
  [{ status: "kanske" }, "status-unknown"],
  [{ start: "", end: "" }, "date-missing"],
  [{ start: "i höst" }, "date-ambiguous"],
  [{ start: "2024-10-04", end: "2024-09-02" }, "end-before-start"],
  [{ count: "ca 3" }, "number-is-range"],
])("%j waits: %s", (cells, reason) => {
  const made = placements("p.xlsx", cells);
  expect(outcomes(made)).toEqual([`2 needs-decision ${reason}`]);
  expect(made.changes).toEqual([]);
});

test("three students without names are one placement of three, without any address", () => {
  const made = placements("p.xlsx", { student: "", email: "", count: "3" });
  expect(written(made, "placement")).toMatchObject([{ count: 3, studentEmail: null }]);
});

test("an extent of 400 % and a student with the supervisor's address are accepted with a note", () => {
  const made = placements("p.xlsx", { extent: "400 %", email: "anna.ek@ex.se" });
  expect(outcomes(made)).toEqual(["2 new (student-has-supervisors-address, extent-unlikely)"]);
  expect(written(made, "placement")).toMatchObject([{ extentPercent: 100, studentEmail: null }]);
});

test("a protected student is counted only, a protected supervisor is not named", () => {
  const made = placements(
    "p.xlsx",
    { id: "1", student: "Skyddad" },
    { id: "2", supervisor: "Skyddad", supervisorEmail: "" },
  );
  expect(outcomes(made)).toEqual(["2 left-out protected", "3 new (supervisor-not-named)"]);
  expect(written(made, "protected")).toMatchObject([{ source: "placements", count: 1 }]);
});

test("an export without a column for the form says it in its programme, or is about APL", () => {
  const headings = "Placerings-id;Utbildning;Period;Startdatum;Slutdatum;Arbetsplats;Status";
  const made = plan(
    [
      aSheet(
        "p.xlsx",
        `${headings}\n1;Undersköterska lärling vux;;2024-08-19;2025-06-13;Ekbacken;Bokad\n2;Undersköterska vux;Period 5;2024-09-02;2024-10-04;Ekbacken;Bokad`,
      ),
    ],
    { stored },
  );
  expect(outcomes(made)).toEqual(["2 new", "3 new (form-assumed-apl)"]);
  expect(written(made, "placement").map(({ form }) => form)).toEqual(["apprenticeship", "apl"]);
});

test("a later export updates dates and status of the same placement", () => {
  const before = written(placements("p.xlsx", {}), "placement");
  const made = plan([aSheet("p.xlsx", `${HEADINGS}\n${row({ end: "2024-10-11", status: "Genomförd" })}`)], {
    stored: [...stored, ...before],
  });
  expect(outcomes(made)).toEqual(["2 changed"]);
  expect(made.changes).toMatchObject([
    { before: { end: "2024-10-04" }, after: { end: "2024-10-11", status: "completed" } },
  ]);
});

test("with a term of its own dates, the period is found in the term that holds the last day", () => {
  const calendars = makeCalendars([
    {
      term: "HT2024",
      start: "2024-08-01",
      end: "2025-01-12",
      periods: [
        { number: 5, start: "2024-09-09", end: "2024-10-11" },
        { number: 8, start: "2024-12-02", end: "2025-01-08" },
      ],
    },
  ]);
  const rows = [
    { id: "1", period: "", start: "2024-12-02", end: "2025-01-08" },
    { id: "2", period: "Period 5", start: "", end: "" },
    { id: "3", period: "v 51-52", start: "", end: "" },
  ];
  const file = aSheet("praktik-ht2024.csv", [HEADINGS, ...rows.map(row)].join("\n"));
  expect(written(plan([file], { stored, calendars }), "placement")).toMatchObject([
    { period: 8, start: "2024-12-02", end: "2025-01-08" },
    { period: 5, start: "2024-09-09", end: "2024-10-11" },
    { period: null, start: "2024-12-16", end: "2024-12-27" },
  ]);
});
