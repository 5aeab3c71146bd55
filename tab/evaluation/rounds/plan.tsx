import { makeStyles } from "@fluentui/react-components";
import type { RoundStatus } from "../../../bot/contract/round";
import { Section } from "../../frame/section";
import { DataTable, type Column } from "../../table/data-table";
import { useNumbers, useText } from "../../text/use-text";
import { Unreachable } from "./unreachable";

interface Line {
  readonly how: "card" | "link" | "qr" | "none";
  readonly count: number;
}

const useStyles = makeStyles({ text: { margin: "0 0 12px" }, ways: { maxWidth: "420px" } });

/** Who would be asked if the round started now, by the way they are reached, and who would not be reached. */
export function Plan({ plan }: { readonly plan: RoundStatus }) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const { byRoute, byRole, invitations, term } = plan;
  // Students for whom nobody can show the QR have no way either.
  const withoutCode = invitations.failed - byRoute.none;
  const lines: readonly Line[] = [
    { how: "card", count: byRoute.card },
    { how: "link", count: byRoute.link },
    { how: "qr", count: byRoute.qr - withoutCode },
    { how: "none", count: invitations.failed },
  ];
  const columns: readonly Column<Line>[] = [
    { id: "how", head: t("rounds.plan.how"), cell: ({ how }) => t(`rounds.plan.${how}`) },
    { id: "count", head: t("rounds.plan.count"), isNumeric: true, cell: ({ count }) => numbers.integer(count) },
  ];
  const title = t("rounds.plan.title", { term: numbers.term(term) });
  return (
    <>
      <Section title={title}>
        <p className={styles.text}>{t("rounds.plan.text")}</p>
        <p className={styles.text}>
          {t("rounds.start.text", {
            planned: invitations.planned - invitations.failed,
            students: byRole.student.planned - byRole.student.failed,
            supervisors: byRole.supervisor.planned - byRole.supervisor.failed,
            failed: invitations.failed,
          })}
        </p>
        <div className={styles.ways}>
          <DataTable
            caption={title}
            columns={columns}
            rows={lines}
            rowId={({ how }) => how}
            foot={[t("rounds.plan.all"), numbers.integer(invitations.planned)]}
          />
        </div>
      </Section>
      <Unreachable round={plan} />
    </>
  );
}
