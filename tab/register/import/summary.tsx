import { makeStyles, tokens } from "@fluentui/react-components";
import type { ImportReport } from "../../../bot/contract/import";
import { Notice } from "../../frame/notice";
import { useNumbers, useText } from "../../text/use-text";

const useStyles = makeStyles({
  cards: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: "12px",
    margin: 0,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    padding: "12px 16px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

/** Four counts of rows, and in words what they mean for the register and the share. */
export function Summary({ report }: { readonly report: ImportReport }) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const effect = useEffectInWords(report);
  const { counts, files } = report;
  const unusable = files.filter(({ problem }) => problem !== null).length;
  const cards = [
    ["import.count-new", counts.new],
    ["import.count-changed", counts.changed],
    ["import.count-unchanged", counts.unchanged],
    ["import.count-decide", counts.needsDecision],
  ] as const;
  const title = [
    ...(unusable > 0 ? [t("import.attention-files", { count: unusable })] : []),
    ...(counts.needsDecision > 0 ? [t("import.attention", { count: counts.needsDecision })] : []),
  ].join(" ");
  return (
    <>
      <dl className={styles.cards}>
        {cards.map(([name, count]) => (
          <div key={name} className={styles.card}>
            <dt className={styles.name}>{t(name)}</dt>
            <dd className={styles.number}>{numbers.integer(count)}</dd>
          </div>
        ))}
      </dl>
      <Notice kind={unusable > 0 ? "error" : title === "" ? "info" : "warning"} {...(title === "" ? {} : { title })}>
        {t("import.ready", { rows: report.rowsToSave })} {effect}{" "}
        {counts.leftOut > 0 && t("import.left-out", { count: counts.leftOut })}
      </Notice>
    </>
  );
}

/** "Andelen handledare skulle gå från 19,3 % till 19,7 %." */
function useEffectInWords({ effect: { before, after } }: ImportReport): string {
  const t = useText();
  const { percent } = useNumbers();
  if (after.share === null) return t("import.share-none");
  const shown = { after: percent(after.share, 1), before: before.share === null ? "" : percent(before.share, 1) };
  const key = before.share === null ? "first" : shown.before === shown.after ? "same" : null;
  const share = key === null ? t("import.share", shown) : t(`import.share-${key}`, shown);
  if (before.supervisors === after.supervisors) return share;
  return `${share} ${t("import.supervisors", { before: before.supervisors, after: after.supervisors })}`;
}
