import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PostDraft } from "../../../bot/contract/network/post";
import { Section } from "../../frame/section";
import { useTargets } from "../../frame/use-targets";
import { useNumbers, useText } from "../../text/use-text";
import { Entry } from "../entry";
import { WithdrawDialog } from "./withdraw-dialog";

interface DraftsProps {
  readonly drafts: readonly PostDraft[];
  readonly onOpen: (id: string) => void;
  /** Called when one has been removed. */
  readonly onChanged: () => void;
}

/** What the reader has begun to write and not published; nothing when there is none. */
export function Drafts({ drafts, onOpen, onChanged }: DraftsProps) {
  const t = useText();
  const numbers = useNumbers();
  const targets = useTargets();
  const [removing, setRemoving] = useState<PostDraft | null>(null);
  if (drafts.length === 0) return null;
  return (
    <Section title={t("network.posts.drafts")} className={targets}>
      {drafts.map((draft) => (
        <Entry
          key={draft.id}
          title={draft.title || t("network.posts.untitled")}
          about={[
            t(`network.posts.kind-of.${draft.kind}`),
            draft.area ?? t("network.everybody"),
            numbers.moment(draft.changedAt),
          ].join(" · ")}
          actions={
            <>
              <Button size="small" onClick={() => onOpen(draft.id)}>
                {t("network.posts.go-on")}
              </Button>
              <Button size="small" onClick={() => setRemoving(draft)}>
                {t("network.posts.discard")}
              </Button>
            </>
          }
        />
      ))}
      {removing && (
        <WithdrawDialog
          id={removing.id}
          title={t("network.posts.discard-title")}
          effect={t("network.posts.discard-effect", { title: removing.title || t("network.posts.untitled") })}
          action={t("network.posts.discard")}
          onClose={(isDone) => {
            setRemoving(null);
            if (isDone) onChanged();
          }}
        />
      )}
    </Section>
  );
}
