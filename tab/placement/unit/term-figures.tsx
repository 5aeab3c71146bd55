import { makeStyles, tokens } from "@fluentui/react-components";
import type { StudentsByForm, UnitPage } from "../../../bot/contract/unit-page";
import { Section } from "../../frame/section";
import { useNumbers, useText } from "../../text/use-text";

const FORMS = [
  "apl",
  "apprenticeship",
  "lia",
  "prao",
  "vfu",
  "other",
] as const satisfies readonly (keyof StudentsByForm)[];

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "4px 16px",
    margin: 0,
    "& dd": { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
    "& dt": { color: tokens.colorNeutralForeground2 },
  },
});

/** What the unit receives in the term, without anybody's name. */
export function TermFigures({ page }: { readonly page: UnitPage }) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const { students, studentWeeks, places, supervision } = page;
  const forms = FORMS.filter((form) => students[form] > 0).map(
    (form) => `${students[form]} ${t(`unit.forms.${form}`)}`,
  );
  const trained = supervision.trained + supervision.trainedWithoutEvidence;
  const lines: readonly (readonly [string, string])[] = [
    [t("unit.students"), forms.length === 0 ? "0" : forms.join(" · ")],
    ...(students.apl === 0
      ? []
      : [[t("unit.trained"), t("figures.of", { part: trained, whole: students.apl })] as const]),
    [t("unit.student-weeks"), numbers.integer(studentWeeks)],
    [t("unit.places"), numbers.integer(places.capacity)],
    ...(["wanted", "offered", "booked"] as const).flatMap((kind) => {
      const value = places[kind];
      return value === null ? [] : [[t(`unit.${kind}`), numbers.integer(value)] as const];
    }),
  ];
  return (
    <Section title={`${t("unit.term")}, ${numbers.term(page.term)}`}>
      <dl className={styles.list}>
        {lines.map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
