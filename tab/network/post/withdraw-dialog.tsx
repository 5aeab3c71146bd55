import { Button } from "@fluentui/react-components";
import type { PostWithdrawal } from "../../../bot/contract/network/post";
import { Modal } from "../../frame/modal";
import { useText } from "../../text/use-text";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";

interface WithdrawDialogProps {
  /** The post, or the draft. */
  readonly id: string;
  readonly title: string;
  readonly effect: string;
  /** What the button says. */
  readonly action: string;
  readonly onClose: (isDone: boolean) => void;
}

/** Asks once more before a post is taken back, or a draft thrown away. */
export function WithdrawDialog({ id, title, effect, action, onClose }: WithdrawDialogProps) {
  const t = useText();
  const { act, isBusy, problem } = useAction();
  const withdraw = async () => {
    const path = `/api/network/posts/${encodeURIComponent(id)}/withdraw`;
    if (await act<PostWithdrawal>(path, { method: "POST" })) onClose(true);
  };
  return (
    <Modal
      title={title}
      onClose={() => onClose(false)}
      actions={
        <>
          <Button onClick={() => onClose(false)}>{t("network.cancel")}</Button>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void withdraw()}>
            {action}
          </Button>
        </>
      }
    >
      <p>{effect}</p>
      <ProblemNotice problem={problem} />
    </Modal>
  );
}
