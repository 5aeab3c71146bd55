import { z } from "zod/v4";
import type { Actor } from "../../../domain/access/actor";
import { can } from "../../../domain/access/can";
import { POST_KINDS, type PostContent } from "../../../domain/network/post/post";
import type { PostProblem } from "../../../domain/network/post/check-post";
import type { ListDrafts } from "../../../usecases/network/post/list-drafts";
import type { OpenPost } from "../../../usecases/network/post/open-post";
import type { PostAudiences } from "../../../usecases/network/post/post-audiences";
import type { PublishPost } from "../../../usecases/network/post/publish-post";
import type { StoredPost } from "../../../usecases/network/post/ports";
import type { WithdrawPost } from "../../../usecases/network/post/withdraw-post";
import { requireOpen, type WritePost } from "../../../usecases/network/post/write-post";
import type { ChannelsFor } from "../../../usecases/network/team/channels-for";
import { VERBS } from "../../verbs";
import type { RenderMessage } from "../render-message";
import { areaIn, postFormCard, type PostForm } from "./post-form-card";
import {
  discardedScreen,
  emptyContent,
  previewScreen,
  referenceOf,
  resultScreen,
  whoCanScreen,
  type Screen,
  type Shown,
} from "./post-screens";
import { textIn } from "../../../text/text";

/** What can be done with posts. */
export interface PostUseCases {
  readonly writePost: WritePost;
  readonly publishPost: PublishPost;
  readonly withdrawPost: WithdrawPost;
  readonly openPost: OpenPost;
  readonly listDrafts: ListDrafts;
  readonly postAudiences: PostAudiences;
  readonly channelsFor: ChannelsFor;
}

export interface PostDeskDeps extends PostUseCases {
  readonly render: RenderMessage;
  readonly linkHosts: readonly string[];
  readonly contactMailbox: string;
}

/** Teams gives a dialog five seconds, and whoever presses waits. */
const PATIENCE_MS = 3_000;

/** What a card's button sends; a card can be edited, so nothing of it is believed. */
const Reference = z.object({
  postId: z.string().max(100).default(""),
  version: z.coerce.number().int().min(0).default(0),
});
const Written = Reference.extend({
  kind: z.enum(POST_KINDS).optional(),
  title: z.string().max(20_000).default(""),
  text: z.string().max(40_000).default(""),
  link: z.string().max(20_000).default(""),
  pictureUrl: z.string().max(20_000).default(""),
  pictureText: z.string().max(20_000).default(""),
  audience: z.string().max(300).optional(),
});
export const POST_DATA = Written;
type PostData = z.infer<typeof Written>;

interface PostTurn extends Shown {
  readonly actor: Actor;
}

export const POST_VERBS = [
  VERBS.previewPost,
  VERBS.savePost,
  VERBS.editPost,
  VERBS.publishPost,
  VERBS.discardPost,
  VERBS.withdrawPost,
] as const;
type PostVerb = (typeof POST_VERBS)[number];

/** Writing a post step by step, the same in the chat and in the compose box's dialog. Each step answers with a card. */
export interface PostDesk {
  /** The form, with the latest draft in it if there is one; for whoever may not write, who can. */
  open(turn: PostTurn): Promise<Screen>;
  /** A button. Refuses as the use cases do. */
  press(verb: PostVerb, data: PostData, turn: PostTurn): Promise<Screen>;
}

export function makePostDesk(deps: PostDeskDeps): PostDesk {
  return {
    async open(turn) {
      if (!can(turn.actor, "write-post", "anywhere")) return whoCanScreen(deps.contactMailbox, turn.language);
      const draft = (await deps.listDrafts(turn.actor)).find(({ post }) => post.state === "draft");
      const audiences = await deps.postAudiences(turn.actor);
      if (draft) return form(draft, draft.post.content, [], turn);
      const reference = { postId: "", version: 0 };
      return formScreen({ content: emptyContent(audiences), reference, state: "new", problems: [], audiences }, turn);
    },

    async press(verb, data, turn) {
      const { actor } = turn;
      switch (verb) {
        case VERBS.previewPost:
        case VERBS.savePost:
          return write(data, turn);
        case VERBS.editPost: {
          const opened = await deps.openPost({ actor, id: data.postId });
          requireOpen(opened.post);
          return form(opened, opened.post.content, opened.problems, turn);
        }
        case VERBS.publishPost:
          return publish(data, turn);
        case VERBS.discardPost: {
          // An old card's button: what has been published meanwhile is not thrown away by it.
          const opened = await deps.openPost({ actor, id: data.postId });
          requireOpen(opened.post);
          if (opened.post.state === "published") return resultScreen(opened, "published", turn);
          return withdraw(data.postId, turn);
        }
        case VERBS.withdrawPost:
          return withdraw(data.postId, turn);
      }
    },
  };

  async function write(data: PostData, turn: PostTurn): Promise<Screen> {
    const { actor } = turn;
    const isNew = data.postId === "";
    const before = isNew ? null : await deps.openPost({ actor, id: data.postId });
    const audiences = await deps.postAudiences(actor);
    const content = contentOf(data, before?.post.content ?? emptyContent(audiences));
    const id = isNew ? null : data.postId;
    const written = await deps.writePost({ actor, id, version: isNew ? null : data.version, content });
    if (written.kind === "published") return resultScreen(written, "changed", turn);
    if (written.problems.length > 0) return form(written, content, written.problems, turn);
    return preview(written, turn);
  }

  async function withdraw(id: string, turn: PostTurn): Promise<Screen> {
    const left = await deps.withdrawPost({ actor: turn.actor, id, version: null });
    return left ? resultScreen(left, "withdrawn", turn) : discardedScreen(turn.language);
  }

  async function preview(stored: StoredPost, turn: PostTurn): Promise<Screen> {
    const channels = await deps.channelsFor(stored.post.content.area);
    return previewScreen(
      stored,
      channels.map(({ teamName }) => teamName),
      deps.render,
      turn,
    );
  }

  async function publish({ postId, version }: PostData, turn: PostTurn): Promise<Screen> {
    const { actor } = turn;
    const outcome = await deps.publishPost({ actor, id: postId, version });
    switch (outcome.kind) {
      case "held-back":
        return form(outcome.stored, outcome.stored.post.content, outcome.problems, turn);
      case "no-channel":
        return resultScreen(outcome.stored, "no-channel", turn);
      case "done":
        return resultScreen(outcome.stored, "published", turn);
      case "under-way":
        return resultScreen(outcome.stored, "publishing", turn);
      case "publishing": {
        const finished = await withPatience(outcome.finished);
        if (finished === null) return resultScreen(await deps.openPost({ actor, id: postId }), "publishing", turn);
        return resultScreen(finished, finished.post.state === "draft" ? "not-published" : "published", turn);
      }
    }
  }

  async function form(
    stored: StoredPost,
    content: PostContent,
    problems: readonly PostProblem[],
    turn: PostTurn,
  ): Promise<Screen> {
    const state = stored.post.state === "draft" ? "draft" : "published";
    const audiences = await deps.postAudiences(turn.actor);
    return formScreen({ content, reference: referenceOf(stored), state, problems, audiences }, turn);
  }

  function formScreen(shown: PostForm, { language, where }: PostTurn): Screen {
    const card = postFormCard(shown, { linkHosts: deps.linkHosts, language, where });
    return { card, summary: textIn(language)("network.post.form.title") };
  }
}

/** What was filled in; what the card did not ask stays as it was. */
function contentOf(data: PostData, before: PostContent): PostContent {
  const { kind = before.kind, title, text, link, pictureUrl, pictureText, audience } = data;
  const area = audience === undefined ? before.area : areaIn(audience);
  return { kind, title, text, link, picture: { url: pictureUrl, alt: pictureText }, area };
}

/** Null when it takes longer than a person is to wait. */
async function withPatience<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
}
