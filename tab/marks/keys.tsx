import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface KeyProps {
  readonly label: string;
}

const useStyles = makeStyles({
  key: { display: "inline-flex", alignItems: "center", columnGap: "4px", marginRight: "8px", whiteSpace: "nowrap" },
  mark: { flexShrink: 0, forcedColorAdjust: "none" },
  bar: { fill: tokens.colorCompoundBrandBackground },
  dark: { fill: tokens.colorNeutralForeground1 },
  outline: { fill: "none", stroke: tokens.colorNeutralForeground1, strokeWidth: 2 },
});

/** What a bullet's bar and tick stand for. */
export function BulletKey({ label }: KeyProps) {
  const styles = useStyles();
  return (
    <Key label={label} width={13}>
      <rect className={styles.bar} x="0" y="3" width="9" height="6" />
      <rect className={styles.dark} x="10" y="0" width="3" height="12" />
    </Key>
  );
}

export function DotKey({ label }: KeyProps) {
  const styles = useStyles();
  return (
    <Key label={label} width={10}>
      <circle className={styles.dark} cx="5" cy="6" r="4" />
    </Key>
  );
}

export function DiamondKey({ label }: KeyProps) {
  const styles = useStyles();
  return (
    <Key label={label} width={14}>
      <path className={styles.outline} d="M7 1 12 6 7 11 2 6Z" />
    </Key>
  );
}

export function SquareKey({ label }: KeyProps) {
  const styles = useStyles();
  return (
    <Key label={label} width={12}>
      <rect className={styles.outline} x="1" y="1" width="10" height="10" />
    </Key>
  );
}

function Key({ label, width, children }: KeyProps & { readonly width: number; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <span className={styles.key}>
      <svg className={styles.mark} width={width} height={12} aria-hidden="true" focusable="false">
        {children}
      </svg>
      {label}
    </span>
  );
}
