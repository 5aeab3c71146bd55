import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PostDrafts, PostPage } from "../../bot/contract/network/post";
import { useAddress } from "../address/use-address";
import { useApi } from "../api/use-api";
import { useKept } from "../api/use-kept";
import { Loaded } from "../frame/loaded";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { useTargets } from "../frame/use-targets";
import { useText } from "../text/use-text";
import type { ViewProps } from "../views";
import { Choice, Choices } from "./choices";
import { Older } from "./older";
import { Drafts } from "./post/drafts";
import { POST_KINDS } from "./post/kinds";
import { PostDialog } from "./post/post-dialog";
import { PostEntry } from "./post/post-entry";

/** The network's posts, newest first (S38, S39): for everybody with a role. Step 3 and HR write here too. */
export function PostsView({ address }: ViewProps<"posts">) {
  const t = useText();
  const { slag: kind = "", omrade: area = "", fran: page = "" } = address.choices;
  const query = new URLSearchParams({
    ...(kind && { kind }),
    ...(area && { area }),
    ...(page && { page }),
  }).toString();
  const state = useKept(useApi<PostPage>(`/api/network/posts${query && `?${query}`}`), "posts");
  const [open, setOpen] = useState<"new" | { readonly id: string } | null>(null);
  const mayWriteFor = state.data?.mayWriteFor;
  const mayWrite = mayWriteFor !== undefined && (mayWriteFor.everybody || mayWriteFor.areas.length > 0);
  const drafts = useApi<PostDrafts>(mayWrite ? "/api/network/post-drafts" : null);
  return (
    <Page
      title={t("views.posts")}
      hasTerm={false}
      subtitle={t("network.posts.subtitle")}
      actions={
        mayWrite && (
          <Button appearance="primary" onClick={() => setOpen("new")}>
            {t("network.posts.write")}
          </Button>
        )
      }
    >
      <Drafts
        drafts={drafts.data?.drafts ?? []}
        onOpen={(id) => setOpen({ id })}
        onChanged={() => void drafts.retry()}
      />
      <Loaded state={state} loading={t("network.posts.loading")}>
        {(list) => <List list={list} choices={{ kind, area, page }} onEdit={(id) => setOpen({ id })} state={state} />}
      </Loaded>
      {open !== null && mayWriteFor && (
        <PostDialog
          id={open === "new" ? null : open.id}
          mayWriteFor={mayWriteFor}
          onClose={() => {
            setOpen(null);
            void state.retry();
            void drafts.retry();
          }}
        />
      )}
    </Page>
  );
}

interface ListProps {
  readonly list: PostPage;
  readonly choices: { readonly kind: string; readonly area: string; readonly page: string };
  readonly onEdit: (id: string) => void;
  readonly state: { readonly retry: () => Promise<void> };
}

function List({ list, choices: { kind, area, page }, onEdit, state }: ListProps) {
  const t = useText();
  const { choose } = useAddress();
  const areas = [...new Set([...list.posts.flatMap((post) => post.area ?? []), ...list.mayWriteFor.areas, area])];
  const isNarrowed = kind !== "" || area !== "";
  return (
    <Section className={useTargets()}>
      <Choices>
        <Choice
          label={t("network.posts.kind")}
          value={kind}
          onChoose={(slag) => choose({ slag, fran: "" })}
          options={[
            ["", t("network.all")],
            ...POST_KINDS.map((each) => [each, t(`network.posts.kind-of.${each}`)] as const),
          ]}
        />
        <Choice
          label={t("network.area")}
          value={area}
          onChoose={(omrade) => choose({ omrade, fran: "" })}
          options={[["", t("network.all-areas")], ...areas.filter(Boolean).map((each) => [each, each] as const)]}
        />
      </Choices>
      {list.posts.length === 0 && (
        <p role="status">{t(isNarrowed || page ? "network.posts.none-found" : "network.posts.none")}</p>
      )}
      {list.posts.map((post) => (
        <PostEntry key={post.id} post={post} onEdit={() => onEdit(post.id)} onChanged={() => void state.retry()} />
      ))}
      <Older isLater={page !== ""} next={list.next} onGo={(fran) => choose({ fran })} />
    </Section>
  );
}
