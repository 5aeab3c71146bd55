import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { QualityKind, QualityReport } from "../../bot/contract/register";
import { useAddress } from "../address/use-address";
import { ViewLink } from "../address/view-link";
import { useApi } from "../api/use-api";
import { ExportMenu } from "../export/export-menu";
import { Loaded } from "../frame/loaded";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { Paging } from "../table/paging";
import { readPage } from "../table/read-page";
import { useNumbers, useText } from "../text/use-text";
import type { ViewProps } from "../views";
import { KindsTable } from "./quality/kinds-table";
import { LinesTable } from "./quality/lines-table";
import { useTargets } from "../frame/use-targets";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: "16px" },
});

/** Att reda ut (S4): what somebody ought to look at in the register, by kind. For HR. */
export function QualityView({ address }: ViewProps<"quality">) {
  const t = useText();
  const numbers = useNumbers();
  const kind = (address.choices["slag"] ?? null) as QualityKind | null;
  const page = readPage(address.choices["sida"]);
  const query = new URLSearchParams({
    ...(kind === null ? {} : { kind }),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  const written = query.toString();
  const state = useApi<QualityReport>(`/api/register/quality${written && `?${written}`}`);
  const { data } = state;
  return (
    <Page
      title={t("views.quality")}
      hasTerm={false}
      actions={<ExportMenu file={{ view: "quality", parameters: { kind } }} />}
      subtitle={data && t("quality.subtitle", { day: numbers.day(data.asOf), total: data.total })}
    >
      <Loaded
        state={state}
        loading={t("quality.loading")}
        empty={({ total }) =>
          total > 0
            ? null
            : {
                title: t("quality.empty-title"),
                sentence: t("quality.empty"),
                action: <ViewLink to={{ view: "import" }}>{t("register.to-import")}</ViewLink>,
              }
        }
      >
        {(report) => <Content report={report} kind={kind} refetch={() => void state.retry()} />}
      </Loaded>
    </Page>
  );
}

interface ContentProps {
  readonly report: QualityReport;
  readonly kind: QualityKind | null;
  readonly refetch: () => void;
}

function Content({ report, kind, refetch }: ContentProps) {
  const styles = useStyles();
  const t = useText();
  const { choose } = useAddress();
  const title =
    kind === null
      ? t("quality.lines")
      : t("quality.chosen", { kind: t(`quality.kind-of.${kind}`), count: report.found });
  return (
    <div className={mergeClasses(styles.content, useTargets())}>
      <KindsTable kinds={report.kinds} chosen={kind} />
      <Section
        title={title}
        {...(kind === null ? {} : { actions: <ViewLink to={{ view: "quality" }}>{t("quality.all")}</ViewLink> })}
      >
        <LinesTable caption={title} lines={report.lines} hasKinds={kind === null} onSorted={refetch} />
        <Paging page={report.page} pages={report.pages} onPage={(page) => choose({ sida: String(page) })} />
      </Section>
    </div>
  );
}
