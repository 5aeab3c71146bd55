import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { makeFileReader } from "../../../../bot/files/file-reader";
import { makeFileWriter } from "../../../../bot/files/file-writer";
import { csvOf } from "../../../../bot/files/writing/csv";
import type { ExportCell, ExportDocument, ExportFormat } from "../../../../bot/usecases/export/document";

const reader = makeFileReader();
const writer = makeFileWriter();

const COLUMNS = [
  { heading: "Enhet", format: "text" },
  { heading: "Antal", format: "count" },
  { heading: "Per handledare", format: "decimal" },
  { heading: "Andel", format: "share" },
  { heading: "Till och med", format: "day" },
] as const;

const aDocument = (rows: readonly (readonly ExportCell[])[]): ExportDocument => ({
  fileName: "belastning-ht2024",
  title: "Belastning HT 2024",
  about: [["Gäller", "2024-12-01"]],
  sheets: [{ name: "Enheter", columns: COLUMNS, rows }],
});

/** The rows below the headings, as our own import reads them. */
async function rowsRead(content: Uint8Array, format: ExportFormat): Promise<readonly (readonly string[])[]> {
  const outcome = await reader.read({ name: `fil.${format}`, content });
  if (outcome.kind !== "read") throw new Error(outcome.reason);
  const rows = outcome.sheets[0]!.rows.map(({ cells }) => cells);
  return rows.slice(rows.findIndex(([first]) => first === "Enhet") + 1);
}

const CASES: readonly (readonly [ExportFormat, readonly (readonly string[])[]])[] = [
  [
    "xlsx",
    [
      ["Råå", "1867", "-2.25", "0.193358328869845", "2024-12-31"],
      ["Ö/1", "-17", "0", "färre än 5"],
    ],
  ],
  [
    "csv",
    [
      ["Råå", "1867", "-2,25", "19,3358%", "2024-12-31"],
      ["Ö/1", "-17", "0", "färre än 5"],
    ],
  ],
];

test.each(CASES)("figures written as %s are read back as they were, and hidden ones as words", async (format, read) => {
  const rows = [
    ["Råå", 1867, -2.25, 361 / 1867, "2024-12-31"],
    ["Ö/1", -17, -0, "färre än 5", null],
  ];
  const content = await writer.write(aDocument(rows), format);
  expect(await rowsRead(content, format)).toEqual(read);
});

const ATTEMPTS = [
  "=CMD()",
  "+46",
  "-2+3",
  "@SUM(A1)",
  "＝1",
  "＋1",
  "－1",
  "＠x",
  " =1",
  "\t=1",
  '=HYPERLINK("http://x")',
];

test.each(ATTEMPTS)("a name written %j is text in both kinds of file, and a negative number a number", async (name) => {
  const document = aDocument([[name, -5, -0.5, -0.1, null]]);
  const [row] = await rowsRead(await writer.write(document, "csv"), "csv");
  expect(row).toEqual([`'${name}`.trim(), "-5", "-0,5", "-10%"]);
  const [cells] = await rowsRead(await writer.write(document, "xlsx"), "xlsx");
  expect(cells).toEqual([name.trim(), "-5", "-0.5", "-0.1"]);
});

test.each(["O'Neil", "Ek; Åsa", 'Kalle "Kal" Ek', "rad 1\nrad 2", "ﬁ 𝒳 😀"])(
  "a name written %j is left as it is",
  async (name) => {
    for (const format of ["csv", "xlsx"] as const) {
      const [row] = await rowsRead(await writer.write(aDocument([[name, 1, 1, 1, null]]), format), format);
      expect(row![0]).toBe(name);
    }
  },
);

test("no cell of a .csv begins like a formula unless it is a number, whatever the texts are", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.integer()), { minLength: 1 }), (rows) => {
      const content = csvOf(aDocument(rows.map(([name, count]) => [name, count, null, null, null])));
      const cells: string[][] = parse(Buffer.from(content), { bom: true, delimiter: ";", relax_column_count: true });
      const suspect = cells.flat().filter((cell) => /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n\0]/.test(cell));
      expect(suspect.filter((cell) => !/^-\d+$/.test(cell))).toEqual([]);
    }),
  );
});

test("a .csv is what Swedish Excel opens: a mark, semicolons, CRLF, and the figures' meaning first", async () => {
  const text = Buffer.from(csvOf(aDocument([["Ek", 1, 2.5, 0.5, "2024-12-31"]]))).toString("utf8");
  expect(text).toBe(
    '\uFEFF"Belastning HT 2024"\r\n"Gäller";"2024-12-01"\r\n\r\n"Enheter"\r\n' +
      '"Enhet";"Antal";"Per handledare";"Andel";"Till och med"\r\n"Ek";"1";"2,5";"50%";"2024-12-31"\r\n',
  );
});

test("a workbook has a sheet for each table, also when names are alike or hold what Excel refuses", async () => {
  const names = ["Andel [av] alla: enheter/områden i förvaltningen", "Andel [av] alla: enheter/områden i staden", "A"];
  const sheets = names.map((name) => ({ name, columns: COLUMNS, rows: [["x", 1, 1, 1, null]] }));
  const content = await writer.write({ ...aDocument([]), sheets }, "xlsx");
  const outcome = await reader.read({ name: "flera.xlsx", content });
  expect(outcome.kind === "read" && outcome.sheets.map(({ sheetName }) => sheetName)).toEqual([
    "Andel av alla enheter områden i",
    "Andel av alla enheter områd (2)",
    "A",
  ]);
});

test("a list of 5 000 people is written without stopping the process", async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => [`Person ${index}`, index, 1.5, 0.5, "2024-12-31"]);
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 5);
  const content = await writer.write(aDocument(rows), "xlsx");
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(10);
  expect(await rowsRead(content, "xlsx")).toHaveLength(5_000);
});
