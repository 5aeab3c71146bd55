import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface StackedRow {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly ReactNode[];
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    padding: "12px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  title: { fontWeight: tokens.fontWeightSemibold },
});

/** What is a table on a wide page, one row below the other on a phone. */
export function StackedRows({ rows }: { readonly rows: readonly StackedRow[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {rows.map(({ id, title, lines }) => (
        <li key={id} className={styles.row}>
          <span className={styles.title}>{title}</span>
          {lines.map((line, index) => line && <div key={index}>{line}</div>)}
        </li>
      ))}
    </ul>
  );
}
