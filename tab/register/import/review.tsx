import { Button, Field, makeStyles, mergeClasses, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { ImportReport } from "../../../bot/contract/import";
import { useSession } from "../../api/use-session";
import { Notice } from "../../frame/notice";
import { Section } from "../../frame/section";
import { useNumbers, useText } from "../../text/use-text";
import { NARROW } from "../../theme/layout";
import { useTargets } from "../../frame/use-targets";
import { ChangesTable } from "./changes-table";
import { ErrorsTable } from "./errors-table";
import { FilesTable } from "./files-table";
import { Headings } from "./headings";
import { Summary } from "./summary";
import type { ImportInHand } from "./use-import";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: "16px" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    [NARROW]: { "& > *": { flexGrow: 1, minHeight: "44px" } },
  },
  term: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "12px" },
});

interface ReviewProps {
  readonly report: ImportReport;
  readonly inHand: ImportInHand;
}

/** What an import would do, and the two ways on: to save exactly that, or to leave it. */
export function Review({ report, inHand: { asked, problem, check, save, startOver } }: ReviewProps) {
  const styles = useStyles();
  const t = useText();
  const rows = report.rowsToSave;
  const hasSomethingToSave = rows > 0 || Object.keys(asked.units).length > 0;
  return (
    <div className={mergeClasses(styles.content, useTargets())}>
      {problem && (
        <Notice
          kind="error"
          title={t("import.failed-title")}
          actions={problem.isOutdated && <Button onClick={() => void check({})}>{t("import.again")}</Button>}
        >
          {problem.isOutdated ? t("import.changed") : problem.message || t("frame.unreachable")}
        </Notice>
      )}
      <Summary report={report} />
      <div className={styles.actions}>
        {hasSomethingToSave && (
          <Button appearance="primary" onClick={() => void save()}>
            {t("import.save", { rows })}
          </Button>
        )}
        <Button onClick={startOver}>{t("import.cancel")}</Button>
      </div>
      <Headings files={report.files} onMapping={(mapping) => void check({ mapping })} />
      <TermNeeded report={report} onTerm={(term) => void check({ term })} />
      <ErrorsTable report={report} onUnit={(spelling, code) => void check({ units: { [spelling]: code } })} />
      <ChangesTable differences={report.differences} />
      <FilesTable files={report.files} />
    </div>
  );
}

/** Asks for the term, when there are rows that cannot be placed without it. */
function TermNeeded({ report, onTerm }: { readonly report: ImportReport; readonly onTerm: (term: string) => void }) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const { data: session } = useSession();
  const [term, setTerm] = useState("");
  const isNeeded = report.files.some(({ rows }) => rows.some(({ reason }) => reason?.code === "term-missing"));
  if (!isNeeded) return null;
  return (
    <Section title={t("import.term")} note={t("import.term-note")}>
      <div className={styles.term}>
        <Field label={t("import.term")}>
          <Select value={term} onChange={(_, { value }) => setTerm(value)}>
            <option value="">{t("import.term-choose")}</option>
            {(session?.terms ?? []).map((each) => (
              <option key={each} value={each}>
                {numbers.term(each)}
              </option>
            ))}
          </Select>
        </Field>
        <Button disabledFocusable={term === ""} onClick={() => onTerm(term)}>
          {t("import.again")}
        </Button>
      </div>
    </Section>
  );
}
