import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { ImportFileReport, ImportMapping } from "../../../bot/contract/import";
import { Section } from "../../frame/section";
import { useText } from "../../text/use-text";

const useStyles = makeStyles({
  sheet: { display: "flex", flexDirection: "column", rowGap: "12px", marginBottom: "16px", "& p": { margin: 0 } },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 220px), 1fr))", gap: "12px" },
});

interface HeadingsProps {
  readonly files: readonly ImportFileReport[];
  /** The reader says what headings mean. */
  readonly onMapping: (mapping: Readonly<Record<string, string>>) => void;
}

/** Asks what headings mean in files that could not be used without knowing. */
export function Headings({ files, onMapping }: HeadingsProps) {
  const styles = useStyles();
  const t = useText();
  const [told, tell] = useState<Readonly<Record<string, { heading: string; field: string }>>>({});
  const sheets = files
    .filter(({ problem }) => problem !== null)
    .flatMap(({ file, sheets: all }) =>
      all.flatMap(({ sheet, mapping, problem }) => (mapping ? [{ file, sheet, mapping, problem }] : [])),
    );
  if (sheets.length === 0) return null;
  const mapping = Object.fromEntries(
    Object.values(told).flatMap(({ heading, field }) => (heading && field ? [[heading, field] as const] : [])),
  );
  return (
    <Section title={t("import.mapping-title")} note={t("import.mapping")}>
      {sheets.map(({ file, sheet, mapping: asked, problem }) => (
        <div key={`${file} ${sheet ?? ""}`} className={styles.sheet}>
          <p>
            {file}: {problem?.message}
          </p>
          {asked.missing.map((group, index) => (
            <OneHeading
              key={index}
              group={group}
              headings={asked.headings}
              onTold={(heading, field) => tell({ ...told, [`${file} ${sheet ?? ""} ${index}`]: { heading, field } })}
            />
          ))}
        </div>
      ))}
      <Button disabledFocusable={Object.keys(mapping).length === 0} onClick={() => onMapping(mapping)}>
        {t("import.again")}
      </Button>
    </Section>
  );
}

interface OneHeadingProps {
  readonly group: ImportMapping["missing"][number];
  readonly headings: readonly string[];
  readonly onTold: (heading: string, field: string) => void;
}

/** Which heading holds one of the fields; where several fields would do, also which of them. */
function OneHeading({ group, headings, onTold }: OneHeadingProps) {
  const styles = useStyles();
  const t = useText();
  const [heading, setHeading] = useState("");
  const [field, setField] = useState(group.length === 1 ? group[0]!.field : "");
  const labels = group.map(({ label }) => label);
  const label = labels.length > 3 ? t("import.mapping-any") : labels.join(" / ");
  return (
    <div className={styles.pair}>
      <Field label={t("import.mapping-column", { field: label })}>
        <Select
          value={heading}
          onChange={(_, { value }) => {
            setHeading(value);
            onTold(value, field);
          }}
        >
          <option value="">{t("import.mapping-which")}</option>
          {headings.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      {group.length > 1 && (
        <Field label={t("import.mapping-field")}>
          <Select
            value={field}
            onChange={(_, { value }) => {
              setField(value);
              onTold(heading, value);
            }}
          >
            <option value="">{t("import.mapping-choose")}</option>
            {group.map((each) => (
              <option key={each.field} value={each.field}>
                {each.label}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
