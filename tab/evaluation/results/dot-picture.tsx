import { makeStyles, tokens } from "@fluentui/react-components";
import type { EvaluationFigures } from "../../../bot/contract/evaluation-page";
import { DotParts } from "../../marks/dot-plot";
import { useLanguage, useNumbers } from "../../text/use-text";
import { PRINT } from "../../theme/layout";
import { inLanguage, spanWords } from "./results-words";
import { shareWords } from "./share-words";

interface DotPictureProps {
  readonly id: string;
  readonly title: string;
  readonly figures: EvaluationFigures;
}

const WIDTH = 900;
const ROW = 32;
const TOP = 72;
const PLOT = { from: 430, width: 320 };

const useStyles = makeStyles({
  // Drawn, so that its colours can be taken, but out of sight.
  away: { position: "absolute", left: "-10000px", top: 0, [PRINT]: { display: "none" } },
  text: { fill: tokens.colorNeutralForeground1, fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase300 },
  title: {
    fill: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The questions with their dots and the newest share as one drawing, for whoever saves the chart as a picture. */
export function DotPicture({ id, title, figures }: DotPictureProps) {
  const styles = useStyles();
  const numbers = useNumbers();
  const language = useLanguage();
  const { series, questions } = figures;
  return (
    <div className={styles.away} aria-hidden="true">
      <svg id={id} width={WIDTH} height={TOP + questions.length * ROW} focusable="false">
        <text className={styles.title} x="0" y="18">
          {title}
        </text>
        {series.map((span, age) => (
          <g key={span.to}>
            <svg x={age * 190} y="30" width="16" height="20" overflow="visible">
              <DotParts values={series.map((_, place) => (place === age ? 0.5 : null))} isBare />
            </svg>
            <text className={styles.text} x={age * 190 + 24} y="45">
              {spanWords(span, numbers)}
            </text>
          </g>
        ))}
        {questions.map(({ id: question, text, shares }, place) => (
          <g key={question} transform={`translate(0 ${TOP + place * ROW})`}>
            <text className={styles.text} x="0" y="15">
              {inLanguage(text, language)}
            </text>
            <svg x={PLOT.from} y="0" width={PLOT.width} height="20" overflow="visible">
              <DotParts values={shares.map(({ share, band }) => share ?? band)} />
            </svg>
            <text className={styles.text} x={WIDTH} y="15" textAnchor="end">
              {shareWords(shares[0], numbers) ?? "–"}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
