import type { EvaluationFigures, EvaluationPage } from "../../bot/contract/evaluation-page";
import type { Target } from "../address/use-address";
import { ExportMenu } from "../export/export-menu";
import { Loaded } from "../frame/loaded";
import { Notice } from "../frame/notice";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useNumbers, useText } from "../text/use-text";
import type { ViewProps } from "../views";
import { DotPicture } from "./results/dot-picture";
import { HeatTable } from "./results/heat-table";
import { AllHidden, isAllHidden, NoFigures, NotYet } from "./results/nothing-shown";
import { QuestionTable, SeriesLegend } from "./results/question-table";
import { ReleasedTexts } from "./results/released-texts";
import { ResultsChoices } from "./results/results-choices";
import { participationWords, scopeWords } from "./results/results-words";
import { UNIT_CHOICE, useResults, type ResultsAddress } from "./results/use-results";

const PICTURE = "results-picture";

/** What students or supervisors have answered: every question over three terms, then areas or units, then free text. */
export function ResultsView({ address }: ViewProps<"results">) {
  const t = useText();
  const numbers = useNumbers();
  const state = useResults(address);
  const page = state.error?.kind === "no-access" ? undefined : state.data;
  const subtitle =
    page &&
    [scopeWords(page, t), page.term && numbers.term(page.term), participationWords(page, t, numbers)]
      .filter(Boolean)
      .join(" · ");
  return (
    <Page
      title={t(`results.title-${address.who}`)}
      subtitle={subtitle}
      hasTerm={false}
      actions={
        page && (
          <>
            <ResultsChoices page={page} address={address} />
            {page.figures && <ResultsExport page={page} />}
          </>
        )
      }
    >
      <Loaded state={state} loading={t("results.loading")}>
        {(data) =>
          data.figures ? (
            <Figures page={data} figures={data.figures} address={address} />
          ) : (
            <NotYet page={data} address={address} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface FiguresProps {
  readonly page: EvaluationPage;
  readonly figures: EvaluationFigures;
  readonly address: ResultsAddress;
}

function Figures({ page, figures, address }: FiguresProps) {
  const t = useText();
  const { who } = address;
  const { series, heat, k } = figures;
  const pictureTitle = `${t(`results.title-${who}`)}. ${t("results.shares-title")}, ${scopeWords(page, t)}`;
  const toRow = (id: string): Target =>
    heat?.rowsAre === "areas"
      ? { view: "results", who, area: id }
      : { view: "results", who, area: null, choices: { [UNIT_CHOICE]: id } };
  return (
    <>
      {series.length === 0 ? (
        <NoFigures page={page} address={address} />
      ) : isAllHidden(figures) ? (
        <AllHidden page={page} figures={figures} address={address} />
      ) : (
        <Section
          title={t("results.shares-title")}
          note={t("results.shares-note", { k })}
          actions={<SeriesLegend series={series} />}
        >
          <QuestionTable figures={figures} caption={t("results.shares-title")} />
          <DotPicture id={PICTURE} title={pictureTitle} figures={figures} />
        </Section>
      )}
      {heat && (
        <Section title={t(`results.heat.${heat.rowsAre}`)} note={t(`results.heat.${heat.rowsAre}-note`, { k })}>
          <HeatTable heat={heat} k={k} caption={t(`results.heat.${heat.rowsAre}`)} rowTarget={toRow} />
        </Section>
      )}
      {page.scope.kind === "area" && who === "supervisors" && (
        <Notice kind="info">{t("results.supervisors-never-by-unit")}</Notice>
      )}
      <ReleasedTexts page={page} />
    </>
  );
}

/** Excel, CSV, paper, clipboard and, where there are figures, the chart as a picture: all of what is shown. */
function ResultsExport({ page }: { readonly page: EvaluationPage }) {
  const { role, term, scope, figures } = page;
  // Without a place the file is about the whole, as the page is for whoever may save files.
  const place = scope.kind === "unit" ? { unit: scope.unit } : { area: scope.kind === "area" ? scope.area : null };
  const hasChart = figures !== null && figures.series.length > 0 && !isAllHidden(figures);
  return (
    <ExportMenu
      file={{ view: "evaluation", parameters: { term, role, ...place } }}
      {...(hasChart ? { chart: { id: PICTURE, name: `utvardering-${term ?? ""}` } } : {})}
    />
  );
}
