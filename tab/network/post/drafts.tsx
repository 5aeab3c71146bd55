import { Button } from "@fluentui/react-components";
import type { PostDrafts } from "../../../bot/contract/network/post";
import { useApi } from "../../api/use-api";
import { Section } from "../../frame/section";
import { useNumbers, useText } from "../../text/use-text";
import { Entry } from "../entry";

/** What the reader has begun to write and not published; nothing when there is none. */
export function Drafts({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const t = useText();
  const numbers = useNumbers();
  const { data } = useApi<PostDrafts>("/api/network/post-drafts");
  if (!data || data.drafts.length === 0) return null;
  return (
    <Section title={t("network.posts.drafts")}>
      {data.drafts.map(({ id, title, kind, area, changedAt }) => (
        <Entry
          key={id}
          title={title || t("network.posts.untitled")}
          about={[t(`network.posts.kind-of.${kind}`), area ?? t("network.everybody"), numbers.moment(changedAt)].join(
            " · ",
          )}
          actions={
            <Button size="small" onClick={() => onOpen(id)}>
              {t("network.posts.go-on")}
            </Button>
          }
        />
      ))}
    </Section>
  );
}
