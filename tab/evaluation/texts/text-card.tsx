import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { TextDecision, WaitingText } from "../../../bot/contract/free-texts";
import { useText } from "../../text/use-text";
import { NARROW } from "../../theme/layout";
import { CoverEditor } from "./cover-editor";
import { MarkedText } from "./marked-text";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", rowGap: "16px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", [NARROW]: { "& button": { minHeight: "44px", flexGrow: 1 } } },
  words: { margin: 0 },
});

interface TextCardProps {
  readonly waiting: WaitingText;
  readonly isLast: boolean;
  readonly isSaving: boolean;
  /** Sends the decision; until then it can be taken back. */
  readonly onNext: (decision: TextDecision) => void;
  readonly onLater: () => void;
}

/**
 * One text and what is done with it. A decision is kept here until the reader goes on, so that it can be undone: what is
 * deleted is gone for good.
 */
export function TextCard({ waiting, isLast, isSaving, onNext, onLater }: TextCardProps) {
  const styles = useStyles();
  const t = useText();
  const [chosen, setChosen] = useState<TextDecision | null>(null);
  const [isEditing, setEditing] = useState(false);
  const choose = (decision: TextDecision) => {
    setEditing(false);
    setChosen(decision);
  };

  if (isEditing) {
    return (
      <CoverEditor
        waiting={waiting}
        onDone={(text) => choose({ decision: "mask", text })}
        onCancel={() => setEditing(false)}
      />
    );
  }
  const shown = chosen?.decision === "mask" ? { text: chosen.text, suspects: [] } : waiting;
  return (
    <div className={styles.card}>
      <MarkedText {...shown} />
      {chosen ? (
        <Chosen
          chosen={chosen}
          isLast={isLast}
          isSaving={isSaving}
          onNext={() => onNext(chosen)}
          onUndo={() => setChosen(null)}
        />
      ) : (
        <div className={styles.row}>
          <Button onClick={() => choose({ decision: "release" })}>{t("free-texts.release")}</Button>
          <Button onClick={() => setEditing(true)}>{t("free-texts.mask")}</Button>
          <Button onClick={() => choose({ decision: "delete" })}>{t("free-texts.delete")}</Button>
          {!isLast && (
            <Button appearance="subtle" onClick={onLater}>
              {t("free-texts.later")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface ChosenProps {
  readonly chosen: TextDecision;
  readonly isLast: boolean;
  readonly isSaving: boolean;
  readonly onNext: () => void;
  readonly onUndo: () => void;
}

/** What will happen to the text, and the two ways on. The keyboard stands on the usual one. */
function Chosen({ chosen, isLast, isSaving, onNext, onUndo }: ChosenProps) {
  const styles = useStyles();
  const t = useText();
  return (
    <>
      <p className={styles.words} role="status">
        {t(`free-texts.chosen.${chosen.decision}`)}
      </p>
      <div className={styles.row}>
        <Button autoFocus appearance="primary" onClick={onNext} disabledFocusable={isSaving}>
          {t(isLast ? "free-texts.finish" : "free-texts.next")}
        </Button>
        <Button onClick={onUndo} disabledFocusable={isSaving}>
          {t("free-texts.undo")}
        </Button>
      </div>
    </>
  );
}
