import { Button } from "@fluentui/react-components";
import { Modal } from "../../frame/modal";
import { useText } from "../../text/use-text";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";

interface RemoveDialogProps {
  /** The address of what is to be taken away. */
  readonly path: string;
  readonly what: "remove" | "remove-reply";
  readonly onClose: (isDone: boolean) => void;
}

/** Asks once more before a question or a reply is taken away: it cannot be undone (D36). */
export function RemoveDialog({ path, what, onClose }: RemoveDialogProps) {
  const t = useText();
  const { act, isBusy, problem } = useAction();
  const remove = async () => {
    if (await act(path, { method: "DELETE" })) onClose(true);
  };
  return (
    <Modal
      title={t(`network.questions.${what}`)}
      onClose={() => onClose(false)}
      actions={
        <>
          <Button onClick={() => onClose(false)}>{t("network.cancel")}</Button>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void remove()}>
            {t(`network.questions.${what}`)}
          </Button>
        </>
      }
    >
      <p>{t(`network.questions.${what}-effect`)}</p>
      <ProblemNotice problem={problem} />
    </Modal>
  );
}
