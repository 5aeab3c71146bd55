import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import en from "../../../tab/text/en.json";
import networkInEnglish from "../../../tab/text/network/en.json";
import networkInSwedish from "../../../tab/text/network/sv.json";
import privacyInEnglish from "../../../tab/text/privacy/en.json";
import privacyInSwedish from "../../../tab/text/privacy/sv.json";
import sv from "../../../tab/text/sv.json";

type Texts = { readonly [key: string]: string | Texts };

const swedish = new Map(leaves({ ...sv, network: networkInSwedish, privacy: privacyInSwedish }));
const english = new Map(leaves({ ...en, network: networkInEnglish, privacy: privacyInEnglish }));

function leaves(texts: Texts, path = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === "string" ? [[path + key, text]] : leaves(text, `${path}${key}.`),
  );
}

function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [element.value, ...argumentsOf(element.children)];
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element.value];
    return [element.value, ...Object.values(element.options).flatMap(({ value }) => argumentsOf(value))];
  });
}

const sortedArguments = (text: string) => [...new Set(argumentsOf(parse(text)))].sort();

test("both languages say the same things", () => {
  expect([...english.keys()].sort()).toEqual([...swedish.keys()].sort());
});

test("a sentence has the same arguments in both languages", () => {
  const differing = [...swedish].filter(
    ([key, text]) => sortedArguments(text).join() !== sortedArguments(english.get(key) ?? "").join(),
  );
  expect(differing.map(([key]) => key)).toEqual([]);
});

test("no sentence is left that no view says", () => {
  const folder = join(__dirname, "../../../tab");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  const said = new Set([...sources.matchAll(/"([\w-]+(?:\.[\w-]+)+)"/g)].map(([, key]) => key!));
  const patterns = [...sources.matchAll(/`([\w-]+\.[^`\n]*\$\{[^`\n]*)`/g)].map(([, key]) => pattern(key!));
  const unsaid = [...swedish.keys()].filter((key) => !said.has(key) && !patterns.some((one) => one.test(key)));
  expect(unsaid).toEqual([]);
});

/** "forecast.${name}-hint" as what it may become. */
function pattern(key: string): RegExp {
  const parts = key.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[\\w.-]+")}$`);
}
