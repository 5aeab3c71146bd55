import { Field, Select } from "@fluentui/react-components";
import type { Workload } from "../../../bot/contract/workload";
import { useAddress } from "../../address/use-address";
import { useText } from "../../text/use-text";
import type { WorkloadChoices } from "./choices";

interface FiltersProps {
  readonly chosen: WorkloadChoices;
  /** What there is to choose between; null until the first answer. */
  readonly page: Workload | null;
}

/** Which area and which form of placement; both stand in the address. */
export function Filters({ chosen, page }: FiltersProps) {
  const t = useText();
  const { choose } = useAddress();
  const areas = withChosen(page?.areas ?? [], chosen.area);
  const forms = withChosen(page?.forms ?? [], chosen.form);
  return (
    <>
      <Field label={t("workload.area")} size="small">
        <Select
          size="medium"
          value={chosen.area ?? ""}
          onChange={(_, { value }) => choose({ omrade: value, sida: "" })}
        >
          <option value="">{t("workload.all-areas")}</option>
          {areas.map((area) => (
            <option key={area}>{area}</option>
          ))}
        </Select>
      </Field>
      <Field label={t("workload.form")} size="small">
        <Select size="medium" value={chosen.form ?? ""} onChange={(_, { value }) => choose({ form: value, sida: "" })}>
          <option value="">{t("workload.all-forms")}</option>
          {forms.map((form) => (
            <option key={form} value={form}>
              {t(`workload.forms.${form}`)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

/** A choice in a link from somebody else can be one that the list does not hold. */
function withChosen<Choice>(choices: readonly Choice[], chosen: Choice | null): readonly Choice[] {
  return chosen === null || choices.includes(chosen) ? choices : [...choices, chosen];
}
