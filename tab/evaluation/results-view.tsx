import type { EvaluationFigures, EvaluationPage } from "../../bot/contract/evaluation-page";
import type { Target } from "../address/use-address";
import { ViewLink } from "../address/view-link";
import { Loaded } from "../frame/loaded";
import { Notice } from "../frame/notice";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { Empty } from "../frame/states";
import { useNumbers, useText } from "../text/use-text";
import type { ViewProps } from "../views";
import { HeatTable } from "./results/heat-table";
import { QuestionTable, SeriesLegend } from "./results/question-table";
import { ReleasedTexts } from "./results/released-texts";
import { ResultsChoices } from "./results/results-choices";
import { participationWords, scopeWords } from "./results/results-words";
import { UNIT_CHOICE, useResults, type ResultsAddress } from "./results/use-results";

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
      actions={page && <ResultsChoices page={page} address={address} />}
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
  const toRow = (id: string): Target =>
    heat?.rowsAre === "areas"
      ? { view: "results", who, area: id }
      : { view: "results", who, area: null, choices: { [UNIT_CHOICE]: id } };
  return (
    <>
      {series.length === 0 ? (
        <NoFigures page={page} address={address} />
      ) : (
        <Section
          title={t("results.shares-title")}
          note={t("results.shares-note", { k })}
          actions={<SeriesLegend series={series} />}
        >
          <QuestionTable figures={figures} caption={t("results.shares-title")} />
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

/** A unit without a published window, or supervisors' answers at a unit, which are shown by area only. */
function NoFigures({ page, address }: Omit<FiguresProps, "figures">) {
  const t = useText();
  const { scope, choices } = page;
  if (scope.kind !== "unit") return null;
  const mayGo = choices.areas.includes(scope.area);
  const toArea: Target = { view: "results", who: address.who, area: mayGo ? scope.area : "" };
  return (
    <Empty
      title={t("results.unit-none", { unit: scope.name })}
      sentence={t(page.role === "student" ? "results.unit-none-why" : "results.supervisors-never-by-unit", {
        k: page.figures?.k ?? 5,
      })}
      action={
        <ViewLink to={toArea}>{t("results.show-place", { place: mayGo ? scope.area : t("results.whole") })}</ViewLink>
      }
    />
  );
}

/** The round is not closed: when the figures come, and the way to those that are there. */
function NotYet({ page, address }: Omit<FiguresProps, "figures">) {
  const t = useText();
  const numbers = useNumbers();
  const { term, terms, awaited } = page;
  const latest = terms[0];
  const when = awaited
    ? t("results.comes", { term: numbers.term(awaited.term), when: numbers.moment(awaited.closesAt) })
    : t("results.nothing-awaited");
  return (
    <Empty
      title={term === null ? t("results.none-yet") : t("results.not-yet", { term: numbers.term(term) })}
      sentence={when}
      action={
        latest !== undefined && (
          <ViewLink
            to={{ view: "results", who: address.who, area: address.area, term: latest, choices: address.choices }}
          >
            {t("results.show-term", { term: numbers.term(latest) })}
          </ViewLink>
        )
      }
    />
  );
}
