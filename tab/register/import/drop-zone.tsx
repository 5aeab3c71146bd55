import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type DragEvent } from "react";
import { useText } from "../../text/use-text";
import { NARROW } from "../../theme/layout";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: "12px",
    padding: "24px",
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    "& p": { margin: 0 },
    [NARROW]: { padding: "12px", "& button": { minHeight: "44px", width: "100%" } },
  },
  over: { border: `2px solid ${tokens.colorCompoundBrandStroke}` },
  note: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Where files are dropped, or chosen by a button that does the same. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const styles = useStyles();
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  }

  function over(event: DragEvent) {
    event.preventDefault();
    setOver(true);
  }

  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{t(isOver ? "import.dropping" : "import.drop")}</p>
      <Button appearance="primary" onClick={() => input.current?.click()}>
        {t("import.choose")}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".csv,.xlsx"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file once more is a choice too.
          target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
      <p className={styles.note}>{t("import.formats")}</p>
    </div>
  );
}
