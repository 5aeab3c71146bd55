import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import type { PostItem } from "../../../bot/contract/network/post";
import { Badge } from "../../marks/badge";
import { useNumbers, useText } from "../../text/use-text";
import { Entry } from "../entry";
import { WrittenText } from "../written-text";
import { WithdrawDialog } from "./withdraw-dialog";

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
  if (post.isWithdrawn) return <Entry level={2} title={t("network.posts.withdrawn")} about={`${area} · ${when}`} />;
  const from = post.author?.from ?? t("network.posts.from-hr");
  const author = [post.author?.name, from].filter(Boolean).join(", ");
  const edited = post.editedAt && t("network.posts.edited", { when: numbers.moment(post.editedAt) });
  return (
    <Entry
      level={2}
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
          id={post.id}
          title={t("network.posts.withdraw-title")}
          effect={t("network.posts.withdraw-effect", { title: post.title ?? "" })}
          action={t("network.posts.withdraw")}
          onClose={(isDone) => {
            setWithdrawing(false);
            if (isDone) onChanged();
          }}
        />
      )}
    </Entry>
  );
}
