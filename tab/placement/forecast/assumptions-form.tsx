import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ForecastReport } from "../../../bot/contract/forecast";
import { useAddress } from "../../address/use-address";
import { useNumbers, useText } from "../../text/use-text";
import { NARROW } from "../../theme/layout";
import { ASSUMPTIONS, readAssumption, type Assumption } from "./assumptions";

/** After the last key, so that not every digit is a forecast of its own. */
const MILLISECONDS_TO_WAIT = 300;

const useStyles = makeStyles({
  input: { [NARROW]: { minHeight: "46px", "& input": { minHeight: "44px" } } },
  form: { display: "flex", flexDirection: "column", rowGap: "12px", marginBottom: "12px" },
});

/** What is assumed, to be changed; what is written is kept in the address, so that a link leads to the same forecast. */
export function AssumptionsForm({ assumed }: { readonly assumed: ForecastReport["assumed"] }) {
  const styles = useStyles();
  const t = useText();
  const { address, choose } = useAddress();
  const [resets, setResets] = useState(0);
  const isChanged = ASSUMPTIONS.some(({ name }) => address.choices[name] !== undefined);
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      {ASSUMPTIONS.map((assumption) => (
        <AssumptionField
          key={`${assumption.name} ${resets}`}
          assumption={assumption}
          value={assumed[assumption.parameter]}
          onChange={(value) => choose({ [assumption.name]: value })}
        />
      ))}
      {isChanged && (
        <div>
          <Button
            onClick={() => {
              choose(Object.fromEntries(ASSUMPTIONS.map(({ name }) => [name, ""])));
              setResets(resets + 1);
            }}
          >
            {t("forecast.reset")}
          </Button>
        </div>
      )}
    </form>
  );
}

interface AssumptionFieldProps {
  readonly assumption: Assumption;
  /** What the forecast was made with. */
  readonly value: number;
  readonly onChange: (written: string) => void;
}

function AssumptionField({ assumption, value, onChange }: AssumptionFieldProps) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  // Null until somebody writes: then the field shows what the service chose.
  const [written, setWritten] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const isWrong = written !== null && readAssumption(written, assumption) === null;
  const { from, to, isWhole } = assumption;
  const bounds = { from: numbers.integer(from), to: numbers.integer(to) };

  function write(text: string) {
    setWritten(text);
    clearTimeout(timer.current);
    const read = readAssumption(text, assumption);
    if (read !== null) timer.current = setTimeout(() => onChange(String(read)), MILLISECONDS_TO_WAIT);
  }

  return (
    <Field
      label={t(assumption.label)}
      {...(isWrong
        ? { validationState: "error", validationMessage: t(isWhole ? "forecast.whole" : "forecast.number", bounds) }
        : {})}
    >
      <Input
        className={styles.input}
        inputMode={isWhole ? "numeric" : "decimal"}
        autoComplete="off"
        value={written ?? (isWhole ? numbers.integer(value) : numbers.decimal(value, Number.isInteger(value) ? 0 : 1))}
        onChange={(_, data) => write(data.value)}
      />
    </Field>
  );
}
