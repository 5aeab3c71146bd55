import { makeFileReader } from "../../../bot/files/file-reader";
import { LARGEST_INFLATED } from "../../../bot/files/limits";
import { aRow, aWorkbook, aZip } from "../../support/workbook";

const reader = makeFileReader();

test("a file is read in a worker, and the caller's bytes stay the caller's", async () => {
  const content = Buffer.from("Enhet;Namn\nRåå;Anna\n");
  expect(await reader.read({ name: "lista.csv", content })).toMatchObject({
    kind: "read",
    sheets: [{ fileName: "lista.csv", rows: [{ number: 1 }, { number: 2, cells: ["Råå", "Anna"] }] }],
  });
  expect(content.toString()).toBe("Enhet;Namn\nRåå;Anna\n");
});

test("many files at once are read one after the other, each with its own outcome", async () => {
  const files = ["a", "", "c"].map((text, index) => ({ name: `${index}.csv`, content: Buffer.from(text) }));
  const outcomes = await Promise.all(files.map((file) => reader.read(file)));
  expect(outcomes.map((outcome) => outcome.kind)).toEqual(["read", "unreadable", "read"]);
});

test("a file of more than 5 MB is refused unread, one of 5 MB is not", async () => {
  const limit = 5 * 1024 * 1024;
  const big = { name: "stor.csv", content: Buffer.alloc(limit + 1, "a") };
  expect(await reader.read(big)).toEqual({ kind: "unreadable", fileName: "stor.csv", reason: "too-large" });
  const allowed = { name: "stor.csv", content: Buffer.alloc(limit, "a") };
  expect(await reader.read(allowed)).toMatchObject({ kind: "read", notices: [{ code: "cell-shortened", count: 1 }] });
});

test("a zip whose directory admits that it grows too large is refused", async () => {
  const content = aZip({ "xl/worksheets/sheet1.xml": Buffer.alloc(LARGEST_INFLATED + 1) });
  expect(await reader.read({ name: "bomb.xlsx", content })).toMatchObject({ reason: "inflates-too-much" });
});

test("a zip whose directory lies about it is refused when it has grown", async () => {
  const xml = "<Relationships>".padEnd(LARGEST_INFLATED + 1, " ");
  const content = aZip({ "_rels/.rels": xml }, 100);
  expect(content.length).toBeLessThan(100_000);
  expect(await reader.read({ name: "bomb.xlsx", content })).toMatchObject({ reason: "inflates-too-much" });
});

test("a sheet of a million rows is left at the first row too many", async () => {
  const rows = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`).join("");
  const content = aWorkbook({ sheets: [{ name: "B", rows }] });
  expect(await reader.read({ name: "rader.xlsx", content })).toMatchObject({ reason: "too-many-rows" });
});

test("a million empty rows, and one text after them, are read without keeping them", async () => {
  const rows = '<row><c s="1"/></row>'.repeat(1_000_000) + aRow(1_048_576, "sist");
  const content = aWorkbook({ sheets: [{ name: "B", rows }] });
  expect(await reader.read({ name: "tomt.xlsx", content })).toMatchObject({
    kind: "read",
    sheets: [{ rows: [{ number: 1_048_576, cells: ["sist"] }] }],
  });
});

test("while a heavy file is read, the process goes on with everything else", async () => {
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 5);
  const rows = '<row><c s="1"/></row>'.repeat(1_000_000) + aRow(1_048_576, "sist");
  const content = aWorkbook({ sheets: [{ name: "B", rows }] });
  turns = 0;
  await reader.read({ name: "tungt.xlsx", content });
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(20);
});

test("a worker that takes too long is ended and told of", async () => {
  const hurried = makeFileReader({ longestTime: 1 });
  const content = Buffer.from("a;b\n".repeat(20_000));
  expect(await hurried.read({ name: "långsam.csv", content })).toEqual({
    kind: "unreadable",
    fileName: "långsam.csv",
    reason: "took-too-long",
  });
});

test("a worker that runs out of memory is an outcome, and the next file is read", async () => {
  const cramped = makeFileReader({ memoryMb: 16 });
  const rows = Array.from({ length: 20_000 }, (_, index) =>
    aRow(index + 1, ...Array<string>(20).fill(`text ${index}`)),
  );
  const content = aWorkbook({ sheets: [{ name: "B", rows: rows.join("") }] });
  expect(await cramped.read({ name: "trångt.xlsx", content })).toMatchObject({ reason: "inflates-too-much" });
  expect(await cramped.read({ name: "liten.csv", content: Buffer.from("a;b") })).toMatchObject({ kind: "read" });
});
