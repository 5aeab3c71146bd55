import fc from "fast-check";
import { readContent } from "../../../bot/files/read-content";
import { EXAMPLE_FILES } from "../../support/example-files";
import { NASTY_TEXTS } from "../../support/nasty";
import { aWorkbook } from "../../support/workbook";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FILES = 500;

/** The municipality's own files and one of every nasty text, as they are before anything is done to them. */
const ORIGINALS: readonly (readonly [name: string, content: Buffer])[] = [
  ...readdirSync(EXAMPLE_FILES)
    .filter((name) => /\.(csv|xlsx)$/.test(name))
    .map((name) => [name, readFileSync(join(EXAMPLE_FILES, name))] as const)
    .filter(([, content]) => content.length < 100_000),
  ["namn.csv", Buffer.from(NASTY_TEXTS.map((text) => `Namn;"${text.replaceAll('"', '""')}";1`).join("\n"))],
  ["namn.xlsx", aWorkbook({ sheets: [{ name: "B", rows: NASTY_TEXTS.map(rowOf).join("") }] })],
];

function rowOf(text: string, index: number): string {
  const written = text.replaceAll(/[&<>\u0000-\u001f]/g, (one) => `&#${one.charCodeAt(0)};`);
  return `<row r="${index + 1}"><c t="inlineStr"><is><t>${written}</t></is></c></row>`;
}

interface Damage {
  readonly kind: "cut" | "overwrite" | "repeat" | "insert";
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** A file that something has happened to: cut off, overwritten, with a part twice, or with something put in. */
function damaged(content: Buffer, damages: readonly Damage[]): Buffer {
  return damages.reduce((current, { kind, at, bytes }) => {
    const place = Math.floor(at * current.length);
    const [before, after] = [current.subarray(0, place), current.subarray(place)];
    switch (kind) {
      case "cut":
        return before;
      case "overwrite":
        return Buffer.concat([before, bytes, after.subarray(bytes.length)]);
      case "repeat":
        return Buffer.concat([before, before.subarray(-1_000), after]);
      case "insert":
        return Buffer.concat([before, bytes, after]);
    }
  }, content);
}

test("five hundred damaged files are each read or refused with a reason of ours, and none takes the reader down", () => {
  expect(ORIGINALS.length).toBeGreaterThan(5);
  const damage: fc.Arbitrary<Damage> = fc.record({
    kind: fc.constantFrom("cut", "overwrite", "repeat", "insert"),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  });
  const file = fc.record({
    of: fc.constantFrom(...ORIGINALS),
    damages: fc.array(damage, { minLength: 1, maxLength: 4 }),
  });
  const kinds = fc.sample(file, { numRuns: FILES, seed: 20_241_003 }).map(({ of: [name, content], damages }) => {
    const outcome = readContent({ name, content: damaged(content, damages) });
    return outcome.kind === "read" ? "read" : outcome.reason;
  });
  expect(kinds).toHaveLength(FILES);
  expect(new Set(kinds).size).toBeGreaterThan(3);
});

test("whatever people are called comes out of a file as it was written, or is refused, and never becomes something else", () => {
  const outcome = readContent({ name: "namn.csv", content: ORIGINALS.find(([name]) => name === "namn.csv")![1] });
  const cells = outcome.kind === "read" ? outcome.sheets.flatMap(({ rows }) => rows.map((row) => row.cells[1])) : [];
  for (const text of ["O'Neil", "=CMD()|' /C calc'!A0", "__proto__", "[Klicka här](https://ond.example) **fet** <b>"]) {
    expect(cells).toContain(text);
  }
});
