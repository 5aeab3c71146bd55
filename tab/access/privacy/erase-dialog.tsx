import { Button, Field, Input } from "@fluentui/react-components";
import { useEffect, useId, useState, type SyntheticEvent } from "react";
import type { PersonErasure } from "../../../bot/contract/person";
import { useApiClient } from "../../api/api-context";
import { Modal } from "../../frame/modal";
import { Notice } from "../../frame/notice";
import { useTargets } from "../../frame/use-targets";
import { useText } from "../../text/use-text";
import { wordsOf } from "./words-of";

interface EraseDialogProps {
  readonly address: string;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** Shows first what would go and what stays, and removes when the address has been typed once more (D25). */
export function EraseDialog({ address, onClose, onErased }: EraseDialogProps) {
  const t = useText();
  const client = useApiClient();
  const formId = useId();
  const targets = useTargets();
  const [planned, setPlanned] = useState<PersonErasure | null>(null);
  const [typed, type] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isErasing, setErasing] = useState(false);

  useEffect(() => {
    let isLeft = false;
    const body = { email: address, confirm: null };
    client.edit<PersonErasure>("/api/people/erasure", { method: "POST", body }).then(
      (answer) => !isLeft && setPlanned(answer.body),
      (error: unknown) => !isLeft && setProblem(wordsOf(error) ?? t("frame.unreachable")),
    );
    return () => {
      isLeft = true;
    };
  }, [address, client, t]);

  const isTyped = typed.trim().toLowerCase() === address;

  async function erase(event: SyntheticEvent) {
    event.preventDefault();
    if (!isTyped) return setProblem(t("privacy.person.type-again"));
    setErasing(true);
    setProblem(null);
    try {
      const body = { email: address, confirm: typed };
      await client.edit<PersonErasure>("/api/people/erasure", { method: "POST", body });
      onClose();
      onErased();
    } catch (error) {
      setProblem(wordsOf(error) ?? t("frame.unreachable"));
      setErasing(false);
    }
  }

  return (
    <Modal
      title={t("privacy.person.erase-title", { address })}
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("privacy.person.cancel")}</Button>
          <Button type="submit" form={formId} appearance="primary" disabledFocusable={isErasing || planned === null}>
            {t("privacy.person.erase-now")}
          </Button>
        </>
      }
    >
      <form id={formId} className={targets} onSubmit={(event) => void erase(event)} noValidate>
        {problem !== null && <Notice kind="error">{problem}</Notice>}
        {planned === null && problem === null && <p role="status">{t("privacy.person.counting")}</p>}
        {planned && (
          <>
            <p>{t("privacy.person.goes", { removed: planned.removed, rewritten: planned.rewritten })}</p>
            <p>{t("privacy.person.stays")}</p>
            <ul>
              {planned.kept.map(({ reason, sentence }) => (
                <li key={reason}>{sentence}</li>
              ))}
            </ul>
            <Field label={t("privacy.person.confirm", { address })}>
              <Input type="email" value={typed} maxLength={256} onChange={(_, { value }) => type(value)} />
            </Field>
          </>
        )}
      </form>
    </Modal>
  );
}
