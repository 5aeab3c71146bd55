import { z } from "zod/v4";
import type { PostDetails, PostDrafts, PostPublication, PostWithdrawal } from "../../contract/network/post";
import type { Actor } from "../../domain/access/actor";
import { POST_KINDS } from "../../domain/network/post/post";
import type { PostProblem } from "../../domain/network/post/check-post";
import { Refusal } from "../../domain/refusal";
import { postDraft, type ListDrafts } from "../../usecases/network/post/list-drafts";
import type { ListPosts } from "../../usecases/network/post/list-posts";
import { postDetails, type OpenPost } from "../../usecases/network/post/open-post";
import type { PreviewPost } from "../../usecases/network/post/preview-post";
import type { PublishOutcome, PublishPost } from "../../usecases/network/post/publish-post";
import type { StoredPost } from "../../usecases/network/post/ports";
import type { WithdrawPost } from "../../usecases/network/post/withdraw-post";
import type { WritePost } from "../../usecases/network/post/write-post";
import { defineRoute, type ApiAnswer, type ApiRoute } from "../api/route";

export interface PostRoutesDeps {
  readonly listPosts: ListPosts;
  readonly listDrafts: ListDrafts;
  readonly openPost: OpenPost;
  readonly previewPost: PreviewPost;
  readonly writePost: WritePost;
  readonly publishPost: PublishPost;
  readonly withdrawPost: WithdrawPost;
}

const OfPost = z.strictObject({ id: z.string().max(100) });
const Area = z.string().min(1).max(200);
/** Far more than a post may hold, so that whoever pastes a book is told so by the post's own check. */
const Written = z.string().max(30_000);
const Line = z.string().max(5_000);

const Content = z.strictObject({
  kind: z.enum(POST_KINDS),
  title: Line,
  text: Written,
  link: Line.nullable(),
  picture: z.strictObject({ url: Line, alt: Line }).nullable(),
  area: Area.nullable(),
});

/** Below /api/network: what the tab does with posts, as in contract/network/post. */
export function postRoutes(deps: PostRoutesDeps): readonly ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/network/posts",
      summary: "Nätverkets inlägg, det nyaste först. Med area områdets och de som är till alla.",
      action: "see-network",
      query: z.object({
        area: Area.optional(),
        kind: z.enum(POST_KINDS).optional(),
        page: z.string().max(300).optional(),
      }),
      reply: "PostPage",
      handle: async ({ actor, query: { area = null, kind = null, page = null } }) => ({
        body: await deps.listPosts({ actor, area, kind, after: page }),
      }),
    }),
    defineRoute({
      method: "get",
      path: "/api/network/post-drafts",
      summary: "Ens egna utkast. Ingen annan ser dem.",
      action: "write-post",
      reply: "PostDrafts",
      handle: async ({ actor }) => {
        const body: PostDrafts = { drafts: (await deps.listDrafts(actor)).map(postDraft) };
        return { body };
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/network/posts/:id",
      summary: "Ett inlägg, och för den som får ändra det var det finns och vad som hindrar det.",
      action: "see-network",
      params: OfPost,
      reply: "PostDetails",
      handle: async ({ actor, params }) => {
        const opened = await deps.openPost({ actor, id: params.id });
        return { body: postDetails(opened, actor), etag: String(opened.version) };
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/network/posts/:id/preview",
      summary: "Kortet som kanalen får. Inget skickas.",
      action: "see-network",
      params: OfPost,
      reply: "PostPreview",
      handle: async ({ actor, params }) => ({ body: await deps.previewPost({ actor, id: params.id }) }),
    }),
    defineRoute({
      method: "post",
      path: "/api/network/posts",
      summary: "Börjar ett inlägg. Det sparas som utkast, också när något hindrar det från att publiceras.",
      action: "write-post",
      body: Content,
      reply: "PostDetails",
      handle: async ({ actor, body }) =>
        written(actor, await deps.writePost({ actor, id: null, version: null, content: body }), 201),
    }),
    defineRoute({
      method: "put",
      path: "/api/network/posts/:id",
      summary:
        "Ändrar ett inlägg. Kräver If-Match. Ett publicerat ändras i kanalerna, eller inte alls om något hindrar.",
      action: "see-network",
      params: OfPost,
      body: Content,
      reply: "PostDetails",
      handle: async ({ actor, params, body, ifMatch }) => {
        if (ifMatch === null) throw new Refusal("invalid-input", { field: "If-Match", problem: "missing", limit: "" });
        const version = versionOf(ifMatch);
        return written(actor, await deps.writePost({ actor, id: params.id, version, content: body }), 200);
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/network/posts/:id/publish",
      summary:
        "Publicerar ett utkast, en gång hur många som än trycker, eller försöker igen där kanalen inte tog emot.",
      action: "see-network",
      params: OfPost,
      reply: "PostPublication",
      handle: async ({ actor, params, ifMatch }) => {
        const version = ifMatch === null ? null : versionOf(ifMatch);
        return published(actor, await deps.publishPost({ actor, id: params.id, version }));
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/network/posts/:id/withdraw",
      summary: "Tar tillbaka ett inlägg: kanalerna visar en rad i stället. Ett utkast tas bort.",
      action: "see-network",
      params: OfPost,
      reply: "PostWithdrawal",
      handle: async ({ actor, params, ifMatch }) => {
        const version = ifMatch === null ? null : versionOf(ifMatch);
        const left = await deps.withdrawPost({ actor, id: params.id, version });
        const body: PostWithdrawal = { post: left && details(actor, left, []) };
        return { body };
      },
    }),
  ];
}

function written(
  actor: Actor,
  stored: StoredPost & { readonly problems: readonly PostProblem[] },
  status: number,
): ApiAnswer {
  return { body: details(actor, stored, stored.problems), etag: String(stored.version), status };
}

async function published(actor: Actor, outcome: PublishOutcome): Promise<ApiAnswer> {
  const answer = (
    is: PostPublication["outcome"],
    stored: StoredPost,
    problems: readonly PostProblem[] = [],
  ): ApiAnswer => {
    const body: PostPublication = { outcome: is, post: details(actor, stored, problems) };
    return { body, etag: String(stored.version) };
  };
  switch (outcome.kind) {
    case "publishing": {
      const stored = await outcome.finished;
      return answer(stored.post.state === "published" ? "published" : "not-published", stored);
    }
    case "under-way":
      return answer("publishing", outcome.stored);
    case "done":
      return answer("published", outcome.stored);
    case "no-channel":
      return answer("no-channel", outcome.stored);
    case "held-back":
      return answer("held-back", outcome.stored, outcome.problems);
  }
}

function details(actor: Actor, stored: StoredPost, problems: readonly PostProblem[]): PostDetails {
  return postDetails({ ...stored, problems }, actor);
}

/** Whatever was never given out fits no version. */
function versionOf(ifMatch: string): number {
  return /^\d{1,9}$/.test(ifMatch) ? Number(ifMatch) : -1;
}
