import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type {
  MeetingDetails,
  MeetingList,
  MeetingOutcome,
  MeetingProblemItem,
  MeetingToCall,
} from "../../../bot/contract/network/meeting";
import { Modal } from "../../frame/modal";
import { useText } from "../../text/use-text";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";
import { MeetingForm } from "./meeting-form";

interface MeetingDialogProps {
  /** The meeting that is changed; null for a new one. */
  readonly read: { readonly meeting: MeetingDetails; readonly etag: string | null } | null;
  readonly mayCallFor: MeetingList["mayCallFor"];
  /** Called with the meeting's id when it has been saved. */
  readonly onClose: (id: string | null) => void;
}

/** Calls a meeting or changes one; what is held back stays filled in. */
export function MeetingDialog({ read, mayCallFor, onClose }: MeetingDialogProps) {
  const t = useText();
  const action = useAction();
  const formId = useId();
  // Chosen here, so that a press that is sent twice calls one meeting.
  const [id] = useState(() => crypto.randomUUID());
  const [words, setWords] = useState<MeetingToCall>(() => read?.meeting.draft ?? emptyFor(mayCallFor));
  const [problems, setProblems] = useState<readonly MeetingProblemItem[]>([]);
  const save = async () => {
    const path = "/api/network/meetings";
    const answer = await (read === null
      ? action.act<MeetingOutcome>(path, { method: "POST", body: { id, draft: words } })
      : action.act<MeetingOutcome>(`${path}/${encodeURIComponent(read.meeting.id)}`, {
          method: "PUT",
          body: { draft: words },
          ifMatch: read.etag,
        }));
    if (!answer) return;
    setProblems(answer.body.problems);
    if (answer.body.outcome !== "held-back") onClose(answer.body.meeting?.id ?? null);
  };
  return (
    <Modal
      title={t(read === null ? "network.meetings.call" : "network.meetings.change")}
      isWide
      onClose={() => onClose(null)}
      actions={
        <>
          <Button onClick={() => onClose(null)}>{t("network.cancel")}</Button>
          <Button type="submit" form={formId} appearance="primary" disabledFocusable={action.isBusy}>
            {t(read === null ? "network.meetings.publish" : "network.meetings.save")}
          </Button>
        </>
      }
    >
      <p>{t(read === null ? "network.meetings.call-effect" : "network.meetings.change-effect")}</p>
      <ProblemNotice problem={action.problem} />
      <MeetingForm
        id={formId}
        words={words}
        problems={problems}
        mayCallFor={mayCallFor}
        isFixed={read !== null}
        onWrite={(change) => setWords((before) => ({ ...before, ...change }))}
        onSave={() => void save()}
      />
    </Modal>
  );
}

function emptyFor({ areas, everybody }: MeetingList["mayCallFor"]): MeetingToCall {
  return {
    ...{ title: "", what: "", day: "", from: "13:00", to: "14:00", place: "", link: "", seats: null },
    area: everybody ? null : (areas[0] ?? null),
    lastSignUpDay: "",
  };
}
