import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import en from "../../../bot/text/en.json";
import sv from "../../../bot/text/sv.json";
import { textIn } from "../../../bot/text/text";

function flatten(node: object, path = ""): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === "string" ? [[here, value] as [string, string]] : flatten(value as object, here);
  });
}

function placeholders(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const own = [element.value];
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return own;
    return [...own, ...Object.values(element.options).flatMap((option) => placeholders(option.value))];
  });
}

const swedish = new Map(flatten(sv));
const english = new Map(flatten(en));

test("both languages have the same sentences", () => {
  expect([...english.keys()].sort()).toEqual([...swedish.keys()].sort());
});

test.each([...swedish])("%s can be read in both languages and asks for the same values", (key, source) => {
  const values = (text: string) => [...new Set(placeholders(parse(text)))].sort();
  expect(source.trim()).not.toBe("");
  expect(values(english.get(key)!)).toEqual(values(source));
});

test("a value is filled in", () => {
  expect(textIn("sv")("refusal.round-already-closed", { term: "HT2024" })).toBe(
    "Omgången för HT2024 är avslutad och kan inte ändras.",
  );
});
