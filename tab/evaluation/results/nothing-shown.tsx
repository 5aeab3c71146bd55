import type { EvaluationFigures, EvaluationPage } from "../../../bot/contract/evaluation-page";
import type { Target } from "../../address/use-address";
import { Empty } from "../../frame/states";
import { useNumbers, useText } from "../../text/use-text";
import { scopeWords } from "./results-words";
import type { ResultsAddress } from "./use-results";
import { WayOn } from "./way-on";

interface NothingProps {
  readonly page: EvaluationPage;
  readonly address: ResultsAddress;
}

/** Whether nothing of the place may be shown, in none of the terms. */
export function isAllHidden({ questions }: EvaluationFigures): boolean {
  return questions.every(({ shares }) => shares.every(({ hidden }) => hidden !== null));
}

/** Nothing of the area may be shown, in none of the terms: one reason instead of a table of reasons. */
export function AllHidden({ page, figures, address }: NothingProps & { readonly figures: EvaluationFigures }) {
  const t = useText();
  const hidden = figures.questions[0]?.shares[0]?.hidden;
  const reason = hidden === "too-few" ? "few" : hidden === "protects-others" ? "protects" : "other";
  return (
    <Empty
      title={t("results.all-hidden", { place: scopeWords(page, t) })}
      sentence={t("results.all-hidden-why", { reason, k: figures.k })}
      action={
        page.scope.kind !== "total" && (
          <WayOn to={{ view: "results", who: address.who, area: "" }}>
            {t("results.show-place", { place: t("results.whole") })}
          </WayOn>
        )
      }
    />
  );
}

/** A unit without a published window, or supervisors' answers at a unit, which are shown by area only. */
export function NoFigures({ page, address }: NothingProps) {
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
      action={<WayOn to={toArea}>{t("results.show-place", { place: mayGo ? scope.area : t("results.whole") })}</WayOn>}
    />
  );
}

/** The round is not closed: when the figures come, and the way to those that are there. */
export function NotYet({ page, address }: NothingProps) {
  const t = useText();
  const numbers = useNumbers();
  const { term, terms, awaited } = page;
  const latest = terms[0];
  const when = awaited
    ? t(awaited.term === term ? "results.comes-then" : "results.comes", {
        term: numbers.term(awaited.term),
        when: numbers.moment(lastMinute(awaited.closesAt)),
      })
    : t("results.nothing-awaited");
  return (
    <Empty
      title={term === null ? t("results.none-yet") : t("results.not-yet", { term: numbers.term(term) })}
      sentence={when}
      action={
        latest !== undefined && (
          <WayOn to={{ view: "results", who: address.who, area: address.area, term: latest, choices: address.choices }}>
            {t("results.show-term", { term: numbers.term(latest) })}
          </WayOn>
        )
      }
    />
  );
}

/** A round closes at midnight; people think of the day before. */
function lastMinute(closesAt: string): string {
  return new Date(Date.parse(closesAt) - 60_000).toISOString();
}
