import { Field, Select } from "@fluentui/react-components";
import type { ComponentProps } from "react";
import { useText } from "../text/use-text";

interface ReadersFieldProps extends Pick<ComponentProps<typeof Field>, "validationState" | "validationMessage"> {
  readonly label: string;
  /** Whom it is for now; null is everybody. */
  readonly area: string | null;
  /** Whom the writer may write for. */
  readonly mayBeFor: { readonly areas: readonly string[]; readonly everybody: boolean };
  /** It cannot change once people have been told. */
  readonly isFixed: boolean;
  readonly onChoose: (area: string | null) => void;
}

/** For whom a post or a meeting is: one area, or everybody. */
export function ReadersField({ label, area, mayBeFor, isFixed, onChoose, ...wrong }: ReadersFieldProps) {
  const t = useText();
  const { areas, everybody } = mayBeFor;
  const shown = area !== null && !areas.includes(area) ? [...areas, area] : areas;
  return (
    <Field label={label} {...wrong}>
      <Select value={area ?? ""} disabled={isFixed} onChange={(_, { value }) => onChoose(value === "" ? null : value)}>
        {everybody && <option value="">{t("network.everybody")}</option>}
        {shown.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </Select>
    </Field>
  );
}
