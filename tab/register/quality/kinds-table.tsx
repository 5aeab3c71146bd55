import { makeStyles, tokens } from "@fluentui/react-components";
import type { QualityReport } from "../../../bot/contract/register";
import { ViewLink } from "../../address/view-link";
import { Section } from "../../frame/section";
import { DataTable, type Column } from "../../table/data-table";
import { useNumbers, useText } from "../../text/use-text";
import { useMedia } from "../../theme/use-media";

const useStyles = makeStyles({
  here: { fontWeight: tokens.fontWeightSemibold },
  what: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface KindsTableProps {
  readonly kinds: QualityReport["kinds"];
  /** The kind that is shown; null is all. */
  readonly chosen: string | null;
}

/** What there is to sort out, by kind: how many, and what to do about it. */
export function KindsTable({ kinds, chosen }: KindsTableProps) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const isPhone = useMedia("(max-width: 599px)");
  const what: Column<QualityReport["kinds"][number]> = {
    id: "what",
    head: t("quality.what"),
    cell: ({ kind }) => t(`quality.do.${kind}`),
  };
  return (
    <Section title={t("quality.kinds")}>
      <DataTable
        caption={t("quality.kinds")}
        rows={kinds}
        rowId={({ kind }) => kind}
        columns={[
          {
            id: "kind",
            head: t("quality.kind"),
            cell: ({ kind }) => (
              <>
                <ViewLink
                  to={{ view: "quality", choices: kind === chosen ? {} : { slag: kind } }}
                  {...(kind === chosen ? { className: styles.here } : {})}
                >
                  {t(`quality.kind-of.${kind}`)}
                </ViewLink>
                {isPhone && <span className={styles.what}>{t(`quality.do.${kind}`)}</span>}
              </>
            ),
          },
          { id: "count", head: t("quality.count"), cell: ({ count }) => numbers.integer(count), isNumeric: true },
          ...(isPhone ? [] : [what]),
        ]}
      />
    </Section>
  );
}
