import { makeStyles, tokens } from "@fluentui/react-components";
import type { QualityReport } from "../../../bot/contract/register";
import { ViewLink } from "../../address/view-link";
import { Section } from "../../frame/section";
import { DataTable } from "../../table/data-table";
import { useNumbers, useText } from "../../text/use-text";

const useStyles = makeStyles({
  here: { fontWeight: tokens.fontWeightSemibold },
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
              <ViewLink
                to={{ view: "quality", choices: kind === chosen ? {} : { slag: kind } }}
                {...(kind === chosen ? { className: styles.here } : {})}
              >
                {t(`quality.kind-of.${kind}`)}
              </ViewLink>
            ),
          },
          { id: "count", head: t("quality.count"), cell: ({ count }) => numbers.integer(count), isNumeric: true },
          { id: "what", head: t("quality.what"), cell: ({ kind }) => t(`quality.do.${kind}`) },
        ]}
      />
    </Section>
  );
}
