import { makeStyles } from "@fluentui/react-components";
import type { AreaManager } from "../../../bot/contract/area-page";
import { ViewLink } from "../../address/view-link";
import { Section } from "../../frame/section";
import { Badge } from "../../marks/badge";
import { DataTable, type Column } from "../../table/data-table";
import { useText } from "../../text/use-text";
import { LINKS_TO_HIT } from "../../theme/layout";

const useStyles = makeStyles({
  unit: LINKS_TO_HIT,
});

/** The area's managers, those without a step 3 supervisor first (S7). */
export function ManagerTable({ managers }: { readonly managers: readonly AreaManager[] }) {
  const styles = useStyles();
  const t = useText();
  const columns: readonly Column<AreaManager>[] = [
    { id: "chef", head: t("area.manager-head"), cell: ({ name }) => name, sortBy: ({ name }) => name },
    {
      id: "enheter",
      head: t("area.units-head"),
      cell: ({ units }) =>
        units.map(({ id, name }, index) => (
          <span key={id} className={styles.unit}>
            {index > 0 && ", "}
            <ViewLink to={{ view: "unit", unit: id }}>{name}</ViewLink>
          </span>
        )),
    },
    {
      id: "steg3",
      head: t("area.leads-head"),
      cell: (manager) => <Leads {...manager} />,
      sortBy: ({ leads }) => leads,
    },
  ];
  return (
    <Section title={t("area.managers")}>
      <DataTable
        caption={t("area.managers")}
        columns={columns}
        rows={managers}
        rowId={({ name, units }) => `${name} ${units[0]?.id ?? ""}`}
      />
    </Section>
  );
}

function Leads({ leads, activeLeads }: AreaManager) {
  const t = useText();
  if (leads === 0) return <Badge kind="bad">{t("area.no-lead")}</Badge>;
  return (
    <>
      {t("area.leads", { count: leads })} {activeLeads === 0 && <Badge kind="warning">{t("area.all-resting")}</Badge>}
    </>
  );
}
