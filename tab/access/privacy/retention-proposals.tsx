import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { RetentionProposal } from "../../../bot/contract/retention";
import { Modal } from "../../frame/modal";
import { ProblemNotice } from "../../network/problem-notice";
import { useAction } from "../../network/use-action";
import { useLanguage, useNumbers, useText } from "../../text/use-text";

interface RetentionProposalsProps {
  /** Newest first. */
  readonly proposals: readonly RetentionProposal[];
  /** Something has changed: read anew. */
  readonly onDone: () => void;
}

/** What has been proposed and what became of it. Whoever did not propose can approve. */
export function RetentionProposals({ proposals, onDone }: RetentionProposalsProps) {
  const t = useText();
  const numbers = useNumbers();
  const [approving, setApproving] = useState<RetentionProposal | null>(null);
  if (proposals.length === 0) return null;
  return (
    <>
      <h3>{t("privacy.retention.proposals")}</h3>
      <ul>
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            {t("privacy.retention.proposal", {
              day: numbers.day(proposal.proposedAt.slice(0, 10)),
              count: proposal.lines.reduce((sum, { count }) => sum + count, 0),
              state: t(`privacy.retention.state-${proposal.state}`),
            })}{" "}
            {proposal.state === "proposed" &&
              (proposal.isOwn ? (
                t("privacy.retention.own")
              ) : (
                <Button onClick={() => setApproving(proposal)}>{t("privacy.retention.look")}</Button>
              ))}
          </li>
        ))}
      </ul>
      {approving && (
        <ApproveDialog
          proposal={approving}
          onClose={() => {
            setApproving(null);
            onDone();
          }}
        />
      )}
    </>
  );
}

interface ApproveDialogProps {
  readonly proposal: RetentionProposal;
  readonly onClose: () => void;
}

/** Shows what is to be destroyed, as numbers, and asks once more: it cannot be undone. */
function ApproveDialog({ proposal: { id, fingerprint, lines }, onClose }: ApproveDialogProps) {
  const t = useText();
  const numbers = useNumbers();
  const language = useLanguage();
  const { act, isBusy, problem } = useAction();
  const approve = async () => {
    const path = `/api/retention/proposals/${encodeURIComponent(id)}/approve`;
    if (await act<RetentionProposal>(path, { method: "POST", body: { fingerprint } })) onClose();
  };
  return (
    <Modal
      title={t("privacy.retention.approve-title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("privacy.retention.back")}</Button>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void approve()}>
            {t("privacy.retention.approve")}
          </Button>
        </>
      }
    >
      <ul>
        {lines.map(({ table, rule, holds, decision, count, oldest }) => (
          <li key={`${table}.${rule}`}>
            {t("privacy.retention.line", {
              what: holds[language],
              count,
              oldest: numbers.day(oldest),
              decision,
            })}
          </li>
        ))}
      </ul>
      <p>{t("privacy.retention.for-good")}</p>
      <ProblemNotice problem={problem} />
    </Modal>
  );
}
