import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useAddress } from "../../address/use-address";
import { useText } from "../../text/use-text";
import { NARROW } from "../../theme/layout";
import type { RegisterChoices } from "./choices";
import { SearchField } from "../../frame/search-field";

interface FiltersProps {
  readonly chosen: RegisterChoices;
  /** What there is to choose between; none until the first answer. */
  readonly areas: readonly string[];
}

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(150px, 1fr))",
    gap: "8px 12px",
    marginBottom: "12px",
    // Controls have a width of their own that is wider than a column of a phone.
    "& > *": { minWidth: 0 },
    "& input, & select, & .fui-Input, & .fui-Select": { minWidth: 0, width: "100%" },
    [NARROW]: {
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
      "& > :first-child": { gridColumn: "1 / -1" },
    },
  },
});

/** Search and choices above the register's list; all of them stand in the address. */
export function Filters({ chosen, areas }: FiltersProps) {
  const styles = useStyles();
  const t = useText();
  const { choose } = useAddress();
  const isPeople = chosen.list === "people";
  const shownAreas = chosen.area === "" || areas.includes(chosen.area) ? areas : [...areas, chosen.area];
  const select = (label: string, value: string, name: string, options: readonly (readonly [string, string])[]) => (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => choose({ [name]: data.value, sida: "" })}>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <search className={styles.row}>
      <SearchField
        label={t("register.search")}
        hint={t(isPeople ? "register.search-people" : "register.search-units")}
        search={chosen.search}
      />
      {select(t("register.list"), isPeople ? "" : "enheter", "lista", [
        ["", t("register.list-people")],
        ["enheter", t("register.list-units")],
      ])}
      {isPeople && (
        <>
          {select(t("register.area"), chosen.area, "omrade", [
            ["", t("register.all-areas")],
            ...shownAreas.map((area) => [area, area] as const),
          ])}
          {select(t("register.steps"), chosen.steps, "steg", [
            ["", t("register.all-steps")],
            ["1", t("register.steps-1")],
            ["1-2", t("register.steps-1-2")],
            ["3", t("register.steps-3")],
            ["other", t("register.steps-other")],
          ])}
          {select(t("register.status"), chosen.status, "status", [
            ["", t("register.all-statuses")],
            ["active", t("register.active")],
            ["resting", t("register.resting")],
          ])}
        </>
      )}
    </search>
  );
}
