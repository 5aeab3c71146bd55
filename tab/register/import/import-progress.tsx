import { makeStyles, tokens } from "@fluentui/react-components";
import type { RunningImport } from "../../../bot/contract/import";
import { useApi } from "../../api/use-api";
import type { Progress } from "../../api/upload";
import { Section } from "../../frame/section";
import { useNumbers, useText } from "../../text/use-text";

const useStyles = makeStyles({
  words: { margin: "0 0 8px" },
  bar: {
    height: "8px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  done: { height: "100%", backgroundColor: tokens.colorCompoundBrandBackground, forcedColorAdjust: "none" },
});

interface ImportProgressProps {
  readonly isSaving: boolean;
  readonly sent: Progress;
}

/** How far the work has come: what has been sent as the browser tells it, and then what the service tells. */
export function ImportProgress({ isSaving, sent }: ImportProgressProps) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const isSending = sent.sent < sent.total;
  const { data } = useApi<RunningImport>(isSending ? null : "/api/imports/running", { everySeconds: 1 });
  const running = data?.running ?? null;
  const { words, share } = told();

  function told(): { readonly words: string; readonly share: number | null } {
    if (isSending) {
      const share = sent.sent / sent.total;
      return { words: t("import.sending", { share: numbers.percent(share) }), share };
    }
    if (running?.phase === "reading") {
      const { done, total } = running;
      return { words: t("import.reading", { next: Math.min(done + 1, total), total }), share: done / total };
    }
    if (running?.phase === "writing") {
      const { done, total } = running;
      return { words: t("import.writing", { done, total }), share: total === 0 ? null : done / total };
    }
    return { words: t(running ? "import.planning" : isSaving ? "import.saving" : "import.working"), share: null };
  }

  return (
    <Section>
      <p className={styles.words} role="status">
        {words}
      </p>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={words}
        {...(share === null
          ? {}
          : { "aria-valuemin": 0, "aria-valuemax": 100, "aria-valuenow": Math.round(share * 100) })}
      >
        <div className={styles.done} style={{ width: `${Math.round((share ?? 1) * 100)}%` }} />
      </div>
    </Section>
  );
}
