import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type {
  ComparedQuestion,
  EvaluationFigures,
  EvaluationSpan,
  ShareFigure,
} from "../../../bot/contract/evaluation-page";
import { HiddenCell } from "../../marks/hidden-cell";
import { DotPlot, DotSample, type DotValue } from "../../marks/dot-plot";
import { useLanguage, useNumbers, useText } from "../../text/use-text";
import { NARROW } from "../../theme/layout";
import { countsWords, inLanguage, spanWords } from "./results-words";
import { shareWords } from "./share-words";

const MEDIUM = "@media (min-width: 600px) and (max-width: 999px)";

const UNSEEN = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;

const LABEL = {
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  fontWeight: tokens.fontWeightRegular,
  color: tokens.colorNeutralForeground2,
} as const;

const useStyles = makeStyles({
  table: {
    position: "relative",
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { padding: "8px", textAlign: "left", verticalAlign: "middle", fontWeight: tokens.fontWeightRegular },
    "& tbody tr": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    "& .numeric": { textAlign: "right", whiteSpace: "nowrap" },
    "& .words": { whiteSpace: "normal" },
    [NARROW]: { display: "block", "& tbody": { display: "block" }, "& .numeric": { textAlign: "left" } },
  },
  head: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    "& th": { verticalAlign: "bottom" },
    [NARROW]: UNSEEN,
  },
  row: {
    [NARROW]: {
      display: "grid",
      gridTemplateColumns: "repeat(3, auto) 1fr",
      columnGap: "12px",
      padding: "8px 0",
      "& > th, & > td": { padding: "2px 0" },
    },
  },
  question: { maxWidth: "420px", [NARROW]: { gridColumn: "1 / -1", maxWidth: "none" } },
  counts: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  plot: { width: "28%", minWidth: "160px", [NARROW]: { gridColumn: "1 / -1", minWidth: 0, width: "auto" } },
  scale: { display: "flex", justifyContent: "space-between" },
  inset: { padding: "0 8px" },
  // Under 600 px the head is not seen, so each figure says what it is; not as text, which would be copied twice.
  number: { [NARROW]: { "&::before": { content: "attr(data-label)", display: "block", ...LABEL } } },
  inLine: { [NARROW]: { "&::before": { content: 'attr(data-label) ": "', ...LABEL } } },
  now: { fontWeight: tokens.fontWeightSemibold },
  before: { color: tokens.colorNeutralForeground2, [MEDIUM]: UNSEEN },
  change: { [NARROW]: { gridColumn: "1 / 4" } },
  unseen: UNSEEN,
  legend: { display: "flex", flexWrap: "wrap", gap: "4px 16px", margin: 0, padding: 0, listStyleType: "none" },
  legendItem: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& svg": { marginRight: "6px" },
  },
});

/** Which dot is which term. */
export function SeriesLegend({ series }: { readonly series: readonly EvaluationSpan[] }) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  return (
    <ul className={styles.legend} aria-label={t("results.legend")}>
      {series.map((span, age) => (
        <li key={span.to} className={styles.legendItem}>
          <DotSample age={age} />
          {spanWords(span, numbers)}
        </li>
      ))}
    </ul>
  );
}

/**
 * Every question with its share over the terms: as dots on one scale, and in numbers. Under 600 px each question is a
 * block of its own; the roles keep it a table for whoever listens to it.
 */
export function QuestionTable({ figures, caption }: { readonly figures: EvaluationFigures; readonly caption: string }) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const { series, questions, k } = figures;
  const terms = series.map((span) => spanWords(span, numbers));
  const before = terms[1];
  return (
    <table className={styles.table} role="table">
      <caption className={styles.unseen}>{caption}</caption>
      <thead className={styles.head} role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {t("results.question")}
          </th>
          <th scope="col" role="columnheader">
            <span className={mergeClasses(styles.scale, styles.inset)}>
              <span>{numbers.percent(0)}</span>
              <span>{numbers.percent(1)}</span>
            </span>
          </th>
          {terms.map((term, age) => (
            <th
              key={term}
              scope="col"
              role="columnheader"
              className={mergeClasses("numeric", age > 0 && styles.before)}
            >
              {term}
            </th>
          ))}
          {before !== undefined && (
            <th scope="col" role="columnheader" className="numeric">
              {t("results.against", { term: before })}
            </th>
          )}
          <th scope="col" role="columnheader" className="numeric">
            {t("results.answers")}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {questions.map((question) => (
          <Row key={question.id} question={question} terms={terms} before={before} k={k} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly question: ComparedQuestion;
  readonly terms: readonly string[];
  readonly before: string | undefined;
  readonly k: number;
}

function Row({ question, terms, before, k }: RowProps) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const language = useLanguage();
  const { shares, change, counts } = question;
  const n = shares[0]?.n ?? null;
  const counted = countsWords(counts, language, t);
  return (
    <tr className={styles.row} role="row" data-question={question.id}>
      <th scope="row" role="rowheader" className={styles.question}>
        {inLanguage(question.text, language)}
        {counted !== "" && <span className={styles.counts}>{counted}</span>}
      </th>
      <td role="cell" className={styles.plot}>
        <div className={styles.inset}>
          <DotPlot values={shares.map(dotValue)} />
        </div>
      </td>
      {shares.map((share, age) => (
        <td
          key={terms[age]}
          role="cell"
          data-label={terms[age]}
          className={mergeClasses(
            share.hidden === null ? "numeric" : "numeric words",
            styles.number,
            age === 0 ? styles.now : styles.before,
          )}
        >
          <Share share={share} k={k} />
        </td>
      ))}
      {before !== undefined && (
        <td
          role="cell"
          className={mergeClasses("numeric", styles.inLine, styles.change)}
          data-label={t("results.against", { term: before })}
        >
          {change === null ? (
            <NoChange />
          ) : (
            t("results.points", { points: numbers.signed(change), count: Math.abs(change) })
          )}
        </td>
      )}
      <td
        role="cell"
        className={mergeClasses("numeric", before === undefined ? styles.number : styles.inLine)}
        data-label={t("results.answers")}
      >
        {n === null ? "–" : numbers.integer(n)}
      </td>
    </tr>
  );
}

function Share({ share, k }: { readonly share: ShareFigure; readonly k: number }) {
  const t = useText();
  const numbers = useNumbers();
  if (share.hidden !== null) return <HiddenCell>{t(`results.hidden.${share.hidden}`, { k })}</HiddenCell>;
  return shareWords(share, numbers);
}

function NoChange() {
  const styles = useStyles();
  const t = useText();
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className={styles.unseen}>{t("results.no-change")}</span>
    </>
  );
}

function dotValue({ share, band }: ShareFigure): DotValue {
  return share ?? band;
}
