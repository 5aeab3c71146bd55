import { Field, Select } from "@fluentui/react-components";
import type { EvaluationPage } from "../../../bot/contract/evaluation-page";
import type { Who } from "../../address/address";
import { useAddress } from "../../address/use-address";
import { useNumbers, useText } from "../../text/use-text";
import { UNIT_CHOICE, type ResultsAddress } from "./use-results";

/** More units than this are not listed: the heat table leads to them. */
const FEW_UNITS = 12;
const UNIT = "unit:";
const AREA = "area:";

/** Whose answers, about what, and when; all of it in the address. */
export function ResultsChoices({ page, address }: { readonly page: EvaluationPage; readonly address: ResultsAddress }) {
  const t = useText();
  const numbers = useNumbers();
  const { go } = useAddress();
  const { who, area, term } = address;
  const { scope, choices, terms } = page;
  const chosen = scope.kind === "unit" ? UNIT + scope.unit : AREA + (scope.kind === "area" ? scope.area : "");
  const units = unitsToList(page);
  const known = page.term === null || terms.includes(page.term) ? terms : [page.term, ...terms];

  const chooseWho = (next: Who) => {
    const unitsArea = scope.kind === "unit" && choices.areas.includes(scope.area) ? scope.area : area;
    go({ view: "results", who: next, area: unitsArea, term });
  };
  const choosePlace = (place: string) => {
    const isUnit = place.startsWith(UNIT);
    go({
      ...{ view: "results", who, term, area: isUnit ? null : place.slice(AREA.length) },
      choices: isUnit ? { [UNIT_CHOICE]: place.slice(UNIT.length) } : {},
    });
  };

  return (
    <>
      <Field label={t("results.who")} size="small">
        <Select size="medium" value={who} onChange={(_, { value }) => chooseWho(value as Who)}>
          <option value="students">{t("results.students")}</option>
          <option value="supervisors">{t("results.supervisors")}</option>
        </Select>
      </Field>
      <Field label={t("results.where")} size="small">
        <Select size="medium" value={chosen} onChange={(_, { value }) => choosePlace(value)}>
          <option value={AREA}>{t("results.whole")}</option>
          {choices.areas.map((each) => (
            <option key={each} value={AREA + each}>
              {each}
            </option>
          ))}
          {units.length > 0 && (
            <optgroup label={t("results.units")}>
              {units.map(({ id, name }) => (
                <option key={id} value={UNIT + id}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
        </Select>
      </Field>
      {known.length > 0 && (
        <Field label={t("frame.term")} size="small">
          <Select
            size="medium"
            value={page.term ?? ""}
            onChange={(_, { value }) => go({ ...address, term: value, choices: address.choices })}
          >
            {known.map((each) => (
              <option key={each} value={each}>
                {terms.includes(each) ? numbers.term(each) : t("results.term-open", { term: numbers.term(each) })}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}

/** The reader's units when they are few, and always the one that is shown. */
function unitsToList({ scope, choices }: EvaluationPage): EvaluationPage["choices"]["units"] {
  if (choices.units.length <= FEW_UNITS) return choices.units;
  if (scope.kind !== "unit") return [];
  return choices.units.filter(({ id, area }) => id === scope.unit || area === scope.area);
}
