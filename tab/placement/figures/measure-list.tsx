import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FigureLine } from "../../../bot/contract/figures";
import { Section } from "../../frame/section";
import { useText } from "../../text/use-text";
import type { Measure } from "./measures";

interface MeasureListProps<Line extends FigureLine> {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly measures: readonly Measure[];
  /** Id of the measure that is shown, and how to choose another. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly name: (line: Line) => ReactNode;
  /** The chosen measure of the whole, large. */
  readonly keyFigure: ReactNode;
  readonly note?: ReactNode;
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "12px 0 0", padding: 0 },
  line: {
    padding: "2px 0 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: "tabular-nums",
  },
  words: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    columnGap: "12px",
    minHeight: "44px",
    "& a": { display: "inline-flex", alignItems: "center", minHeight: "44px" },
  },
  choice: { minWidth: 0, width: "100%" },
  legend: {
    marginTop: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  value: { marginLeft: "auto" },
  key: { marginTop: "12px" },
});

/** The phone's table: one measure at a time, a mark over the whole width under each name. */
export function MeasureList<Line extends FigureLine>(props: MeasureListProps<Line>) {
  const { title, lines, measures, chosen, onChoose, name, keyFigure, note } = props;
  const styles = useStyles();
  const t = useText();
  const measure = measures.find(({ id }) => id === chosen) ?? measures[0];
  if (!measure) return null;
  return (
    <Section title={title} note={note}>
      <Field label={t("figures.measure")}>
        <Select
          size="large"
          className={styles.choice}
          select={{ className: styles.choice }}
          value={measure.id}
          onChange={(_, { value }) => onChoose(value)}
        >
          {measures.map(({ id, head }) => (
            <option key={id} value={id}>
              {head}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.key}>{keyFigure}</div>
      <div className={styles.legend}>{measure.legend}</div>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.id} className={styles.line}>
            <div className={styles.words}>
              {name(line)}
              <span className={styles.value}>{measure.value(line)}</span>
            </div>
            {!measure.isHidden(line) && measure.mark(line)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
