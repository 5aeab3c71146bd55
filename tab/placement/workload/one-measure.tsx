import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Workload } from "../../../bot/contract/workload";
import { useAddress } from "../../address/use-address";
import { useText } from "../../text/use-text";
import { sortingChoice, type ColumnId, type WorkloadChoices } from "./choices";
import type { WorkloadColumn } from "./columns";

interface OneMeasureProps {
  readonly page: Workload;
  readonly columns: readonly WorkloadColumn[];
  readonly chosen: WorkloadChoices;
}

const MEASURES: readonly ColumnId[] = [
  "lediga",
  "praktikanter",
  "per-handledare",
  "per-anstalld",
  "veckor",
  "andel",
  "flest",
];

const useStyles = makeStyles({
  list: { margin: "8px 0 0", padding: 0, listStyleType: "none" },
  item: {
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: "12px",
    marginBottom: "4px",
    fontVariantNumeric: "tabular-nums",
    "& a": { display: "inline-block", padding: "12px 0" },
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  value: { textAlign: "right", whiteSpace: "nowrap" },
});

/** The table of units where it has no room: one measure at a time, in that measure's order, one line per unit. */
export function OneMeasure({ page, columns, chosen }: OneMeasureProps) {
  const styles = useStyles();
  const t = useText();
  const { choose } = useAddress();
  const [id, setId] = useState<ColumnId>(MEASURES.find((each) => each === chosen.sorting.column) ?? "lediga");
  const name = columns.find((column) => column.id === "enhet");
  const measure = columns.find((column) => column.id === id);

  function measureBy(value: string) {
    const next = MEASURES.find((each) => each === value) ?? "lediga";
    setId(next);
    choose(sortingChoice({ column: next, direction: next === "lediga" ? "ascending" : "descending" }));
  }

  return (
    <>
      <Field label={t("workload.measure")}>
        <Select value={id} onChange={(_, { value }) => measureBy(value)}>
          {MEASURES.map((each) => (
            <option key={each} value={each}>
              {columns.find((column) => column.id === each)?.head}
            </option>
          ))}
        </Select>
      </Field>
      <ul className={styles.list}>
        {[page.total, ...page.units].map((line) => (
          <li key={line.id} className={styles.item}>
            <div className={styles.line}>
              <span className={styles.name}>{name?.value(line)}</span>
              <span className={styles.value}>{measure?.value(line)}</span>
            </div>
            {line.id !== "total" && measure?.mark?.(line)}
          </li>
        ))}
      </ul>
    </>
  );
}
