import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PostDetails, PostPage } from "../../../bot/contract/network/post";
import { Loaded } from "../../frame/loaded";
import { MessageFrame } from "../../frame/message-frame";
import { Modal } from "../../frame/modal";
import { Notice } from "../../frame/notice";
import { useText } from "../../text/use-text";
import { ProblemNotice } from "../problem-notice";
import { useFresh } from "../use-fresh";
import { PostForm } from "./post-form";
import { usePostDraft, type PostDraftInHand } from "./use-post-draft";

interface PostDialogProps {
  /** The post that is changed; null for a new one. */
  readonly id: string | null;
  readonly mayWriteFor: PostPage["mayWriteFor"];
  readonly onClose: () => void;
}

/** Writes, previews, publishes and changes a post. Whatever goes wrong, the words stay, and a draft is kept. */
export function PostDialog({ id, mayWriteFor, onClose }: PostDialogProps) {
  const t = useText();
  const state = useFresh<PostDetails>(id === null ? null : `/api/network/posts/${encodeURIComponent(id)}`);
  if (id === null) return <Writing read={null} etag={null} mayWriteFor={mayWriteFor} onClose={onClose} />;
  if (state.data) {
    return <Writing key={id} read={state.data} etag={state.etag} mayWriteFor={mayWriteFor} onClose={onClose} />;
  }
  return (
    <Modal
      title={t("network.posts.change")}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t("network.close")}</Button>}
    >
      <Loaded state={state}>{() => null}</Loaded>
    </Modal>
  );
}

interface WritingProps extends Pick<PostDialogProps, "mayWriteFor" | "onClose"> {
  readonly read: PostDetails | null;
  readonly etag: string | null;
}

function Writing({ read, etag, mayWriteFor, onClose }: WritingProps) {
  const t = useText();
  const first = mayWriteFor.everybody ? null : (mayWriteFor.areas[0] ?? null);
  const draft = usePostDraft(read, etag, first);
  const [isShown, setShown] = useState(false);
  const isPublished = draft.saved?.state === "published";
  const isDone = draft.outcome === "published" || draft.outcome === "publishing" || draft.outcome === "changed";
  return (
    <Modal
      title={t(read === null ? "network.posts.write" : "network.posts.change")}
      isWide
      onClose={onClose}
      actions={
        isDone ? (
          <Button appearance="primary" onClick={onClose}>
            {t("network.close")}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t("network.cancel")}</Button>
            {!isPublished && (
              <Button disabledFocusable={draft.isBusy} onClick={() => void draft.save()}>
                {t("network.posts.save-draft")}
              </Button>
            )}
            <Button disabledFocusable={draft.isBusy} onClick={() => void draft.preview().then(setShown)}>
              {t("network.posts.preview")}
            </Button>
            <Button
              appearance="primary"
              disabledFocusable={draft.isBusy}
              onClick={() => void (isPublished ? draft.change() : draft.publish())}
            >
              {t(isPublished ? "network.posts.save-change" : "network.posts.publish")}
            </Button>
          </>
        )
      }
    >
      <Outcome draft={draft} />
      <ProblemNotice problem={draft.problem} />
      {!isDone && <PostForm draft={draft} mayWriteFor={mayWriteFor} isFixed={isPublished} />}
      {isShown && draft.card && (
        <MessageFrame
          title={t("network.posts.preview-of", { title: draft.words.title })}
          content={{ card: draft.card }}
        />
      )}
    </Modal>
  );
}

function Outcome({ draft: { outcome, saved } }: { readonly draft: PostDraftInHand }) {
  const t = useText();
  if (outcome === null) return null;
  const unsure = (saved?.places ?? []).filter((place) => place.outcome === "unknown");
  const teams = unsure.map(({ team }) => team ?? t("network.posts.a-team")).join(", ");
  const kind = { published: "success", changed: "success", saved: "success", publishing: "info" } as const;
  return (
    <>
      <Notice kind={outcome in kind ? kind[outcome as keyof typeof kind] : "warning"}>
        {t(`network.posts.outcome.${outcome}`)}
      </Notice>
      {unsure.length > 0 && <Notice kind="warning">{t("network.posts.unsure", { teams })}</Notice>}
    </>
  );
}
