import { HOLDINGS } from "../../../../bot/domain/access/holdings";
import { RETENTION_CLASSES, type RetentionClass } from "../../../../bot/domain/access/retention/classes";
import { textIn, type TextKey } from "../../../../bot/text/text";

const LANGUAGES = ["sv", "en"] as const;
const CLASSES = Object.entries<RetentionClass>(RETENTION_CLASSES);

test("every table is held once, and what it holds and why is said in one sentence or two, in both languages (D1)", () => {
  const names = HOLDINGS.map(({ table }) => table);
  expect(new Set(names).size).toBe(names.length);
  const sentences = names.flatMap((name) => LANGUAGES.map((language) => textIn(language)(`holdings.tables.${name}`)));
  for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.{20,160}\.$/u);
  expect(new Set(sentences).size).toBe(sentences.length);
});

test("every class says when its rows go, in both languages, and is used by what it is there for", () => {
  for (const [id, { keep }] of CLASSES) {
    const values = "count" in keep ? { count: keep.count } : undefined;
    for (const language of LANGUAGES) {
      expect([id, textIn(language)(`holdings.classes.${id}` as TextKey, values)]).toEqual([
        id,
        expect.stringMatching(/^\p{Lu}.{10,}\.$/u),
      ]);
    }
  }
});

test("a table about somebody is never preserved whole, and one about nobody needs no removal", () => {
  for (const { table, about, classes } of HOLDINGS) {
    const isPreserved = classes.some((id) => id === "statistics");
    if (about !== "nobody") expect([table, isPreserved]).toEqual([table, false]);
    else expect([table, classes.every((id) => id === "statistics" || id === "in-use")]).toEqual([table, true]);
  }
});

test("D6 and D23: student contact goes 30 days after the round is closed, and nobody may keep it longer", () => {
  expect(RETENTION_CLASSES["student-contact"]).toEqual({
    keep: { kind: "days", count: 30 },
    ground: "temporary",
    bounds: { least: 0, most: 30 },
  });
  const months = (id: "free-text" | "supervisor" | "placement") => RETENTION_CLASSES[id].keep;
  expect([months("free-text"), months("supervisor"), months("placement")]).toEqual([
    { kind: "months", count: 6 },
    { kind: "months", count: 3 },
    { kind: "months", count: 24 },
  ]);
});

test("what the clock removes by itself is kept for a year at most, and a period lies within its bounds", () => {
  const days = { hours: 1 / 24, days: 1, months: 30 } as const;
  for (const [id, { keep, ground, bounds }] of CLASSES) {
    if (!("count" in keep)) continue;
    if (ground === "temporary") expect([id, keep.count * days[keep.kind]]).toEqual([id, expect.any(Number)]);
    if (ground === "temporary") expect(keep.count * days[keep.kind]).toBeLessThanOrEqual(366);
    if (!bounds) continue;
    expect([id, keep.count >= bounds.least && keep.count <= bounds.most]).toEqual([id, true]);
  }
});
