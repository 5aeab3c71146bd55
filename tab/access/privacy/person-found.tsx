import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ExportReceipt } from "../../../bot/contract/export";
import type { PersonExtract, PersonFileFormat, PersonHandling } from "../../../bot/contract/person";
import { useApiClient } from "../../api/api-context";
import { Notice } from "../../frame/notice";
import { openLink } from "../../host/open-link";
import { useNumbers, useText } from "../../text/use-text";
import { CorrectDialog } from "./correct-dialog";
import { EraseDialog } from "./erase-dialog";
import { wordsOf } from "./words-of";

interface PersonFoundProps {
  readonly extract: PersonExtract;
  /** Asks anew, after something has been done. */
  readonly onChanged: () => Promise<void>;
}

/** What has come of the latest press; `link` is for whom no window was opened. */
interface Told {
  readonly kind: "error" | "info" | "success";
  readonly words: string;
  readonly link?: string;
}

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", rowGap: "12px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: "20px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Where somebody is found, and the four things that the law lets them ask for. */
export function PersonFound({ extract, onChanged }: PersonFoundProps) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const client = useApiClient();
  const [told, setTold] = useState<Told | null>(null);
  const [open, setOpen] = useState<"correct" | "erase" | null>(null);
  const { address, found, total, restrictedSince } = extract;

  async function attempt(act: () => Promise<void>) {
    try {
      await act();
    } catch (error) {
      setTold({ kind: "error", words: wordsOf(error) ?? t("frame.unreachable") });
    }
  }

  async function fetchFile(format: PersonFileFormat) {
    const body = { email: address, format };
    const path = "/api/people/extract-file";
    const { url } = (await client.edit<ExportReceipt>(path, { method: "POST", body })).body;
    const isOpened = await openLink(url);
    setTold({
      kind: "info",
      words: t(isOpened ? "export.opened" : "export.press"),
      ...(isOpened ? {} : { link: url }),
    });
  }

  async function restrict() {
    const body = { email: address, isRestricted: restrictedSince === null };
    await client.edit<PersonHandling>("/api/people/restriction", { method: "POST", body });
    await onChanged();
  }

  return (
    <div className={styles.body}>
      <h3 className={styles.heading}>{t("privacy.person.found", { total, address })}</h3>
      {restrictedSince !== null && (
        <Notice kind="warning">{t("privacy.person.restricted", { when: numbers.moment(restrictedSince) })}</Notice>
      )}
      <ul className={styles.list}>
        {found.map(({ kind, name, count }) => (
          <li key={kind}>
            {name}: {count}
          </li>
        ))}
      </ul>
      <p className={styles.note}>{t("privacy.person.not-found")}</p>
      <div className={styles.actions}>
        <Button onClick={() => void attempt(() => fetchFile("html"))}>{t("privacy.person.page")}</Button>
        <Button onClick={() => void attempt(() => fetchFile("json"))}>{t("privacy.person.json")}</Button>
        <Button onClick={() => setOpen("correct")}>{t("privacy.person.correct")}</Button>
        <Button onClick={() => void attempt(restrict)}>
          {t(restrictedSince === null ? "privacy.person.restrict" : "privacy.person.lift")}
        </Button>
        <Button onClick={() => setOpen("erase")}>{t("privacy.person.erase")}</Button>
      </div>
      {told && (
        <Notice kind={told.kind}>
          {told.words}{" "}
          {told.link && (
            <Link inline href={told.link} target="_blank">
              {t("export.link")}
            </Link>
          )}
        </Notice>
      )}
      {open === "correct" && (
        <CorrectDialog extract={extract} onClose={() => setOpen(null)} onSaved={() => void onChanged()} />
      )}
      {open === "erase" && (
        <EraseDialog address={address} onClose={() => setOpen(null)} onErased={() => void onChanged()} />
      )}
    </div>
  );
}
