import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { NARROW } from "../theme/layout";
import type { Sorting } from "./sorting";

interface SortableHeadProps {
  readonly head: string;
  readonly legend?: ReactNode;
  readonly isNumeric: boolean;
  /** How the table is sorted by this column; null when it is not. */
  readonly direction: Sorting["direction"] | null;
  /** Undefined: the column cannot be sorted by. */
  readonly onPress: (() => void) | undefined;
}

const useStyles = makeStyles({
  button: {
    margin: 0,
    padding: 0,
    display: "inline-flex",
    // Its words stand on the line of the heads that cannot be pressed.
    alignItems: "flex-end",
    minHeight: "24px",
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "inherit",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
    [NARROW]: { minHeight: "44px", minWidth: "44px" },
  },
  sign: { whiteSpace: "pre" },
  here: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

const SIGNS: Readonly<Record<Sorting["direction"], string>> = { ascending: "↑", descending: "↓" };

/** The head of a column; a button inside it sorts. An arrow and aria-sort say how. */
export function SortableHead({ head, legend, isNumeric, direction, onPress }: SortableHeadProps) {
  const styles = useStyles();
  return (
    <th
      scope="col"
      className={isNumeric ? "numeric" : undefined}
      {...(onPress ? { "aria-sort": direction ?? ("none" as const) } : {})}
    >
      {onPress ? (
        <button
          type="button"
          className={mergeClasses(styles.button, direction !== null && styles.here)}
          onClick={onPress}
        >
          {direction && <span aria-hidden="true" className={styles.sign}>{`${SIGNS[direction]} `}</span>}
          {head}
        </button>
      ) : (
        head
      )}
      {legend && <div>{legend}</div>}
    </th>
  );
}
