import { Field, Select } from "@fluentui/react-components";
import { useAddress } from "../../address/use-address";
import { useText } from "../../text/use-text";
import { readSelection, SELECTIONS } from "./selection";

interface SelectionChoiceProps {
  /** What showing everything is called. */
  readonly all: string;
  /** Units have no response rates to choose by. */
  readonly hasResponses: boolean;
}

/** Which lines are shown, kept in the address. */
export function SelectionChoice({ all, hasResponses }: SelectionChoiceProps) {
  const t = useText();
  const { address, choose } = useAddress();
  return (
    <Field label={t("overview.selection")} size="small">
      <Select
        size="medium"
        value={readSelection(address.choices["urval"])}
        onChange={(_, { value }) => choose({ urval: value === "alla" ? "" : value })}
      >
        {SELECTIONS.filter((selection) => hasResponses || selection !== "fa-svar").map((selection) => (
          <option key={selection} value={selection}>
            {selection === "alla" ? all : t(`overview.selections.${selection}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
