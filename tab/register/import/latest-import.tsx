import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ImportEntryReport, LatestImportReport, UndoReport } from "../../../bot/contract/import";
import { ApiError } from "../../api/api-error";
import { useApiClient } from "../../api/api-context";
import type { ApiState } from "../../api/use-api";
import { Loaded } from "../../frame/loaded";
import { Modal } from "../../frame/modal";
import { Notice } from "../../frame/notice";
import { Section } from "../../frame/section";
import { useNumbers, useText } from "../../text/use-text";
import { NARROW } from "../../theme/layout";

const useStyles = makeStyles({
  content: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: "12px",
    "& p": { margin: 0 },
    [NARROW]: { "& button": { minHeight: "44px" } },
  },
  files: { margin: 0, paddingLeft: "20px" },
});

interface LatestImportProps {
  readonly state: ApiState<LatestImportReport>;
  readonly onUndone: () => void;
}

/** The latest import, and the way to take it back. */
export function LatestImport({ state, onUndone }: LatestImportProps) {
  const t = useText();
  const [undone, setUndone] = useState<UndoReport | null>(null);
  return (
    <>
      {undone && <Undone report={undone} />}
      <Loaded state={state}>
        {({ latest }) => (
          <Section title={t("import.latest")}>
            {latest ? (
              <Entry
                entry={latest}
                onUndone={async (report) => {
                  setUndone(report);
                  onUndone();
                  await state.retry();
                }}
              />
            ) : (
              t("import.none-latest")
            )}
          </Section>
        )}
      </Loaded>
    </>
  );
}

interface EntryProps {
  readonly entry: ImportEntryReport;
  readonly onUndone: (report: UndoReport) => Promise<void>;
}

function Entry({ entry: { startedAt, files, isUndone }, onUndone }: EntryProps) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const [isAsking, ask] = useState(false);
  const when = numbers.moment(startedAt);
  return (
    <div className={styles.content}>
      <p>{t("import.latest-at", { when })}</p>
      <ul className={styles.files}>
        {files.map(({ file, counts }) => (
          <li key={file}>
            {file}: {t("import.new-changed", { new: counts.new, changed: counts.changed })}
          </li>
        ))}
      </ul>
      {isUndone ? <p>{t("import.undone")}</p> : <Button onClick={() => ask(true)}>{t("import.undo")}</Button>}
      {isAsking && <AskToUndo when={when} onUndone={onUndone} onClose={() => ask(false)} />}
    </div>
  );
}

interface AskToUndoProps extends Pick<EntryProps, "onUndone"> {
  readonly when: string;
  readonly onClose: () => void;
}

function AskToUndo({ when, onUndone, onClose }: AskToUndoProps) {
  const t = useText();
  const client = useApiClient();
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function undo() {
    setWorking(true);
    try {
      const { body } = await client.edit<UndoReport>("/api/imports/undo", { method: "POST" });
      await onUndone(body);
      onClose();
    } catch (error) {
      setProblem((error instanceof ApiError && error.message) || t("frame.unreachable"));
      setWorking(false);
    }
  }

  return (
    <Modal
      title={t("import.undo-title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("import.cancel")}</Button>
          <Button appearance="primary" disabledFocusable={isWorking} onClick={() => void undo()}>
            {t(isWorking ? "import.undoing" : "import.undo-yes")}
          </Button>
        </>
      }
    >
      <p>{t("import.undo-what", { when })}</p>
      {problem !== null && <Notice kind="error">{problem}</Notice>}
    </Modal>
  );
}

function Undone({ report: { restored, leftAsTheyAre } }: { readonly report: UndoReport }) {
  const t = useText();
  return (
    <Notice kind="success">
      {t("import.undo-done", { restored })} {leftAsTheyAre > 0 && t("import.undo-left", { count: leftAsTheyAre })}
    </Notice>
  );
}
