import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { NARROW } from "../theme/layout";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(150px, 1fr))",
    gap: "8px 12px",
    maxWidth: "840px",
    marginBottom: "12px",
    // Controls have a width of their own that is wider than a column of a phone.
    "& > *": { minWidth: 0 },
    "& input, & select, & .fui-Input, & .fui-Select": { minWidth: 0, width: "100%" },
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
});

/** What the reader may narrow a list by, above it. */
export function Choices({ children }: { readonly children: ReactNode }) {
  return <search className={useStyles().row}>{children}</search>;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}

export function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, chosen) => onChoose(chosen.value)}>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
