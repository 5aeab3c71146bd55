import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { WaitingText } from "../../../bot/contract/free-texts";
import { useText } from "../../text/use-text";
import { NARROW } from "../../theme/layout";
import { cover, editProblem } from "./covering";

const useStyles = makeStyles({
  editor: { display: "flex", flexDirection: "column", rowGap: "12px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", [NARROW]: { "& button": { minHeight: "44px", flexGrow: 1 } } },
});

interface CoverEditorProps {
  readonly waiting: WaitingText;
  readonly onDone: (text: string) => void;
  readonly onCancel: () => void;
}

/** Lets HR cover or remove parts of a text; nothing can be added. */
export function CoverEditor({ waiting, onDone, onCancel }: CoverEditorProps) {
  const styles = useStyles();
  const t = useText();
  const [text, setText] = useState(waiting.text);
  const [selection, setSelection] = useState({ from: 0, to: 0 });
  const [isTold, setTold] = useState(false);
  const problem = editProblem(waiting.text, text);

  const coverSelection = () => setText(cover(text, selection.from, selection.to));
  const coverSuspects = () => {
    const open = waiting.suspects.filter(({ kind }) => kind !== "masked");
    setText(open.reduce((before, { from, to }) => cover(before, from, to), waiting.text));
  };
  const told = problem !== null && (isTold || problem === "added") ? t(`free-texts.problem.${problem}`) : undefined;

  return (
    <div className={styles.editor}>
      <Field
        label={t("free-texts.edit-label")}
        hint={t("free-texts.edit-hint")}
        {...(told ? { validationMessage: told, validationState: "error" as const } : {})}
      >
        <Textarea
          autoFocus
          value={text}
          rows={6}
          resize="vertical"
          onChange={(_, { value }) => setText(value)}
          onSelect={({ currentTarget: { selectionStart: from, selectionEnd: to } }) => setSelection({ from, to })}
        />
      </Field>
      <div className={styles.row}>
        <Button onClick={coverSelection}>{t("free-texts.cover")}</Button>
        {waiting.suspects.some(({ kind }) => kind !== "masked") && (
          <Button onClick={coverSuspects}>{t("free-texts.cover-suspects")}</Button>
        )}
      </div>
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => (problem === null ? onDone(text) : setTold(true))}>
          {t("free-texts.edit-done")}
        </Button>
        <Button onClick={onCancel}>{t("free-texts.cancel")}</Button>
      </div>
    </div>
  );
}
