import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import type { PostItem, PostWithdrawal } from "../../../bot/contract/network/post";
import { Modal } from "../../frame/modal";
import { Badge } from "../../marks/badge";
import { useNumbers, useText } from "../../text/use-text";
import { Entry } from "../entry";
import { ProblemNotice } from "../problem-notice";
import { useAction } from "../use-action";
import { WrittenText } from "../written-text";

interface PostEntryProps {
  readonly post: PostItem;
  readonly onEdit: () => void;
  readonly onChanged: () => void;
}

/** One post as it stands in the list; a withdrawn one leaves a line. */
export function PostEntry({ post, onEdit, onChanged }: PostEntryProps) {
  const t = useText();
  const numbers = useNumbers();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const area = post.area ?? t("network.everybody");
  const when = post.publishedAt === null ? "" : numbers.moment(post.publishedAt);
  if (post.isWithdrawn) return <Entry title={t("network.posts.withdrawn")} about={`${area} · ${when}`} />;
  const from = post.author?.from ?? t("network.posts.from-hr");
  const author = [post.author?.name, from].filter(Boolean).join(", ");
  const edited = post.editedAt && t("network.posts.edited", { when: numbers.moment(post.editedAt) });
  return (
    <Entry
      title={post.title}
      badges={
        <>
          <Badge kind="plain">{t(`network.posts.kind-of.${post.kind}`)}</Badge>
          <Badge kind="plain">{area}</Badge>
        </>
      }
      about={[author, when, edited].filter(Boolean).join(" · ")}
      actions={
        (post.link !== null || post.mayChange) && (
          <>
            {post.link !== null && (
              <Link inline href={post.link} target="_blank" rel="noreferrer">
                {t("network.posts.read-more")}
              </Link>
            )}
            {post.mayChange && (
              <>
                <Button size="small" onClick={onEdit}>
                  {t("network.edit")}
                </Button>
                <Button size="small" onClick={() => setWithdrawing(true)}>
                  {t("network.posts.withdraw")}
                </Button>
              </>
            )}
          </>
        )
      }
    >
      {post.text && <WrittenText>{post.text}</WrittenText>}
      {isWithdrawing && (
        <WithdrawDialog
          post={post}
          onClose={(isDone) => {
            setWithdrawing(false);
            if (isDone) onChanged();
          }}
        />
      )}
    </Entry>
  );
}

interface WithdrawDialogProps {
  readonly post: PostItem;
  readonly onClose: (isDone: boolean) => void;
}

function WithdrawDialog({ post, onClose }: WithdrawDialogProps) {
  const t = useText();
  const action = useAction();
  const withdraw = async () => {
    const done = await action.act<PostWithdrawal>(`/api/network/posts/${encodeURIComponent(post.id)}/withdraw`, {
      method: "POST",
    });
    if (done) onClose(true);
  };
  return (
    <Modal
      title={t("network.posts.withdraw-title")}
      onClose={() => onClose(false)}
      actions={
        <>
          <Button onClick={() => onClose(false)}>{t("network.cancel")}</Button>
          <Button appearance="primary" disabledFocusable={action.isBusy} onClick={() => void withdraw()}>
            {t("network.posts.withdraw")}
          </Button>
        </>
      }
    >
      <p>{t("network.posts.withdraw-effect", { title: post.title ?? "" })}</p>
      <ProblemNotice problem={action.problem} />
    </Modal>
  );
}
