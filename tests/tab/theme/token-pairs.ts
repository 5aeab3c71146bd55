import type { Theme } from "@fluentui/react-components";

export type Token = keyof Theme & `color${string}`;

/** Every colour that text is set in, with every ground that it stands on: 4.5 to 1 (WCAG 1.4.3). */
export const TEXT_ON: Readonly<Partial<Record<Token, readonly Token[]>>> = {
  colorNeutralForeground1: [
    "colorNeutralBackground1",
    "colorNeutralBackground3",
    "colorNeutralBackground4",
    "colorNeutralBackground5",
  ],
  colorNeutralForeground2: ["colorNeutralBackground1", "colorNeutralBackground3"],
  colorNeutralForegroundInverted: ["colorCompoundBrandBackground"],
  colorStatusDangerForeground3: ["colorNeutralBackground1", "colorNeutralBackground3"],
  colorStatusWarningForeground3: ["colorNeutralBackground1", "colorNeutralBackground3"],
  colorStatusSuccessForeground3: ["colorNeutralBackground1", "colorNeutralBackground3"],
  colorBrandForegroundLink: ["colorNeutralBackground1", "colorNeutralBackground3"],
  // Fluent's own: the link under the pointer, the button that matters most, and what it is under the pointer.
  colorBrandForegroundLinkHover: ["colorNeutralBackground1", "colorNeutralBackground3"],
  colorNeutralForegroundOnBrand: ["colorBrandBackground", "colorBrandBackgroundHover"],
};

/** Marks, borders of fields and rings of focus, with what lies beside them: 3 to 1 (WCAG 1.4.11). */
export const MARK_ON: Readonly<Partial<Record<Token, readonly Token[]>>> = {
  colorCompoundBrandBackground: ["colorNeutralBackground1", "colorNeutralBackground3", "colorNeutralBackground4"],
  colorCompoundBrandStroke: ["colorNeutralBackground1", "colorNeutralBackground3"],
  colorNeutralStrokeAccessible: ["colorNeutralBackground1", "colorNeutralBackground3"],
  colorStrokeFocus2: ["colorNeutralBackground1", "colorNeutralBackground3"],
  colorNeutralForeground1: ["colorNeutralBackground1", "colorNeutralBackground4"],
};

/** Lines that nobody has to see, and grounds. */
export const DECORATION: readonly Token[] = [
  "colorNeutralStroke1",
  "colorNeutralStroke2",
  "colorNeutralStencil1",
  "colorTransparentStroke",
];
