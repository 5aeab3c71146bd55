import fc from "fast-check";
import { readContent } from "../../../bot/files/read-content";
import { RUNS } from "../../support/runs";

const LIST = "Enhet;Namn;Klar\r\nRåå hemvård;Åsa Öberg;2019\r\nBårslöv;José Älm;ht23\r\n";
const ROWS = [
  { number: 1, cells: ["Enhet", "Namn", "Klar"] },
  { number: 2, cells: ["Råå hemvård", "Åsa Öberg", "2019"] },
  { number: 3, cells: ["Bårslöv", "José Älm", "ht23"] },
];
/** Bytes of Å å Ä ä Ö ö é in old Macs. */
const MAC_BYTES: Readonly<Record<string, number>> = { Å: 0x81, å: 0x8c, Ä: 0x80, ä: 0x8a, Ö: 0x85, ö: 0x9a, é: 0x8e };

function read(content: Uint8Array | string, name = "lista.csv") {
  return readContent({ name, content: typeof content === "string" ? Buffer.from(content) : content });
}

function rowsOf(content: Uint8Array | string) {
  const outcome = read(content);
  if (outcome.kind !== "read") throw new Error(outcome.reason);
  return outcome.sheets[0]!.rows;
}

function cellsOf(content: Uint8Array | string) {
  return rowsOf(content).map((row) => row.cells);
}

test.each([
  ["UTF-8", Buffer.from(LIST), []],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${LIST}`), []],
  ["UTF-16 as Excel's Unicode text", Buffer.from(`\ufeff${LIST}`, "utf16le"), []],
  ["UTF-16 without its mark", Buffer.from(LIST, "utf16le"), []],
  ["UTF-16 the other way around", Buffer.from(`\ufeff${LIST}`, "utf16le").swap16(), []],
  ["Windows-1252", Buffer.from(LIST, "latin1"), ["read-as-windows-1252"]],
  [
    "Mac Roman",
    Buffer.from([...LIST].map((character) => MAC_BYTES[character] ?? character.charCodeAt(0))),
    ["read-as-mac-roman"],
  ],
  ["UTF-8 encoded twice", Buffer.from(Buffer.from(LIST).toString("latin1")), ["double-encoding-repaired"]],
] as const)("%s is read", (_, content, codes) => {
  const outcome = read(content);
  expect(outcome).toMatchObject({ kind: "read", sheets: [{ sheetName: null, rows: ROWS }] });
  expect(outcome.kind === "read" && outcome.notices.map((notice) => notice.code)).toEqual(codes);
});

test("letters that Windows-1252 showed while they were encoded twice are mended too, and counted", () => {
  expect(read("Enhet;Namn\nÃ…kerhem;MÃ¥ns Ã–st â€“ Ã„lm\n")).toEqual({
    kind: "read",
    sheets: [
      {
        fileName: "lista.csv",
        sheetName: null,
        rows: [
          { number: 1, cells: ["Enhet", "Namn"] },
          { number: 2, cells: ["Åkerhem", "Måns Öst – Älm"] },
        ],
      },
    ],
    notices: [{ fileName: "lista.csv", code: "double-encoding-repaired", count: 5 }],
  });
});

test.each([";", ",", "\t", "|"])("the delimiter %j is found", (delimiter) => {
  expect(rowsOf(LIST.replaceAll(";", delimiter))).toEqual(ROWS);
});

test.each(["\r\n", "\n", "\r"])("lines may end with %j", (end) => {
  expect(rowsOf(LIST.replaceAll("\r\n", end))).toEqual(ROWS);
});

test.each([
  [
    "Laröd;34;28,22\nPåarp;7;5,81\nRåå;1;0,9\n",
    [
      ["Laröd", "34", "28,22"],
      ["Påarp", "7", "5,81"],
      ["Råå", "1", "0,9"],
    ],
  ],
  [
    '"a;b;c;d",e\n"f;g;h;i",j\n',
    [
      ["a;b;c;d", "e"],
      ["f;g;h;i", "j"],
    ],
  ],
  ["Titel, med komma\n\nEnhet;Namn;Klar\nA;B;C\n", [["Titel, med komma"], ["Enhet", "Namn", "Klar"], ["A", "B", "C"]]],
  ["sep=,\r\na,b;c\r\n", [["a", "b;c"]]],
  ["sep=|\na|b\n", [["a", "b"]]],
  ['a;"b\nc";d\n', [["a", "b\nc", "d"]]],
  ['a;"säger ""hej""";d\n', [["a", 'säger "hej"', "d"]]],
  ['a;5" skärm;d\n', [["a", '5" skärm', "d"]]],
  [
    'a;"aldrig stängd;d\ne;f;g\n',
    [
      ["a", '"aldrig stängd', "d"],
      ["e", "f", "g"],
    ],
  ],
  ["a;b;;;\nc;;;;\n", [["a", "b"], ["c"]]],
  ["a;b\nc;d;e;f\ng\n", [["a", "b"], ["c", "d", "e", "f"], ["g"]]],
  [" a ;\u00a0b\u00a0\n", [["a", "b"]]],
  ["bara en kolumn\nAnna\n", [["bara en kolumn"], ["Anna"]]],
  [
    "__proto__;constructor;toString\n1;2;3\n",
    [
      ["__proto__", "constructor", "toString"],
      ["1", "2", "3"],
    ],
  ],
  ['=HYPERLINK("http://x");@a;+1\n', [['=HYPERLINK("http://x")', "@a", "+1"]]],
  ["<script>alert(1)</script>;b\n", [["<script>alert(1)</script>", "b"]]],
  ["a\u0000b;c\u0007\n", [["ab", "c"]]],
])("%j is read as %j", (text, cells) => {
  expect(cellsOf(text)).toEqual(cells);
});

test("rows keep their numbers past empty lines, lines inside quotes and a first line that names the delimiter", () => {
  expect(rowsOf('sep=;\r\nEnhet;Namn\r\n\r\n;;;\r\n"Råå\r\nhemvård";Anna\r\nA;B\r\n').map((row) => row.number)).toEqual(
    [1, 4, 5],
  );
});

test("a cell of a megabyte is cut at 2 000 characters and told of, once for each", () => {
  const outcome = read(`a;${"x".repeat(1_000_000)};b\nc;${"å".repeat(2001)};d\ne;${"y".repeat(2000)};f\n`);
  if (outcome.kind !== "read") throw new Error(outcome.reason);
  expect(outcome.sheets[0]!.rows.map((row) => row.cells[1]!.length)).toEqual([2000, 2000, 2000]);
  expect(outcome.notices).toEqual([{ fileName: "lista.csv", code: "cell-shortened", count: 2 }]);
});

test("20 000 rows below 15 rows of title and heading are read, one more is refused, and empty ones do not count", () => {
  const full = "a;b\n".repeat(20_015);
  expect(rowsOf(`${full}${";;\n".repeat(5000)}`)).toHaveLength(20_015);
  expect(read(`${full}a;b\n`)).toMatchObject({ kind: "unreadable", reason: "too-many-rows" });
  expect(read(";\n".repeat(50_000) + "a;b\n")).toMatchObject({ kind: "unreadable", reason: "too-many-rows" });
});

test("60 columns are read, one more is refused, and empty ones do not count", () => {
  expect(cellsOf(`${"a;".repeat(60)};;;\n`)[0]).toHaveLength(60);
  expect(read("a;".repeat(61))).toMatchObject({ kind: "unreadable", reason: "too-many-columns" });
  expect(read("a;".repeat(10_000))).toMatchObject({ kind: "unreadable", reason: "too-many-columns" });
});

test.each([
  ["", "empty"],
  ["\ufeff", "empty"],
  [" \r\n\r\n", "empty"],
  [";;;\r\n;;;\r\n", "empty"],
  ["<!DOCTYPE html><html><body><table>", "html-named-csv"],
  ["\ufeff\n<html xmlns:o='urn'>", "html-named-csv"],
  ["<table><tr><td>Enhet</td></tr></table>", "html-named-csv"],
  ["<?xml version='1.0'?><Workbook>", "not-a-table"],
  ["%PDF-1.7 binary", "not-a-table"],
  ["\u0001\u0002\u0003\u0004".repeat(100), "not-a-table"],
] as const)("%j is refused as %s", (text, reason) => {
  expect(read(text)).toEqual({ kind: "unreadable", fileName: "lista.csv", reason });
});

test("any bytes under any name give an outcome, never an error", () => {
  const name = fc.constantFrom("a.csv", "a.txt", "a.xlsx", "a.xls", "a", "__proto__");
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.uint8Array({ maxLength: 200 }).map((tail) => Buffer.concat([Buffer.from("PK\u0003\u0004"), tail])),
    fc.string({ unit: fc.constantFrom(...'a;,\t|"\n\r 1åÃ¥=\u0000'), maxLength: 200 }).map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(name, bytes, (fileName, content) => {
      expect(["read", "unreadable"]).toContain(readContent({ name: fileName, content }).kind);
    }),
    { numRuns: RUNS },
  );
});

test("what a spreadsheet program writes with quotes where needed is read back", () => {
  const cell = fc
    .string({ unit: fc.constantFrom(...'ab;,|"\nåÖ 1'), minLength: 1, maxLength: 8 })
    .map((text) => `x${text.trim()}x`);
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(table, fc.constantFrom("\n", "\r\n"), (rows, end) => {
      const quoted = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(";"));
      expect(cellsOf(`sep=;${end}${quoted.join(end)}${end}`)).toEqual(rows);
    }),
  );
});
