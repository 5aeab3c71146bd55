import { makeStyles, tokens } from "@fluentui/react-components";
import type { TurnInRotation, UnitDetails, UnitPage } from "../../../bot/contract/unit-page";
import { Section } from "../../frame/section";
import { useNumbers, useText } from "../../text/use-text";
import { endWords, studentsIn, whyNext } from "./words";

const useStyles = makeStyles({
  message: {
    margin: 0,
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorStatusWarningForeground3}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: 0, paddingInlineStart: "24px" },
  item: { padding: "3px 0" },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  fairness: { margin: "12px 0 0", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Who should be asked first and why, and who has had more than the key (S14). */
export function NextMessage({ page, details }: { readonly page: UnitPage; readonly details: UnitDetails }) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const [next] = details.turn;
  const [most] = details.supervisors
    .flatMap(({ name, load }) => (load?.isOverKey ? [{ name, load }] : []))
    .toSorted((a, b) => b.load.students - a.load.students);
  if (!next && !page.unit.receivesStudents) return null;
  return (
    <p className={styles.message}>
      {next ? (
        <>
          <strong>{next.name}</strong> {whyNext(next, page.asOf, t, numbers)}
        </>
      ) : (
        t("unit.nobody-next")
      )}
      {most && (
        <>
          {" "}
          {t("unit.most-burdened", {
            name: most.name,
            students: studentsIn(numbers, most.load.students),
            key: studentsIn(numbers, most.load.key),
          })}
        </>
      )}
    </p>
  );
}

/** The order in which active supervisors should be asked. */
export function Rotation({ page, details }: { readonly page: UnitPage; readonly details: UnitDetails }) {
  const { turn, fairness } = details;
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  return (
    <Section title={t("unit.turn")} note={t("unit.turn-note")}>
      {turn.length === 0 && t("unit.nobody-next")}
      <ol className={styles.list}>
        {turn.map((each) => (
          <li key={each.supervisorId} className={styles.item}>
            {each.name} <TurnWords turn={each} asOf={page.asOf} />
          </li>
        ))}
      </ol>
      {fairness && fairness.active > 1 && (
        <p className={styles.fairness}>
          {t("unit.fairness", {
            without: fairness.withoutStudents,
            active: fairness.active,
            most: studentsIn(numbers, fairness.most),
            students: fairness.most,
            mean: numbers.decimal(fairness.mean),
          })}
        </p>
      )}
    </Section>
  );
}

interface TurnWordsProps {
  readonly turn: TurnInRotation;
  readonly asOf: string;
}

function TurnWords({ turn: { studentWeeks, latestEnd }, asOf }: TurnWordsProps) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const words =
    latestEnd === null
      ? t("unit.turn-never")
      : t("unit.turn-weeks", {
          weeks: Math.round(studentWeeks),
          day: numbers.day(latestEnd),
          end: endWords(latestEnd, asOf),
        });
  return <span className={styles.small}>{words}</span>;
}
