import fc from "fast-check";
import writeXlsxFile from "write-excel-file/node";
import { readContent } from "../../../bot/files/read-content";
import { dateFormatOf } from "../../../bot/files/workbook/styles";
import { aRow, aWorkbook, aZip, type WorkbookParts } from "../../support/workbook";
import { MOST_ROWS } from "../../../bot/files/limits";
import { RUNS } from "../../support/runs";

function read(content: Uint8Array, name = "lista.xlsx") {
  return readContent({ name, content });
}

function sheetsOf(content: Uint8Array) {
  const outcome = read(content);
  if (outcome.kind !== "read") throw new Error(outcome.reason);
  return outcome.sheets;
}

function rowsOf(parts: Partial<WorkbookParts["sheets"][number]>, workbook: Partial<WorkbookParts> = {}) {
  return sheetsOf(aWorkbook({ sheets: [{ name: "Blad1", rows: "", ...parts }], ...workbook }))[0]!.rows;
}

/** Styles 0–6: general, a built-in date, month and year, a custom Swedish date, year, time, number with decimals. */
const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  "<cellXfs>" +
  [0, 14, 17, 164, 165, 20, 2].map((id) => `<xf numFmtId="${id}"/>`).join("") +
  "</cellXfs>";

test("what an Excel library writes is read: text, numbers, dates, logical values", async () => {
  const content = await writeXlsxFile([
    [{ value: "Enhet" }, { value: "Antal" }, { value: "Datum" }, { value: "Ja" }],
    [
      { value: "Råå hemvård" },
      { type: Number, value: 12.75 },
      { type: Date, value: new Date("2023-12-31T00:00:00Z"), format: "yyyy-mm-dd" },
      { type: Boolean, value: true },
    ],
  ]).toBuffer();
  expect(sheetsOf(content)[0]!.rows).toEqual([
    { number: 1, cells: ["Enhet", "Antal", "Datum", "Ja"] },
    { number: 2, cells: ["Råå hemvård", "12.75", "2023-12-31", "SANT"] },
  ]);
});

test.each([
  ['<c s="0"><v>45291</v></c>', "45291"],
  ['<c s="1"><v>45291</v></c>', "2023-12-31"],
  ['<c s="1"><v>45291.75</v></c>', "2023-12-31"],
  ['<c s="2"><v>45261</v></c>', "2023-12"],
  ['<c s="3"><v>45291</v></c>', "2023-12-31"],
  ['<c s="4"><v>45291</v></c>', "2023"],
  ['<c s="5"><v>0.5</v></c>', "12:00"],
  ['<c s="1"><v>0</v></c>', "1900-01-00"],
  ['<c s="1"><v>1</v></c>', "1900-01-01"],
  ['<c s="1"><v>61</v></c>', "1900-03-01"],
  ['<c s="1"><v>99999999999</v></c>', "99999999999"],
  ['<c s="6"><v>28.220000000000002</v></c>', "28.22"],
  ["<c><v>191212121212</v></c>", "191212121212"],
  ['<c t="d"><v>2023-12-31T00:00:00</v></c>', "2023-12-31"],
  ['<c t="b"><v>0</v></c>', "FALSKT"],
  ['<c t="e"><v>#REF!</v></c>', "#REF!"],
  ['<c t="str"><f>CONCATENATE("a","b")</f><v>ab</v></c>', "ab"],
  ['<c t="str"><f>HYPERLINK("http://x","Klicka")</f><v>Klicka</v></c>', "Klicka"],
  ["<c><f>1+1</f><v>2</v></c>", "2"],
  ['<c t="s"><v>0</v></c>', "Anna Ek"],
  ['<c t="s"><v>1</v></c>', "Anna & Bo"],
  ['<c t="s"><v>2</v></c>', "Råå hemvård"],
  ['<c t="s"><v>3</v></c>', "rad 1\nrad 2"],
  ['<c t="inlineStr"><is><r><t>An</t></r><r><t>na</t></r></is></c>', "Anna"],
  ['<c t="inlineStr"><is><t> =1+1 </t></is></c>', "=1+1"],
])("the cell %s shows %j", (cell, text) => {
  const sharedStrings =
    "<si><r><t>Anna </t></r><r><t>Ek</t></r><rPh><t>アンナ</t></rPh></si><si><t>Anna &amp; Bo</t></si>" +
    "<si><t>RÃ¥Ã¥ hemvÃ¥rd</t></si><si><t>rad 1_x000A_rad 2</t></si>";
  const rows = rowsOf({ rows: `<row r="1">${cell}</row>` }, { sharedStrings, styles: STYLES });
  expect(rows).toEqual([{ number: 1, cells: [text] }]);
});

test("a workbook that counts days from 1904 shows the same dates", () => {
  const workbook = { styles: STYLES, isEpoch1904: true };
  expect(rowsOf({ rows: '<row r="1"><c s="1"><v>43829</v></c></row>' }, workbook)[0]!.cells).toEqual(["2023-12-31"]);
});

test.each([
  ["yyyy-mm-dd", "day"],
  ["d/m yyyy;@", "day"],
  ["[$-41D]d mmmm yyyy", "day"],
  ["mmm\\-yy", "month"],
  ["ÅÅÅÅ-MM", "month"],
  ["yyyy", "year"],
  ["hh:mm", "time"],
  ["General", null],
  ["Standard", null],
  ["0.00", null],
  ["#,##0 [$kr-41D]", null],
  ['0 "dagar"', null],
  ["[Red]0", null],
  ["@", null],
  ["", null],
])("the format %j shows a %s", (code, format) => {
  expect(dateFormatOf(code)).toBe(format);
});

test("cells and rows may have no address, and gaps are kept", () => {
  expect(rowsOf({ rows: '<row><c><v>1</v></c></row><row r="5"><c r="C5"><v>2</v></c><c><v>3</v></c></row>' })).toEqual([
    { number: 1, cells: ["1"] },
    { number: 5, cells: ["", "", "2", "3"] },
  ]);
});

test("20 000 formatted rows without text are nothing", () => {
  const empty = Array.from({ length: 20_000 }, (_, index) => `<row r="${index + 2}"><c s="1"/><c s="1"/></row>`);
  expect(rowsOf({ rows: `${aRow(1, "Enhet")}${empty.join("")}${aRow(30_000, "Råå")}` }, { styles: STYLES })).toEqual([
    { number: 1, cells: ["Enhet"] },
    { number: 30_000, cells: ["Råå"] },
  ]);
});

test("hidden sheets and hidden columns are left out and counted; a row that a filter hides is read", () => {
  const outcome = read(
    aWorkbook({
      sheets: [
        {
          name: "Lista",
          columns: '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>',
          rows: `${aRow(1, "Enhet", "Personnr", "Lön", "Namn")}<row r="2" hidden="1"><c><v>7</v></c></row>`,
        },
        { name: "Gömt", state: "hidden", rows: aRow(1, "hemligt") },
        { name: "Djupt gömt", state: "veryHidden", rows: aRow(1, "hemligt") },
        { name: "Mer", rows: aRow(1, "synligt") },
      ],
    }),
  );
  expect(outcome).toEqual({
    kind: "read",
    sheets: [
      {
        fileName: "lista.xlsx",
        sheetName: "Lista",
        rows: [
          { number: 1, cells: ["Enhet", "", "", "Namn"] },
          { number: 2, cells: ["7"] },
        ],
      },
      { fileName: "lista.xlsx", sheetName: "Mer", rows: [{ number: 1, cells: ["synligt"] }] },
    ],
    notices: [{ fileName: "lista.xlsx", code: "hidden-left-out", count: 4 }],
  });
});

test("a unit merged over its people stands on each of their rows, and a merged title stands once", () => {
  const rows = aRow(1, "Titel") + aRow(3, "Råå", "Anna") + aRow(4, "", "Bo") + aRow(5, "", "Cia") + aRow(6, "", "Dan");
  const merged = '<mergeCells><mergeCell ref="A1:H1"/><mergeCell ref="A3:A5"/><mergeCell ref="Z1:A999"/></mergeCells>';
  expect(rowsOf({ rows, merged }).map((row) => row.cells)).toEqual([
    ["Titel"],
    ["Råå", "Anna"],
    ["Råå", "Bo"],
    ["Råå", "Cia"],
    ["", "Dan"],
  ]);
});

test.each([
  ["a workbook named .csv", aWorkbook({ sheets: [{ name: "B", rows: aRow(1, "a") }] }), "lista.csv", "xlsx-named-csv"],
  ["a workbook without text", aWorkbook({ sheets: [{ name: "B", rows: "" }] }), "lista.xlsx", "empty"],
  ["macros", aWorkbook({ sheets: [], more: { "xl/vbaProject.bin": "x" } }), "lista.xlsm", "macros"],
  [
    "links to other workbooks",
    aWorkbook({ sheets: [], more: { "xl/externalLinks/externalLink1.xml": "<x/>" } }),
    "lista.xlsx",
    "external-links",
  ],
  [
    "a DOCTYPE with entities",
    aWorkbook({
      sheets: [{ name: "B", rows: aRow(1, "a") }],
      sharedStrings: "<si/>",
      more: { "xl/sharedStrings.xml": '<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]><sst><si><t>a</t></si></sst>' },
    }),
    "lista.xlsx",
    "damaged",
  ],
  [
    "XML that is not well-formed",
    aWorkbook({ sheets: [{ name: "B", rows: "<row><c></row>" }] }),
    "lista.xlsx",
    "damaged",
  ],
  [
    "rows in the wrong order",
    aWorkbook({ sheets: [{ name: "B", rows: aRow(5, "a") + aRow(2, "b") }] }),
    "x.xlsx",
    "damaged",
  ],
  ["half a workbook", aWorkbook({ sheets: [{ name: "B", rows: aRow(1, "a") }] }).subarray(0, 500), "x.xlsx", "damaged"],
  ["a zip of something else", aZip({ "word/document.xml": "<x/>", mimetype: "y" }), "brev.xlsx", "not-a-table"],
  ["the old Excel format", Buffer.from("d0cf11e0a1b11ae10000000000", "hex"), "lista.xls", "old-excel"],
  [
    "a workbook with a password",
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
    "lista.xlsx",
    "password-protected",
  ],
  ["a web page named .xlsx", Buffer.from("<html><table>"), "lista.xlsx", "html-named-csv"],
  ["more than 100 files in the zip", aZip(manyEntries(101)), "lista.xlsx", "inflates-too-much"],
  [
    "columns beyond 60",
    aWorkbook({ sheets: [{ name: "B", rows: '<row><c r="BI1"><v>1</v></c></row>' }] }),
    "x.xlsx",
    "too-many-columns",
  ],
] as const)("%s is refused with its reason", (_, content, name, reason) => {
  expect(read(content, name)).toEqual({ kind: "unreadable", fileName: name, reason });
});

test("rows are counted over all sheets", () => {
  const rows = Array.from({ length: Math.ceil((MOST_ROWS + 1) / 2) }, (_, index) => aRow(index + 1, "a")).join("");
  const content = aWorkbook({
    sheets: [
      { name: "A", rows },
      { name: "B", rows },
    ],
  });
  expect(read(content)).toMatchObject({ kind: "unreadable", reason: "too-many-rows" });
});

test("one long text repeated in every cell is refused before it fills the memory", () => {
  const row = (number: number): string => `<row r="${number}">${'<c t="s"><v>0</v></c>'.repeat(60)}</row>`;
  const rows = Array.from({ length: 2_000 }, (_, index) => row(index + 1)).join("");
  const content = aWorkbook({ sheets: [{ name: "A", rows }], sharedStrings: `<si><t>${"x".repeat(2000)}</t></si>` });
  expect(read(content)).toMatchObject({ kind: "unreadable", reason: "inflates-too-much" });
});

test("a workbook whose bytes are changed anywhere gives an outcome, never an error", () => {
  const whole = aWorkbook({
    sheets: [{ name: "B", rows: aRow(1, "Enhet", "Namn") }],
    sharedStrings: "<si><t>a</t></si>",
    styles: STYLES,
  });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }),
      (changes) => {
        const content = Buffer.from(whole);
        for (const [at, byte] of changes) content[at] = byte;
        expect(["read", "unreadable"]).toContain(read(content).kind);
      },
    ),
    { numRuns: RUNS },
  );
});

function manyEntries(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, "x"]));
}
