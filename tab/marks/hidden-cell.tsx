import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useText } from "../text/use-text";

const useStyles = makeStyles({
  hatch: {
    display: "inline-block",
    padding: "2px",
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralStroke1} 0 2px, transparent 2px 6px)`,
  },
  words: {
    display: "inline-block",
    padding: "0 6px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Stands where a figure is kept back, with the reason: "färre än 5 svar, visas inte" unless something else is said. */
export function HiddenCell({ children }: { readonly children?: ReactNode }) {
  const styles = useStyles();
  const t = useText();
  return (
    <span className={styles.hatch}>
      <span className={styles.words}>{children ?? t("marks.hidden")}</span>
    </span>
  );
}
