import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { HeatCell, HeatRow, HeatTable as Heat } from "../../../bot/contract/evaluation-page";
import type { Target } from "../../address/use-address";
import { ScrollRegion } from "../../table/scroll-region";
import { useLanguage, useNumbers, useText } from "../../text/use-text";
import { NARROW } from "../../theme/layout";
import { inLanguage, spanWords } from "./results-words";
import { shade, SHADES } from "./shades";
import { WayOn } from "./way-on";

const HATCH = `repeating-linear-gradient(135deg, ${tokens.colorNeutralStroke1} 0 2px, transparent 2px 7px)`;

const useStyles = makeStyles({
  table: {
    // What is only for listening is placed in it, and not beside what is scrolled.
    position: "relative",
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { padding: "4px 8px", textAlign: "right", fontWeight: tokens.fontWeightRegular },
    "& .start": { textAlign: "left" },
    "& tr": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    "& thead th": {
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      color: tokens.colorNeutralForeground2,
      verticalAlign: "bottom",
    },
    "& thead tr": { borderBottomColor: tokens.colorNeutralStroke1 },
  },
  first: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    whiteSpace: "nowrap",
    [NARROW]: {
      width: "104px",
      minWidth: "104px",
      whiteSpace: "normal",
      overflowWrap: "break-word",
      hyphens: "auto",
    },
  },
  words: { whiteSpace: "nowrap", [NARROW]: { whiteSpace: "normal" } },
  cell: { whiteSpace: "nowrap", forcedColorAdjust: "none" },
  some: { backgroundColor: shade(SHADES.some) },
  good: { backgroundColor: shade(SHADES.good) },
  strong: { backgroundColor: shade(SHADES.strong) },
  hatched: { backgroundImage: HATCH, forcedColorAdjust: "none" },
  reason: {
    display: "inline-block",
    padding: "0 6px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // Beside the name, however far the table has been scrolled.
    [NARROW]: { position: "sticky", left: "120px", maxWidth: "140px" },
  },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

interface HeatTableProps {
  readonly heat: Heat;
  readonly caption: string;
  /** As many answers as a shown figure has at least. */
  readonly k: number;
  /** Where a row's name leads. */
  readonly rowTarget: (id: string) => Target;
}

/** Indexes of areas or units by question, the number in every cell; what is hidden is hatched and says why. */
export function HeatTable({ heat, caption, k, rowTarget }: HeatTableProps) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const hasSpans = heat.rowsAre === "units";
  return (
    <ScrollRegion label={caption}>
      <table className={styles.table}>
        <caption className={styles.unseen}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses("start", styles.first)}>
              {t(`results.heat.${heat.rowsAre}-head`)}
            </th>
            {hasSpans && <th scope="col">{t("results.heat.span")}</th>}
            <th scope="col">{t("results.answers")}</th>
            {heat.columns.map(({ id, name }) => (
              <th key={id} scope="col">
                {inLanguage(name, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heat.rows.map((row) => (
            <tr key={row.id} data-row={row.id}>
              <th scope="row" className={mergeClasses("start", styles.first)}>
                <WayOn to={rowTarget(row.id)}>{row.name}</WayOn>
              </th>
              <Cells row={row} heat={heat} k={k} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Cells({ row, heat, k }: { readonly row: HeatRow; readonly heat: Heat; readonly k: number }) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const { cells, span, n } = row;
  const besides = heat.rowsAre === "units" ? 2 : 1;
  const reason = cells && sameReason(cells);
  if (cells === null || reason) {
    const words = reason
      ? t(`results.heat.row-${reason}`, { rows: heat.rowsAre, k })
      : t("results.heat.row-not-published", { k });
    return (
      <td
        className={mergeClasses("start", styles.hatched)}
        colSpan={besides + heat.columns.length}
        data-hidden={reason ?? "not-published"}
      >
        <span className={styles.reason}>{words}</span>
      </td>
    );
  }
  return (
    <>
      {besides === 2 && <td className={styles.words}>{span && spanWords(span, numbers)}</td>}
      <td className={styles.words}>{n && (n.from === n.to ? numbers.integer(n.to) : `${n.from}–${n.to}`)}</td>
      {runsOf(cells).map(({ cell, from, length }) => (
        <Figure key={heat.columns[from]!.id} cell={cell} length={length} heat={heat} k={k} />
      ))}
    </>
  );
}

interface FigureProps {
  readonly cell: HeatCell;
  /** Columns that it goes over. */
  readonly length: number;
  readonly heat: Heat;
  readonly k: number;
}

function Figure({ cell, length, heat, k }: FigureProps) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const { index, band, hidden } = cell;
  if (hidden !== null) {
    return (
      <td className={mergeClasses("start", styles.hatched)} colSpan={length} data-hidden={hidden}>
        <span className={styles.reason}>
          {t(length > 1 ? `results.heat.row-${hidden}` : `results.heat.cell-${hidden}`, { rows: heat.rowsAre, k })}
        </span>
      </td>
    );
  }
  const level = levelOf(cell, heat);
  const words = index === null ? `${numbers.integer(band!.from)}–${numbers.integer(band!.to)}` : numbers.integer(index);
  return (
    <td className={mergeClasses(styles.cell, level !== "weak" && styles[level])} data-level={level}>
      {words}
      {level === "weak" && (
        <>
          <span aria-hidden="true"> ▾</span>
          <span className={styles.unseen}>{t("results.heat.weak")}</span>
        </>
      )}
    </td>
  );
}

/** A band is as strong as its lower end and weak only when all of it is. Judged as printed, in whole numbers. */
function levelOf({ index, band }: HeatCell, { weak, strong }: Heat): "weak" | "some" | "good" | "strong" {
  const low = Math.round(index ?? band?.from ?? 0);
  const high = Math.round(index ?? band?.to ?? 0);
  if (low >= strong) return "strong";
  if (low >= (weak + strong) / 2) return "good";
  return high < weak || (high === weak && low < weak) ? "weak" : "some";
}

function sameReason(cells: readonly HeatCell[]): "too-few" | "protects-others" | null {
  const first = cells[0]?.hidden ?? null;
  return first !== null && cells.every(({ hidden }) => hidden === first) ? first : null;
}

interface Run {
  readonly cell: HeatCell;
  readonly from: number;
  readonly length: number;
}

/** Neighbours that are hidden for the same reason are one cell, so that the reason is said once. */
function runsOf(cells: readonly HeatCell[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [from, cell] of cells.entries()) {
    const last = runs.at(-1);
    if (last && cell.hidden !== null && last.cell.hidden === cell.hidden)
      runs[runs.length - 1] = { ...last, length: last.length + 1 };
    else runs.push({ cell, from, length: 1 });
  }
  return runs;
}
