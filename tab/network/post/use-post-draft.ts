import { useState } from "react";
import type {
  PostDetails,
  PostPreview,
  PostProblemItem,
  PostPublication,
  PostToWrite,
} from "../../../bot/contract/network/post";
import { useApiClient } from "../../api/api-context";
import type { ApiError } from "../../api/api-error";
import { useAction } from "../use-action";

export interface PostDraftInHand {
  readonly words: PostToWrite;
  readonly write: (change: Partial<PostToWrite>) => void;
  /** As the service keeps it; null until it does. */
  readonly saved: PostDetails | null;
  /** What has to change first, by the service. */
  readonly problems: readonly PostProblemItem[];
  readonly problem: ApiError | null;
  readonly isBusy: boolean;
  readonly outcome: PostPublication["outcome"] | "saved" | "changed" | null;
  readonly card: Readonly<Record<string, unknown>> | null;
  readonly save: () => Promise<void>;
  readonly change: () => Promise<void>;
  readonly publish: () => Promise<void>;
  /** True when there is a card to show. */
  readonly preview: () => Promise<boolean>;
}

/** A post while it is being written. `area` is whom a new one is for at first. */
export function usePostDraft(read: PostDetails | null, readEtag: string | null, area: string | null): PostDraftInHand {
  const client = useApiClient();
  const action = useAction();
  const [words, setWords] = useState<PostToWrite>(() => wordsOf(read, area));
  const [kept, keep] = useState({ post: read, etag: readEtag });
  const [problems, setProblems] = useState<readonly PostProblemItem[]>(read?.problems ?? []);
  const [outcome, setOutcome] = useState<PostDraftInHand["outcome"]>(null);
  const [card, setCard] = useState<PostDraftInHand["card"]>(null);
  const pathOf = (post: PostDetails) => `/api/network/posts/${encodeURIComponent(post.id)}`;

  /** The post as it is kept now; null when that did not succeed. */
  async function send(): Promise<PostDetails | null> {
    setOutcome(null);
    setCard(null);
    const { post, etag } = kept;
    const answer = await (post === null
      ? action.act<PostDetails>("/api/network/posts", { method: "POST", body: words })
      : action.act<PostDetails>(pathOf(post), { method: "PUT", body: words, ifMatch: etag }));
    if (!answer) return null;
    keep({ post: answer.body, etag: answer.etag });
    setProblems(answer.body.problems);
    return answer.body;
  }

  return {
    words,
    write: (change) => setWords((before) => ({ ...before, ...change })),
    saved: kept.post,
    problems,
    problem: action.problem,
    isBusy: action.isBusy,
    outcome,
    card,
    async save() {
      if (await send()) setOutcome("saved");
    },
    async change() {
      const post = await send();
      if (post && post.problems.length === 0) setOutcome("changed");
    },
    async publish() {
      const post = await send();
      if (!post || post.problems.length > 0) return;
      const answer = await action.act<PostPublication>(`${pathOf(post)}/publish`, { method: "POST" });
      if (!answer) return;
      keep({ post: answer.body.post, etag: answer.etag });
      setProblems(answer.body.post.problems);
      setOutcome(answer.body.outcome);
    },
    async preview() {
      const post = await send();
      if (!post) return false;
      const { body } = await client.read<PostPreview>(`${pathOf(post)}/preview`).catch(() => ({ body: null }));
      setCard(body?.card ?? null);
      return body?.card !== null && body !== null;
    },
  };
}

function wordsOf(read: PostDetails | null, area: string | null): PostToWrite {
  if (!read) return { kind: "tip", title: "", text: "", link: null, picture: null, area };
  const { kind, title, text, link, picture } = read;
  return { kind, title: title ?? "", text: text ?? "", link, picture, area: read.area };
}
