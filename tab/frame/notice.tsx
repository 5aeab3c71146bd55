import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** `error`: something did not succeed; `warning`: something to look at; `success`: it is done; `info`: good to know. */
type NoticeKind = "error" | "warning" | "success" | "info";

interface NoticeProps {
  readonly kind: NoticeKind;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons. */
  readonly actions?: ReactNode;
  /** Small print: a reference to tell to whoever helps. */
  readonly note?: ReactNode;
}

const SIGNS: Readonly<Record<NoticeKind, string>> = { error: "▲", warning: "!", success: "✓", info: "i" };

const useStyles = makeStyles({
  notice: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: "12px",
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderLeftWidth: "4px",
    borderRadius: tokens.borderRadiusMedium,
  },
  sign: { fontWeight: tokens.fontWeightBold, minWidth: "1em", textAlign: "center" },
  error: { borderLeftColor: tokens.colorStatusDangerForeground3 },
  warning: { borderLeftColor: tokens.colorStatusWarningForeground3 },
  success: { borderLeftColor: tokens.colorStatusSuccessForeground3 },
  info: { borderLeftColor: tokens.colorCompoundBrandBackground },
  errorSign: { color: tokens.colorStatusDangerForeground3 },
  warningSign: { color: tokens.colorStatusWarningForeground3 },
  successSign: { color: tokens.colorStatusSuccessForeground3 },
  infoSign: { color: tokens.colorBrandForegroundLink },
  words: { minWidth: 0, overflowWrap: "anywhere", "& p": { margin: 0 } },
  title: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
  note: { marginTop: "8px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** A message in the page. An error is read out at once, the others when the reader is free. */
export function Notice({ kind, title, children, actions, note }: NoticeProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.notice, styles[kind])} role={kind === "error" ? "alert" : "status"}>
      <span className={mergeClasses(styles.sign, styles[`${kind}Sign`])} aria-hidden="true">
        {SIGNS[kind]}
      </span>
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
        {note && <p className={styles.note}>{note}</p>}
      </div>
    </div>
  );
}
