import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DECORATION, MARK_ON, TEXT_ON, type Token } from "./token-pairs";

const THEMES = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme } as const;
const TAB = join(__dirname, "../../../tab");

const sources = readdirSync(TAB, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(tsx?|css)$/.test(name))
  .map((name) => ({ name: name.replaceAll("\\", "/"), text: readFileSync(join(TAB, name), "utf8") }));

type Channels = readonly [number, number, number];

function channels(colour: string): Channels {
  const [, r, g, b] = /^#(..)(..)(..)$/.exec(colour.length === 4 ? colour.replace(/[^#]/g, "$&$&") : colour) ?? [];
  return [r, g, b].map((hex) => Number.parseInt(hex ?? "", 16)) as unknown as Channels;
}

/** WCAG's relative luminance and contrast. */
function contrast(one: Channels, other: Channels): number {
  const [light, dark] = [one, other].map(luminance).sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Channels): number {
  const [r, g, b] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const tooWeak = (pairs: Readonly<Partial<Record<Token, readonly Token[]>>>, least: number) =>
  Object.entries(THEMES).flatMap(([name, theme]) =>
    Object.entries(pairs).flatMap(([front, grounds]) =>
      grounds
        .map((ground) => ({ ground, ratio: contrast(channels(theme[front as Token]), channels(theme[ground])) }))
        .filter(({ ratio }) => !(ratio >= least))
        .map(({ ground, ratio }) => `${name}: ${front} on ${ground} ${ratio.toFixed(2)}`),
    ),
  );

test("text can be read on every ground that it stands on, in every theme: 4.5 to 1", () => {
  expect(tooWeak(TEXT_ON, 4.5)).toEqual([]);
});

test("marks, borders of fields and the ring of focus can be told from what lies beside them: 3 to 1", () => {
  expect(tooWeak(MARK_ON, 3)).toEqual([]);
});

test("the measure finds the traps in the official themes", () => {
  expect(tooWeak({ colorBrandBackground: ["colorNeutralBackground1"] }, 3)).toEqual([
    "dark: colorBrandBackground on colorNeutralBackground1 2.20",
  ]);
  expect(tooWeak({ colorStatusDangerForeground1: ["colorNeutralBackground1"] }, 4.5)).toHaveLength(1);
});

test("every colour that the tab uses is among the pairs", () => {
  const pairs = { ...TEXT_ON, ...MARK_ON };
  const listed = new Set<string>([...Object.keys(pairs), ...Object.values(pairs).flat(), ...DECORATION]);
  for (const token of Object.values({ ...TEXT_ON }).flat()) listed.add(token);
  const used = new Set(
    sources.flatMap(({ text }) => [...text.matchAll(/tokens\.(color\w+)/g)].map(([, token]) => token!)),
  );
  expect([...used].filter((token) => !listed.has(token))).toEqual([]);
});

/** What is seen before the theme is there, and the picture of a chart, which has no theme. */
const COLOURS_OF_THEIR_OWN = ["theme/before-theme.css", "export/chart-picture.ts"];

test("no colour is written out where a theme could not change it", () => {
  const written = sources
    .filter(({ name }) => !COLOURS_OF_THEIR_OWN.includes(name))
    .filter(({ text }) => /["'\s:(]#([0-9a-f]{3}|[0-9a-f]{6})\b["';,)\s]/i.test(text))
    .map(({ name }) => name);
  expect(written).toEqual([]);
});

test("before the theme is there the page has its ground and text already", () => {
  const css = sources.find(({ name }) => name === "theme/before-theme.css")!.text;
  const seen = new Set([...css.matchAll(/#[0-9a-f]{6}/gi)].map(([colour]) => colour));
  const wanted = Object.values(THEMES).flatMap((theme) => [
    theme.colorNeutralBackground3,
    theme.colorNeutralForeground1,
  ]);
  expect([...seen].sort()).toEqual([...new Set(wanted)].sort());
});
