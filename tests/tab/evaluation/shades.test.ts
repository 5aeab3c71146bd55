import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";
import { SHADES } from "../../../tab/evaluation/results/shades";

type Colour = readonly [number, number, number];

function colour(hex: string): Colour {
  const [r, g, b] = [1, 3, 5].map((from) => parseInt(hex.slice(from, from + 2), 16));
  return [r!, g!, b!];
}

function mixed(top: Colour, percent: number, bottom: Colour): Colour {
  const [r, g, b] = top.map((value, place) => (value * percent + bottom[place]! * (100 - percent)) / 100);
  return [r!, g!, b!];
}

function luminance(of: Colour): number {
  const [r, g, b] = of.map((value) => (value <= 10.31 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: Colour, b: Colour): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

const THEMES = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

test.each(
  Object.entries(THEMES).flatMap(([name, theme]) =>
    Object.entries(SHADES).map(([shade, percent]) => [name, shade, theme, percent] as const),
  ),
)("in %s, numbers are read on the shade '%s'", (_, __, theme, percent) => {
  const card = colour(theme.colorNeutralBackground1);
  const cell = mixed(colour(theme.colorCompoundBrandBackground), percent, card);
  expect(contrast(colour(theme.colorNeutralForeground1), cell)).toBeGreaterThanOrEqual(4.5);
});

test.each(Object.entries(THEMES))("in %s, dots are told from the card", (_, theme) => {
  const card = colour(theme.colorNeutralBackground1);
  expect(contrast(colour(theme.colorCompoundBrandBackground), card)).toBeGreaterThanOrEqual(3);
  expect(contrast(colour(theme.colorNeutralForeground1), card)).toBeGreaterThanOrEqual(3);
});
