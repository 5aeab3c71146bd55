import { makeStyles } from "@fluentui/react-components";
import type { UnitDetails } from "../../../bot/contract/unit-page";
import { ViewLink } from "../../address/view-link";
import { useSession } from "../../api/use-session";
import { Section } from "../../frame/section";
import { Badge } from "../../marks/badge";
import { useText } from "../../text/use-text";
import { LINKS_TO_HIT } from "../../theme/layout";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: "4px" },
  line: LINKS_TO_HIT,
});

/** Whom the unit's supervisors can turn to, or what to do when the area has nobody (S7). */
export function AreaLeads({ details: { areaLeads } }: { readonly details: UnitDetails }) {
  const styles = useStyles();
  const t = useText();
  const { data: session } = useSession();
  return (
    <Section title={t("unit.lead")}>
      {areaLeads.length === 0 ? (
        t("unit.lead-none", { mailbox: session?.contactMailbox ?? "HR" })
      ) : (
        <ul className={styles.list}>
          {areaLeads.map(({ id, name, unitId, unitName, isResting }) => (
            <li key={id} className={styles.line}>
              {name}, <ViewLink to={{ view: "unit", unit: unitId }}>{unitName}</ViewLink>{" "}
              {isResting && <Badge kind="warning">{t("unit.lead-resting")}</Badge>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
