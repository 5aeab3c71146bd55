import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { useNumbers } from "../text/use-text";
import { PRINT } from "../theme/layout";
import { ScrollRegion } from "./scroll-region";
import { SortableHead } from "./sortable-head";
import { press, sorted, type Sorting, type SortValue } from "./sorting";

/** One column. The first one of a table names its row: it becomes the row's head. */
export interface Column<Row> {
  /** Stands in the address when the view keeps its sorting there. */
  readonly id: string;
  readonly head: string;
  /** Under the head: a legend of the column's marks. */
  readonly legend?: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Makes the column sortable. */
  readonly sortBy?: (row: Row) => SortValue;
  /** Figures stand at the right, every digit as wide as the next. */
  readonly isNumeric?: boolean;
  /** A fixed width ("154px"), so that marks of one column share their scale. */
  readonly width?: string;
}

interface DataTableProps<Row> {
  /** Names the table for a reader: "Områden". Seen only when the card has no heading that says the same. */
  readonly caption: string;
  readonly isCaptionSeen?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** The order at first; null keeps the rows' own. */
  readonly sorting?: Sorting | null;
  /** When the view keeps the sorting itself, in the address; otherwise the table does. */
  readonly onSorting?: (sorting: Sorting) => void;
  /** One cell per column, for a sum. */
  readonly foot?: readonly ReactNode[];
}

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { padding: "8px", textAlign: "left", verticalAlign: "middle" },
    "& tbody th, & tfoot th": { fontWeight: tokens.fontWeightRegular },
    "& tbody tr": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, [PRINT]: { breakInside: "avoid" } },
    "& thead tr": { borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
    "& tfoot tr": { borderTop: `2px solid ${tokens.colorNeutralStroke1}` },
    "& tfoot th, & tfoot td": { fontWeight: tokens.fontWeightSemibold },
    "& thead th": {
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground2,
      verticalAlign: "bottom",
    },
    "& .numeric": { textAlign: "right" },
  },
  caption: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, paddingBottom: "8px" },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** A plain table whose cells may hold marks: the chart is the table. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionSeen = false, columns, rows, rowId, foot, onSorting } = props;
  const styles = useStyles();
  const { compare } = useNumbers();
  const [own, setOwn] = useState<Sorting | null>(props.sorting ?? null);
  const sorting = onSorting ? (props.sorting ?? null) : own;
  const shown = useMemo(() => {
    const by = columns.find(({ id }) => id === sorting?.column)?.sortBy;
    return by && sorting ? sorted(rows, by, sorting.direction, compare) : rows;
  }, [columns, rows, sorting, compare]);
  const numeric = (column: Column<Row>) => (column.isNumeric ? "numeric" : undefined);

  return (
    <ScrollRegion label={caption}>
      <table className={styles.table}>
        <caption className={isCaptionSeen ? styles.caption : styles.unseen}>{caption}</caption>
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={width ? { width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortableHead
                key={column.id}
                head={column.head}
                legend={column.legend}
                isNumeric={column.isNumeric ?? false}
                direction={sorting?.column === column.id ? sorting.direction : null}
                onPress={column.sortBy && (() => (onSorting ?? setOwn)(press(sorting, column.id)))}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={rowId(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row" className={numeric(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={numeric(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row" className={numeric(column)}>
                    {foot[index]}
                  </th>
                ) : (
                  <td key={column.id} className={numeric(column)}>
                    {foot[index]}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollRegion>
  );
}
