import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { NARROW } from "../theme/layout";

interface ModalProps {
  readonly title: string;
  /** Called when the reader leaves by Esc, and to be called by the buttons. */
  readonly onClose: () => void;
  readonly isWide?: boolean;
  /** Buttons, the way back first. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  dialog: {
    boxSizing: "border-box",
    width: "min(520px, calc(100vw - 24px))",
    maxHeight: "calc(100dvh - 24px)",
    padding: "20px",
    overflowY: "auto",
    overscrollBehavior: "contain",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow64,
    "::backdrop": { backgroundColor: "rgba(0, 0, 0, 0.5)" },
    [NARROW]: { padding: "16px" },
  },
  wide: { width: "min(760px, calc(100vw - 24px))" },
  title: {
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    outlineStyle: "none",
  },
  body: { display: "flex", flexDirection: "column", rowGap: "12px", "& p": { margin: 0 } },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    gap: "8px",
    marginTop: "20px",
    [NARROW]: { "& > *": { flexGrow: 1, minHeight: "44px" } },
  },
});

/**
 * A question or a closer look in front of the page. The browser's own dialog: it keeps the focus inside, ends with Esc
 * and gives the focus back to what it was opened from. The title is focused first, so that it is read before the buttons.
 */
export function Modal({ title, onClose, isWide = false, actions, children }: ModalProps) {
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    heading.current?.focus();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={mergeClasses(styles.dialog, isWide && styles.wide)}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      <div className={styles.body}>{children}</div>
      <div className={styles.actions}>{actions}</div>
    </dialog>
  );
}
