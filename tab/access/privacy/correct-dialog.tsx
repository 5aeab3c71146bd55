import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useId, useState, type SyntheticEvent } from "react";
import type { PersonExtract, PersonHandling } from "../../../bot/contract/person";
import { useApiClient } from "../../api/api-context";
import { Modal } from "../../frame/modal";
import { Notice } from "../../frame/notice";
import { useTargets } from "../../frame/use-targets";
import { useText } from "../../text/use-text";
import { wordsOf } from "./words-of";

interface CorrectDialogProps {
  readonly extract: PersonExtract;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Puts name, address and visibility right; everything else is put right where it comes from (GDPR article 16). */
export function CorrectDialog({ extract, onClose, onSaved }: CorrectDialogProps) {
  const t = useText();
  const client = useApiClient();
  const formId = useId();
  const targets = useTargets();
  const wasHidden = extract.found.some(({ kind }) => kind === "hidden");
  const hasAccount = extract.knownBy.entraObjectIds.length > 0;
  const [name, setName] = useState(extract.correction?.name ?? "");
  const [email, setEmail] = useState(extract.correction?.email ?? "");
  const [isHidden, setHidden] = useState(wasHidden);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);

  async function save(event: SyntheticEvent) {
    event.preventDefault();
    setSaving(true);
    setProblem(null);
    const right = { name: name.trim() || null, email: email.trim() || null };
    const body = { email: extract.address, right, isHidden: isHidden === wasHidden ? null : isHidden };
    try {
      await client.edit<PersonHandling>("/api/people/correction", { method: "POST", body });
      onClose();
      onSaved();
    } catch (error) {
      setProblem(wordsOf(error) ?? t("frame.unreachable"));
      setSaving(false);
    }
  }

  return (
    <Modal
      title={t("privacy.person.correct-title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("privacy.person.cancel")}</Button>
          <Button type="submit" form={formId} appearance="primary" disabledFocusable={isSaving}>
            {t("privacy.person.save")}
          </Button>
        </>
      }
    >
      <form id={formId} className={targets} onSubmit={(event) => void save(event)} noValidate>
        {problem !== null && <Notice kind="error">{problem}</Notice>}
        <p>{t("privacy.person.correct-note")}</p>
        <Field label={t("privacy.person.right-name")} hint={extract.knownBy.names.join(", ")}>
          <Input value={name} maxLength={200} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Field label={t("privacy.person.right-email")} hint={extract.knownBy.addresses.join(", ")}>
          <Input type="email" value={email} maxLength={256} onChange={(_, { value }) => setEmail(value)} />
        </Field>
        {hasAccount && (
          <Checkbox
            label={t("privacy.person.hidden")}
            checked={isHidden}
            onChange={(_, { checked }) => setHidden(checked === true)}
          />
        )}
      </form>
    </Modal>
  );
}
