import { makeStyles, tokens } from "@fluentui/react-components";
import type { Session } from "../../bot/contract/session";
import type { UnitDetails, UnitPage, UnitSupervisor } from "../../bot/contract/unit-page";
import { useApi } from "../api/use-api";
import { useSession } from "../api/use-session";
import { ExportMenu } from "../export/export-menu";
import { Loaded } from "../frame/loaded";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { PeriodBox } from "../marks/period-box";
import { useNumbers, useText } from "../text/use-text";
import { useMedia } from "../theme/use-media";
import type { ViewProps } from "../views";
import { sourceLine } from "./figures/source-line";
import { TodoList } from "./figures/todo-list";
import { AreaLeads } from "./unit/area-leads";
import { PeerGroups, Untrained } from "./unit/groups";
import { NextMessage, Rotation } from "./unit/rotation";
import { StatusButton } from "./unit/status-button";
import { SupervisorList } from "./unit/supervisor-list";
import { SupervisorTable } from "./unit/supervisor-table";
import { TermFigures } from "./unit/term-figures";
import { unitLine } from "./unit/words";

/** Below this the seven periods and the rest of a row do not stand beside each other. */
const ROOM_FOR_TABLE = "(min-width: 900px)";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: "16px" },
  beside: { display: "grid", gap: "16px", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 320px), 1fr))" },
  legend: { display: "flex", flexWrap: "wrap", gap: "4px 16px", fontSize: tokens.fontSizeBase200 },
  key: { display: "inline-flex", alignItems: "center", columnGap: "8px" },
});

/** One unit: its supervisors with load and periods, who is next and why, and what is not as it should be. */
export function UnitView({ address }: ViewProps<"unit">) {
  const t = useText();
  const numbers = useNumbers();
  const query = address.term ? `?term=${address.term}` : "";
  const page = useApi<UnitPage>(`/api/units/${encodeURIComponent(address.unit)}${query}`);
  const { data } = page;
  const { data: session } = useSession();
  return (
    <Page
      title={data?.unit.name ?? address.unit}
      above={[
        { to: { view: "overview" }, name: t("views.overview") },
        ...(data && mayOpen(data.unit.areaId, session)
          ? [{ to: { view: "area" as const, area: data.unit.areaId }, name: data.unit.areaId }]
          : []),
      ]}
      {...(data
        ? {
            subtitle: (
              <>
                {unitLine(data, t, numbers).join(" · ")}
                <br />
                {sourceLine(data, t, numbers).join(" · ")}
              </>
            ),
          }
        : {})}
      actions={data && <ExportMenu file={{ view: "unit", parameters: { unit: address.unit, term: address.term } }} />}
    >
      <Loaded state={page} loading={t("unit.loading")}>
        {(shown) =>
          shown.details ? (
            <Detailed page={shown} details={shown.details} onSaved={page.retry} />
          ) : (
            <Totals page={shown} />
          )
        }
      </Loaded>
    </Page>
  );
}

/** A way up that ends at a closed door is none. */
function mayOpen(area: string, session: Session | undefined): boolean {
  if (!session?.may.includes("see-area")) return false;
  return session.roles.includes("hr") || session.areas.includes(area);
}

/** For whoever may see figures but no names. */
function Totals({ page }: { readonly page: UnitPage }) {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.stack}>
      {!page.unit.receivesStudents && <Section>{t("unit.not-receiving")}</Section>}
      {page.todo.length > 0 && <TodoList todo={page.todo} isAreaOpen={() => false} here={page.unit.id} />}
      <TermFigures page={page} />
      <Section>{t("unit.totals-only")}</Section>
    </div>
  );
}

interface DetailedProps {
  readonly page: UnitPage;
  readonly details: UnitDetails;
  readonly onSaved: () => Promise<void>;
}

function Detailed({ page, details, onSaved }: DetailedProps) {
  const styles = useStyles();
  const t = useText();
  const hasRoom = useMedia(ROOM_FOR_TABLE);
  const statusButton = (supervisor: UnitSupervisor) =>
    supervisor.maySetStatus ? <StatusButton supervisor={supervisor} onSaved={onSaved} /> : null;
  const people = { page, supervisors: details.supervisors, statusButton };
  return (
    <div className={styles.stack}>
      {!page.unit.receivesStudents && <Section>{t("unit.not-receiving")}</Section>}
      {details.showsPlacements && <NextMessage page={page} details={details} />}
      {page.todo.length > 0 && <TodoList todo={page.todo} isAreaOpen={() => true} here={page.unit.id} />}
      <Section title={t("unit.table", { year: String(page.year) })} actions={details.showsPlacements && <Legend />}>
        {details.supervisors.length === 0 ? (
          `${t("unit.empty")} ${t("unit.empty-what")}`
        ) : hasRoom ? (
          <SupervisorTable {...people} />
        ) : (
          <SupervisorList {...people} />
        )}
      </Section>
      <div className={styles.beside}>
        {details.showsPlacements && <Rotation page={page} details={details} />}
        <div className={styles.stack}>
          <TermFigures page={page} />
          <AreaLeads details={details} />
        </div>
      </div>
      {details.showsPlacements && (
        <>
          <Untrained details={details} />
          <PeerGroups details={details} />
        </>
      )}
    </div>
  );
}

/** What the boxes stand for. */
function Legend() {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.legend}>
      <span className={styles.key}>
        <PeriodBox label="1" isPlanned={false} isPair={false} /> {t("unit.key-held")}
      </span>
      <span className={styles.key}>
        <PeriodBox label="2" isPlanned={false} isPair /> {t("unit.key-pair")}
      </span>
      <span className={styles.key}>
        <PeriodBox label="1" isPlanned isPair={false} /> {t("unit.key-planned")}
      </span>
    </div>
  );
}
