import { makeStyles, tokens } from "@fluentui/react-components";
import type { Workload } from "../../bot/contract/workload";
import { useAddress } from "../address/use-address";
import { ViewLink } from "../address/view-link";
import { useApi } from "../api/use-api";
import { useKept } from "../api/use-kept";
import { ExportMenu } from "../export/export-menu";
import { Loaded } from "../frame/loaded";
import { Notice } from "../frame/notice";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { DataTable } from "../table/data-table";
import { Paging } from "../table/paging";
import { useNumbers, useText } from "../text/use-text";
import { LINKS_TO_HIT, NARROW } from "../theme/layout";
import { useMedia } from "../theme/use-media";
import type { ViewProps } from "../views";
import { sourceLine } from "./figures/source-line";
import { askedFor, readChoices, sortingChoice, type WorkloadChoices } from "./workload/choices";
import { useWorkloadColumns } from "./workload/columns";
import { Filters } from "./workload/filters";
import { MentionList } from "./workload/mention-list";
import { OneMeasure } from "./workload/one-measure";

const useStyles = makeStyles({
  content: { ...LINKS_TO_HIT, display: "flex", flexDirection: "column", rowGap: "16px" },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 360px), 1fr))", gap: "16px" },
  warnings: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    [NARROW]: { "& a": { display: "inline-block", padding: "14px 0" } },
  },
  below: { margin: "12px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Belastning (S13): what units receive in relation to supervisors and staff, and who is at either end. */
export function WorkloadView({ address }: ViewProps<"workload">) {
  const t = useText();
  const numbers = useNumbers();
  const chosen = readChoices(address.choices);
  const asked = askedFor(address.term, chosen);
  const state = useKept(useApi<Workload>(`/api/workload?${queryOf(asked)}`));
  const { data } = state;
  return (
    <Page
      title={t("views.workload")}
      above={[{ to: { view: "overview" }, name: t("views.overview") }]}
      {...(data ? { subtitle: sourceLine(data, t, numbers).join(" · ") } : {})}
      actions={
        <>
          <Filters chosen={chosen} page={data ?? null} />
          {data && <ExportMenu file={{ view: "workload", parameters: asked }} />}
        </>
      }
    >
      <Loaded
        state={state}
        loading={t("workload.loading")}
        empty={({ units }) =>
          units.length > 0 ? null : { title: t("workload.empty-title"), sentence: t("workload.empty") }
        }
      >
        {(page) => <Content page={page} chosen={chosen} />}
      </Loaded>
    </Page>
  );
}

function Content({ page, chosen }: { readonly page: Workload; readonly chosen: WorkloadChoices }) {
  const styles = useStyles();
  const t = useText();
  const { choose } = useAddress();
  const columns = useWorkloadColumns(page);
  const isPhone = useMedia("(max-width: 599px)");
  return (
    <div className={styles.content}>
      <Warnings page={page} />
      <div className={styles.pair}>
        <MentionList kind="takes-much" mentions={page.takesMuch} />
        <MentionList kind="has-room" mentions={page.hasRoom} />
      </div>
      <Section title={t("workload.units")}>
        {isPhone ? (
          <OneMeasure page={page} columns={columns} chosen={chosen} />
        ) : (
          <DataTable
            caption={t("workload.units")}
            columns={columns}
            rows={page.units}
            rowId={({ id }) => id}
            sorting={chosen.sorting}
            onSorting={(sorting) => choose(sortingChoice(sorting))}
            foot={columns.map((column) => column.cell(page.total))}
          />
        )}
        <Paging
          page={page.paging.page}
          pages={page.paging.pages}
          onPage={(next) => choose({ sida: next === 1 ? "" : String(next) })}
        />
        {page.studentsWithoutUnit > 0 && page.asked.area === null && (
          <p className={styles.below}>{t("workload.without-unit", { count: page.studentsWithoutUnit })}</p>
        )}
        <p className={styles.below}>{t("workload.method", { key: page.method.studentsPerSupervisorAndYear })}</p>
      </Section>
    </div>
  );
}

/** Units with students who need a trained supervisor, and nobody who is one. */
function Warnings({ page }: { readonly page: Workload }) {
  const styles = useStyles();
  const t = useText();
  if (page.warnings.length === 0) return null;
  return (
    <Notice kind="warning" title={t("workload.warning-title", { count: page.warnings.length })}>
      <ul className={styles.warnings}>
        {page.warnings.map(({ id, name, students, isOpen }) => (
          <li key={id}>
            {isOpen ? <ViewLink to={{ view: "unit", unit: id }}>{name}</ViewLink> : name}
            {": "}
            {t("workload.warning-unit", { students })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function queryOf(asked: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return new URLSearchParams(given).toString();
}
