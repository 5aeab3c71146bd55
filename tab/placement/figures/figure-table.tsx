import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FigureLine } from "../../../bot/contract/figures";
import { SortableHead } from "../../table/sortable-head";
import { press, type Sorting } from "../../table/sorting";
import { LINKS_TO_HIT, PRINT } from "../../theme/layout";
import type { Measure, MeasureId } from "./measures";

interface FigureTableProps<Line extends FigureLine> {
  readonly caption: string;
  /** "Område" or "Enhet", the head of the first column. */
  readonly nameHead: string;
  readonly lines: readonly Line[];
  readonly measures: readonly Measure[];
  readonly name: (line: Line) => ReactNode;
  readonly sorting: Sorting;
  readonly onSorting: (sorting: Sorting) => void;
  /** Of the whole, whatever is filtered; null leaves the foot out. */
  readonly total: FigureLine | null;
}

/** Below this a row becomes a block: the name, and under it the measures two by two. */
const MIDDLING = "@media screen and (max-width: 939px)";

/** Shares of what the names leave, so that columns stand still whatever they hold. */
const WIDTHS: Readonly<Record<MeasureId, string>> = { andel: "23%", steg3: "17%", platser: "23%", svar: "20%" };

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { padding: "6px 8px", textAlign: "left", verticalAlign: "middle", fontWeight: "inherit" },
    "& thead th": { verticalAlign: "bottom" },
    ...LINKS_TO_HIT,
    [MIDDLING]: { display: "block", "& thead, & tbody, & tfoot": { display: "block" } },
  },
  head: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    [MIDDLING]: { display: "flex", flexWrap: "wrap", columnGap: "12px" },
  },
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [PRINT]: { breakInside: "avoid" },
    [MIDDLING]: {
      display: "grid",
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
      padding: "6px 0",
      "& th": { gridColumn: "1 / -1" },
    },
  },
  foot: {
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    "& th, & td": { fontWeight: tokens.fontWeightSemibold },
  },
  nameColumn: { width: "17%" },
  measure: { display: "grid", columnGap: "12px", alignItems: "center", minHeight: "24px" },
  value: { textAlign: "right" },
  alone: { display: "block" },
  label: {
    display: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    [MIDDLING]: { display: "block" },
  },
});

/**
 * One row per area or unit, one column per measure, each a mark with its value. Marks of a column are equally wide, so
 * their goals stand in one line. The roles are written out, since rows laid out as blocks would lose theirs.
 */
export function FigureTable<Line extends FigureLine>(props: FigureTableProps<Line>) {
  const { caption, nameHead, lines, measures, name, sorting, onSorting, total } = props;
  const styles = useStyles();
  const direction = (column: string) => (sorting.column === column ? sorting.direction : null);
  return (
    <table className={styles.table} role="table" aria-label={caption}>
      <colgroup>
        <col className={styles.nameColumn} />
        {measures.map(({ id }) => (
          <col key={id} style={{ width: WIDTHS[id] }} />
        ))}
      </colgroup>
      <thead role="rowgroup">
        <tr className={styles.head} role="row">
          <SortableHead
            head={nameHead}
            isNumeric={false}
            direction={direction("namn")}
            onPress={() => onSorting(press(sorting, "namn"))}
          />
          {measures.map(({ id, head, legend }) => (
            <SortableHead
              key={id}
              head={head}
              legend={legend}
              isNumeric={false}
              direction={direction(id)}
              onPress={() => onSorting(press(sorting, id))}
            />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map((line) => (
          <tr key={line.id} className={styles.row} role="row">
            <th scope="row" role="rowheader">
              {name(line)}
            </th>
            {measures.map((measure) => (
              <td key={measure.id} role="cell">
                <MeasureLabel>{measure.head}</MeasureLabel>
                <MeasureInCell measure={measure} line={line} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot role="rowgroup">
          <tr className={mergeClasses(styles.row, styles.foot)} role="row">
            <th scope="row" role="rowheader">
              {total.name}
            </th>
            {measures.map((measure) => (
              <td key={measure.id} role="cell">
                <MeasureLabel>{measure.head}</MeasureLabel>
                {measure.sum(total)}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** Tells which measure it is where the table's head is too far away to say so. A reader has the head anyway. */
function MeasureLabel({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <span className={styles.label} aria-hidden="true">
      {children}
    </span>
  );
}

function MeasureInCell({ measure, line }: { readonly measure: Measure; readonly line: FigureLine }) {
  const styles = useStyles();
  if (measure.isHidden(line)) return <span className={styles.alone}>{measure.value(line)}</span>;
  return (
    <div className={styles.measure} style={{ gridTemplateColumns: `minmax(48px, 1fr) ${measure.valueWidth}` }}>
      {measure.mark(line)}
      <div className={styles.value}>{measure.value(line)}</div>
    </div>
  );
}
