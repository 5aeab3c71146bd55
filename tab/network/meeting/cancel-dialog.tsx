import { Button } from "@fluentui/react-components";
import type { MeetingDetails } from "../../../bot/contract/network/meeting";
import { Modal } from "../../frame/modal";
import { useText } from "../../text/use-text";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";

interface CancelDialogProps {
  readonly meeting: MeetingDetails;
  readonly path: string;
  readonly onClose: () => void;
}

/** Asks once more before those who have signed up are told that the meeting is off. */
export function CancelDialog({ meeting, path, onClose }: CancelDialogProps) {
  const t = useText();
  const action = useAction();
  const cancel = async () => {
    if (await action.act(`${path}/cancel`, { method: "POST" })) onClose();
  };
  return (
    <Modal
      title={t("network.meetings.cancel-title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("network.meetings.keep")}</Button>
          <Button appearance="primary" disabledFocusable={action.isBusy} onClick={() => void cancel()}>
            {t("network.meetings.cancel")}
          </Button>
        </>
      }
    >
      <p>{t("network.meetings.cancel-effect", { title: meeting.title, count: meeting.coming + meeting.waiting })}</p>
      <ProblemNotice problem={action.problem} />
    </Modal>
  );
}
