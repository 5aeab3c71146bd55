import { tokens } from "@fluentui/react-components";

/** How many per cent of the brand's colour a heat cell has, by how strong its index is. The number says it too. */
export const SHADES = { some: 10, good: 22, strong: 38 } as const;

/** That much of the brand's colour on the colour of a card. */
export function shade(percent: number): string {
  return `color-mix(in srgb, ${tokens.colorCompoundBrandBackground} ${percent}%, ${tokens.colorNeutralBackground1})`;
}
