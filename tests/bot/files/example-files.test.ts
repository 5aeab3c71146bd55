import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import readXlsxFile from "read-excel-file/node";
import { makeFileReader } from "../../../bot/files/file-reader";
import { EXAMPLE_FILES } from "../../support/example-files";

const reader = makeFileReader();

async function readExample(name: string) {
  const outcome = await reader.read({ name, content: readFileSync(join(EXAMPLE_FILES, name)) });
  if (outcome.kind !== "read") throw new Error(`${name}: ${outcome.reason}`);
  return outcome;
}

test.each(readdirSync(EXAMPLE_FILES).filter((name) => name.endsWith(".xlsx")))(
  "%s is read as another library reads it",
  async (name) => {
    const { sheets, notices } = await readExample(name);
    const others = await readXlsxFile(join(EXAMPLE_FILES, name));
    expect(notices).toEqual([]);
    expect(sheets.map((sheet) => sheet.sheetName)).toEqual(others.map(({ sheet }) => sheet));
    sheets.forEach((sheet, index) => {
      const expected = others[index]!.data.map((row, at) => ({
        number: at + 1,
        cells: withoutEmptyEnd(row.map((cell) => String(cell ?? "").trim())),
      })).filter((row) => row.cells.length > 0);
      expect(sheet.rows).toEqual(expected);
    });
  },
);

test.each([
  ["bemanning-maj-2023.csv", 288, "Enhet", []],
  ["platser-ht2024.csv", undefined, "Enhet", []],
  ["prao-ht2024.csv", undefined, "Enhet", []],
  ["medvind-kompetenser.csv", 277, "Anst.nr", ["read-as-windows-1252"]],
] as const)("%s is read row by row", async (name, lastRow, firstHeading, codes) => {
  const { sheets, notices } = await readExample(name);
  expect(sheets).toHaveLength(1);
  const { rows } = sheets[0]!;
  expect(rows[0]!.cells[0]).toBe(firstHeading);
  if (lastRow !== undefined) expect(rows.at(-1)!.number).toBe(lastRow);
  expect(notices.map((notice) => notice.code)).toEqual(codes);
  expect(rows.every((row) => row.cells.length === rows[0]!.cells.length || row.cells.at(-1) !== "")).toBe(true);
});

test("the staffing file's total is one cell, thousands divided by a no-break space", async () => {
  const { sheets } = await readExample("bemanning-maj-2023.csv");
  expect(sheets[0]!.rows.at(-1)).toEqual({ number: 288, cells: ["Totalt", "", "", "", "2\u00a0313"] });
});

test("the competence file's Swedish letters survive its old encoding", async () => {
  const { sheets } = await readExample("medvind-kompetenser.csv");
  const words = sheets[0]!.rows.flatMap((row) => row.cells);
  expect(words).toContain("Söderhem vårdboende");
  expect(words).toContain("Åberg");
});

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== "");
  return cells.slice(0, last + 1);
}
