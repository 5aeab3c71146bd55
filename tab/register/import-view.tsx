import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import type { ImportReport, LatestImportReport } from "../../bot/contract/import";
import { ViewLink } from "../address/view-link";
import { useApi } from "../api/use-api";
import { useSession } from "../api/use-session";
import { Notice } from "../frame/notice";
import { NoAccess } from "../frame/states";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useNumbers, useText } from "../text/use-text";
import { DropZone } from "./import/drop-zone";
import { ImportProgress } from "./import/import-progress";
import { LatestImport } from "./import/latest-import";
import { Review } from "./import/review";
import { useImport, type ImportInHand } from "./import/use-import";

const useStyles = makeStyles({
  links: { display: "flex", flexWrap: "wrap", gap: "8px 16px", alignItems: "center" },
});

/** Underlag (S4): files are looked at, saved and taken back. For HR. */
export function ImportView() {
  const t = useText();
  const numbers = useNumbers();
  const inHand = useImport();
  const { stage, asked } = inHand;
  const latest = useApi<LatestImportReport>("/api/imports");
  const { data: session } = useSession();
  const { retry } = latest;
  useEffect(() => {
    if (stage.at === "saved") void retry();
  }, [stage.at, retry]);
  useWarningWhileSaving(stage.at === "working" && stage.isSaving);

  if (latest.error?.kind === "no-access" || (session && !session.may.includes("import"))) {
    return (
      <Page title={t("views.import")} hasTerm={false}>
        <NoAccess />
      </Page>
    );
  }
  if (stage.at === "review") {
    const { report, checkedAt } = stage;
    const files = numbers.list(asked.files.map(({ name }) => name).slice(0, 3));
    const more = asked.files.length > 3 ? ` +${asked.files.length - 3}` : "";
    const subtitle = { files: files + more, rows: report.rowsRead, time: numbers.clock(checkedAt) };
    return (
      // A page of its own, so that the focus goes to its heading.
      <Page key="review" title={t("import.review")} hasTerm={false} subtitle={t("import.review-subtitle", subtitle)}>
        <Review report={report} inHand={inHand} />
      </Page>
    );
  }
  return (
    <Page key="choose" title={t("views.import")} hasTerm={false} subtitle={subtitleOf()}>
      <Beginning inHand={inHand} />
      <LatestImport state={latest} onUndone={inHand.startOver} />
    </Page>
  );

  function subtitleOf(): string {
    const entry = latest.data?.latest;
    if (entry) return t("import.subtitle-latest", { when: numbers.moment(entry.startedAt) });
    return latest.data ? t("import.subtitle-none") : "";
  }
}

/** Before the files have been looked at, while they are, and after they have been saved. */
function Beginning({ inHand: { stage, problem, check, startOver } }: { readonly inHand: ImportInHand }) {
  const t = useText();
  if (stage.at === "working") return <ImportProgress isSaving={stage.isSaving} sent={stage.sent} />;
  if (stage.at === "saved") return <Saved report={stage.report} onMore={startOver} />;
  return (
    <>
      {problem && (
        <Notice kind="error" title={t("import.failed-title")}>
          {problem.message || t("frame.unreachable")}
        </Notice>
      )}
      <Section title={t("import.choose-title")}>
        <DropZone onFiles={(files) => void check({ files })} />
      </Section>
    </>
  );
}

function Saved({ report, onMore }: { readonly report: ImportReport; readonly onMore: () => void }) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const { records, effect, importId, needsAttention } = report;
  return (
    <Notice
      kind="success"
      title={t("import.saved-title")}
      actions={
        <span className={styles.links}>
          <ViewLink to={{ view: "overview" }}>{t("import.to-coverage")}</ViewLink>
          {needsAttention && <ViewLink to={{ view: "quality" }}>{t("import.to-quality")}</ViewLink>}
          <Button onClick={onMore}>{t("import.more")}</Button>
        </span>
      }
    >
      {importId === null ? t("import.saved-nothing") : t("import.saved", records)}{" "}
      {effect.after.share !== null && t("import.saved-share", { after: numbers.percent(effect.after.share, 1) })}
    </Notice>
  );
}

/** The browser asks before it leaves a page that is in the middle of saving. */
function useWarningWhileSaving(isSaving: boolean): void {
  useEffect(() => {
    if (!isSaving) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isSaving]);
}
