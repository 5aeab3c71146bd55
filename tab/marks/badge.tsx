import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** `bad` ▲, `warning` !, `good` ✓; `plain` has no sign. Shape and text carry the meaning, the colour only repeats it. */
export type BadgeKind = "bad" | "warning" | "good" | "plain";

const SIGNS: Readonly<Record<BadgeKind, string>> = { bad: "▲", warning: "!", good: "✓", plain: "" };

const useStyles = makeStyles({
  badge: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "6px",
    padding: "0 9px",
    border: "1px solid currentColor",
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  bad: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorStatusSuccessForeground3 },
  plain: { color: tokens.colorNeutralForeground1 },
});

/** A short state in a pill: "▲ −17", "✓ Öppen". */
export function Badge({ kind, children }: { readonly kind: BadgeKind; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.badge, styles[kind])}>
      {SIGNS[kind] && <span aria-hidden="true">{SIGNS[kind]}</span>}
      <span>{children}</span>
    </span>
  );
}
