import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** How it stands, told by the sign as well as by the colour, which a high-contrast theme takes away. */
export type Tone = "danger" | "warning" | "success" | "neutral";

const SIGNS: Readonly<Record<Tone, string>> = { danger: "▲", warning: "!", success: "✓", neutral: "" };

interface BadgeProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  badge: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "4px",
    boxSizing: "border-box",
    minHeight: "20px",
    padding: "0 8px",
    border: "1px solid currentColor",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  oneLine: { whiteSpace: "nowrap" },
  danger: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  success: { color: tokens.colorStatusSuccessForeground3 },
  neutral: { color: tokens.colorNeutralForeground2 },
});

/** A short verdict with a border: "▲ −17", "✓ +12", "! Vilande till 31 dec. 2026". */
export function Badge({ tone, children }: BadgeProps) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.badge, styles.oneLine, styles[tone])} data-mark="badge" data-part={tone}>
      {SIGNS[tone] && <span aria-hidden="true">{SIGNS[tone]}</span>}
      <span>{children}</span>
    </span>
  );
}
