import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

export interface PeriodBoxProps {
  /** Students of one supervisor in one APL period, as they are to be read: "1". */
  readonly label: string;
  /** Held or under way is filled; planned has a dashed border. */
  readonly isPlanned: boolean;
  /** Several students who learn together: a double ring. */
  readonly isPair: boolean;
}

const useStyles = makeStyles({
  box: {
    display: "inline-grid",
    placeItems: "center",
    boxSizing: "border-box",
    minWidth: "26px",
    height: "22px",
    padding: "0 6px",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    lineHeight: "1",
    forcedColorAdjust: "none",
  },
  held: { backgroundColor: tokens.colorCompoundBrandBackground, color: tokens.colorNeutralForegroundInverted },
  planned: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1.5px dashed ${tokens.colorNeutralForeground1}`,
  },
  pair: { borderRadius: tokens.borderRadiusCircular },
  heldPair: {
    boxShadow: `0 0 0 2px ${tokens.colorNeutralBackground1}, 0 0 0 4px ${tokens.colorCompoundBrandBackground}`,
  },
  plannedPair: {
    boxShadow: `0 0 0 2px ${tokens.colorNeutralBackground1}, 0 0 0 3.5px ${tokens.colorNeutralForeground1}`,
  },
});

/** Students in a period as a box. Only for the eye: the cell says in words what it means. */
export function PeriodBox({ label, isPlanned, isPair }: PeriodBoxProps) {
  const styles = useStyles();
  const ring = isPair && (isPlanned ? styles.plannedPair : styles.heldPair);
  return (
    <span
      className={mergeClasses(styles.box, isPlanned ? styles.planned : styles.held, isPair && styles.pair, ring)}
      aria-hidden="true"
      data-mark="period"
      data-part={`${isPlanned ? "planned" : "held"}${isPair ? "-pair" : ""}`}
    >
      {label}
    </span>
  );
}
