import { Button, Field, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { NetworkInvitation } from "../../../bot/contract/network/team";
import { useApi } from "../../api/use-api";
import { Loaded } from "../../frame/loaded";
import { Modal } from "../../frame/modal";
import { useLanguage, useText } from "../../text/use-text";

/** A text to send to those who are not in the team yet; copied as it stands. */
export function InvitationDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const state = useApi<NetworkInvitation>("/api/network/invitation");
  const field = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const written = state.data?.texts[language];
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(written?.text ?? "");
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <Modal
      title={t("network.team.invite")}
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("network.close")}</Button>
          <Button appearance="primary" disabledFocusable={!written} onClick={() => void copy()}>
            {t("network.team.copy")}
          </Button>
        </>
      }
    >
      <Loaded state={state}>
        {({ texts }) => (
          <>
            <p>{t("network.team.subject", { subject: texts[language].subject })}</p>
            <Field label={t("network.team.invitation")}>
              <Textarea textarea={{ ref: field }} rows={10} readOnly value={texts[language].text} />
            </Field>
          </>
        )}
      </Loaded>
      <p role="status">{isCopied !== null && t(isCopied ? "network.team.copied" : "network.team.marked")}</p>
    </Modal>
  );
}
