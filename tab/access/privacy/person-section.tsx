import { Button, Field, Input, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState, type SyntheticEvent } from "react";
import type { PersonExtract } from "../../../bot/contract/person";
import { useApiClient } from "../../api/api-context";
import { Notice } from "../../frame/notice";
import { Section } from "../../frame/section";
import { useTargets } from "../../frame/use-targets";
import { useText } from "../../text/use-text";
import { PersonFound } from "./person-found";
import { wordsOf } from "./words-of";

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "flex-end" },
  field: { flexGrow: 1, minWidth: "200px", maxWidth: "420px" },
  body: { display: "flex", flexDirection: "column", rowGap: "16px" },
});

/**
 * What there is about one person, and what can be done about it (D25, D34). The address is sent, and never stands in an
 * address of the tab or of the API.
 */
export function PersonSection() {
  const styles = useStyles();
  const t = useText();
  const client = useApiClient();
  const [typed, type] = useState("");
  const [extract, setExtract] = useState<PersonExtract | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSearching, setSearching] = useState(false);

  async function search(email: string) {
    setSearching(true);
    setProblem(null);
    try {
      const path = "/api/people/extract";
      setExtract((await client.edit<PersonExtract>(path, { method: "POST", body: { email } })).body);
    } catch (error) {
      setExtract(null);
      setProblem(wordsOf(error) ?? t("frame.unreachable"));
    } finally {
      setSearching(false);
    }
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    void search(typed);
  }

  return (
    <Section title={t("privacy.person.title")} note={t("privacy.person.note")}>
      <div className={mergeClasses(styles.body, useTargets())}>
        <form className={styles.form} onSubmit={submit} noValidate>
          <Field
            className={styles.field}
            label={t("privacy.person.email")}
            {...(problem === null ? {} : { validationState: "error" as const, validationMessage: problem })}
          >
            <Input type="email" value={typed} maxLength={256} onChange={(_, { value }) => type(value)} />
          </Field>
          <Button type="submit" appearance="primary" disabledFocusable={isSearching || typed.trim() === ""}>
            {t("privacy.person.search")}
          </Button>
        </form>
        {isSearching && <Notice kind="info">{t("privacy.person.searching")}</Notice>}
        {extract && !isSearching && (
          <PersonFound key={extract.madeAt} extract={extract} onChanged={() => search(extract.address)} />
        )}
      </div>
    </Section>
  );
}
