import { Button, Input, makeStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { RegisterUnits } from "../../../bot/contract/register";
import { useApi } from "../../api/use-api";
import { useText } from "../../text/use-text";

interface UnitChoiceProps {
  /** What the files call it. */
  readonly spelling: string;
  readonly isWorking?: boolean;
  readonly onChoose: (unit: { readonly id: string; readonly name: string }) => void;
}

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Tells which unit a spelling means: a field that finds units as one types, and a button. */
export function UnitChoice({ spelling, isWorking = false, onChoose }: UnitChoiceProps) {
  const styles = useStyles();
  const t = useText();
  const list = useId();
  const [typed, type] = useState("");
  // An option is told as "Sjöhagens vårdboende (V2107)"; what is typed by hand is searched for as it is.
  const search = typed.replace(/(?<!\s)\s*\([^()]*\)\s*$/, "");
  const { data } = useApi<RegisterUnits>(
    search.length < 2 ? null : `/api/register/units?search=${encodeURIComponent(search)}`,
  );
  const options = (data?.units ?? []).map((unit) => ({ ...unit, words: `${unit.name} (${unit.id})` }));
  const chosen =
    options.find(({ words, name }) => words === typed || name === typed) ??
    (options.length === 1 ? options[0] : undefined);
  return (
    <span className={styles.row}>
      <Input
        aria-label={t("quality.choose-unit", { name: spelling })}
        placeholder={t("quality.choose")}
        size="small"
        list={list}
        value={typed}
        onChange={(_, { value }) => type(value)}
      />
      <datalist id={list}>
        {options.map(({ id, words }) => (
          <option key={id} value={words} />
        ))}
      </datalist>
      <Button size="small" disabledFocusable={!chosen || isWorking} onClick={() => chosen && onChoose(chosen)}>
        {chosen ? t("quality.use-suggestion", { unit: chosen.name }) : t("quality.use")}
      </Button>
    </span>
  );
}
