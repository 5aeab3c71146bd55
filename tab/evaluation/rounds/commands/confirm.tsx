import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { ApiError } from "../../../api/api-error";
import { Modal } from "../../../frame/modal";
import { Notice } from "../../../frame/notice";
import { useText } from "../../../text/use-text";

interface ConfirmProps {
  readonly title: string;
  /** What it leads to, with the numbers. */
  readonly children: ReactNode;
  /** What the button does: "Påminn 103". */
  readonly yes: string;
  /** Ends when it is done; what it throws is told, and the reader can try again or go back. */
  readonly onYes: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before something that many people notice. */
export function Confirm({ title, children, yes, onYes, onClose }: ConfirmProps) {
  const t = useText();
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function confirm() {
    setWorking(true);
    setProblem(null);
    try {
      await onYes();
      onClose();
    } catch (error) {
      setProblem((error instanceof ApiError && error.message) || t("frame.unreachable"));
      setWorking(false);
    }
  }

  return (
    <Modal
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("rounds.dialog.back")}</Button>
          <Button appearance="primary" disabledFocusable={isWorking} onClick={() => void confirm()}>
            {isWorking ? t("rounds.dialog.working") : yes}
          </Button>
        </>
      }
    >
      {children}
      {problem !== null && <Notice kind="error">{problem}</Notice>}
    </Modal>
  );
}
