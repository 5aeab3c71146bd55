import { isForRole } from "../../../bot/domain/network/material/material";
import { materialProblems } from "../../../bot/domain/network/material/check-material";
import { MOST_PINNED } from "../../../bot/domain/network/material/pinned";
import { FIRST_CONTENT } from "../../../bot/text/material/first-content";

const { materials, pinned } = FIRST_CONTENT;
const TEXTS = materials.flatMap(({ id, texts }) =>
  (["sv", "en"] as const).map((language) => ({ id, language, ...texts[language] })),
);
const TODAY = "2024-12-16";
/** People read some two hundred words a minute. */
const WORDS_A_MINUTE = 200;

function swedish(id: string): string {
  return materials.find((material) => material.id === id)!.texts.sv.text;
}

test.each(TEXTS)("$id in $language can be read in a minute and holds nothing that would be held back", (text) => {
  const draft = { ...text, link: null, reviewOn: TODAY };
  expect(materialProblems(draft, { linkHosts: [] }, TODAY)).toEqual([]);
  expect([...text.text].length).toBeLessThanOrEqual(1200);
  expect([...text.why].length).toBeLessThanOrEqual(160);
  expect(text.text.split(/\s+/).length).toBeLessThanOrEqual(WORDS_A_MINUTE);
});

test("the ten first texts are there, each once, in both languages with as many lines", () => {
  expect(materials.map(({ id }) => id).toSorted()).toEqual(
    [
      ...["agenda-every-meeting", "agenda-first-meeting", "coaching", "ending-checklist", "feedback"],
      ...["introduction-checklist", "manager-seven-questions", "peer-learning", "supervision-agreement"],
      "weekly-reflection",
    ].toSorted(),
  );
  for (const { id, texts } of materials) {
    expect([id, texts.en.text.split("\n").length]).toEqual([id, texts.sv.text.split("\n").length]);
  }
});

test.each([
  ["feedback", ["Välj stunden", "Beskriv vad du såg", "Säg vad det ledde till", "Lyssna", "Bestäm nästa steg"]],
  ["coaching", ["Nuläge", "Önskat läge", "Hinder", "Resurser", "Agera"]],
])("%s has its five steps in order (S35)", (id, steps) => {
  const found = [...swedish(id).matchAll(/^(\d)\. (.+)$/gm)];
  expect(found.map(([, number]) => number)).toEqual(["1", "2", "3", "4", "5"]);
  steps.forEach((step, at) => expect(found[at]![2]).toMatch(new RegExp(`^${step}`)));
});

test("each of the coaching loop's steps has two questions", () => {
  const questions = swedish("coaching")
    .split("\n")
    .filter((line) => line.includes("?"));
  expect(questions).toHaveLength(5);
  for (const line of questions) expect(line.match(/\?/g)).toHaveLength(2);
});

test.each([
  ["introduction-checklist", 10],
  ["ending-checklist", 10],
  ["supervision-agreement", 8],
  ["agenda-first-meeting", 9],
  ["agenda-every-meeting", 7],
  ["weekly-reflection", 3],
  ["manager-seven-questions", 7],
])("%s has its %d points, numbered one by one (S31–S34, S37, S43)", (id, count) => {
  const numbers = [...swedish(id).matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
  expect(numbers).toEqual(Array.from({ length: count }, (_, at) => at + 1));
});

test("a handful lies on top for every role, of texts that are for that role", () => {
  for (const role of ["supervisor", "lead", "manager"] as const) {
    const ids: readonly string[] = pinned[role];
    expect(ids.length).toBeLessThanOrEqual(MOST_PINNED);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(materials.map((material) => material.id as string)).toContain(id);
  }
  const forSupervisors = materials.filter(({ id }) => (pinned.supervisor as readonly string[]).includes(id));
  expect(forSupervisors.every((material) => isForRole(material, "supervisor"))).toBe(true);
});
