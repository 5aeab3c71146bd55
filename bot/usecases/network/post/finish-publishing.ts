import type { Clock } from "../../../clock";
import {
  beginPlace,
  claim,
  endPlace,
  endPublishing,
  isOut,
  type PlaceResult,
} from "../../../domain/network/post/publishing";
import { Refusal } from "../../../domain/refusal";
import type { SendOutcome } from "../../evaluation/ports";
import type { OrderDeliveries } from "../delivery/ports";
import type { ChannelMessenger } from "../message/ports";
import type { FindAreaSupervisors } from "./find-area-supervisors";
import { channelMessage } from "./post-messages";
import type { PostStore, StoredPost, UnfinishedPost } from "./ports";
import type { ShowInChannels } from "./show-in-channels";
import type { ShowInChats } from "./show-in-chats";

export interface FinishPublishingDeps {
  readonly posts: PostStore;
  readonly channels: Pick<ChannelMessenger, "start">;
  readonly findAreaSupervisors: FindAreaSupervisors;
  readonly orderDeliveries: OrderDeliveries;
  readonly clock: Clock;
}

/**
 * Posts in the places that wait, puts the post in the lists and orders its cards; for whoever has claimed it, and nobody
 * else. Each place is noted before and after its one POST.
 */
export type FinishPublishing = (claimed: StoredPost) => Promise<StoredPost>;

export function makeFinishPublishing(deps: FinishPublishingDeps): FinishPublishing {
  const { posts } = deps;

  /** Only whoever has the claim writes, so a row that has changed means that it was taken over. */
  async function save(read: StoredPost, post: StoredPost["post"]): Promise<StoredPost> {
    const saved = await posts.replace(read, post);
    if (!saved) throw new Refusal("changed-by-someone-else");
    return saved;
  }

  async function tellArea({ post }: StoredPost): Promise<void> {
    const { area } = post.content;
    if (area === null) return;
    const contactKeys = await deps.findAreaSupervisors(area, post.author.id);
    if (contactKeys.length > 0) await deps.orderDeliveries({ about: { kind: "post", id: post.id }, contactKeys });
  }

  return async (claimed) => {
    let now = claimed;
    for (const place of claimed.post.places.filter(({ state }) => state === "waiting")) {
      // The claim is young as long as its owner gets on, however many places there are.
      now = await save(now, { ...beginPlace(now.post, place.teamId), claimedAt: deps.clock.now() });
      const outcome = await deps.channels.start(place, channelMessage(now.post));
      now = await save(now, endPlace(now.post, place.teamId, resultOf(outcome)));
    }
    if (isOut(now.post)) {
      await posts.enlist(now.post);
      await tellArea(now);
    }
    const ended = await save(now, endPublishing(now.post));
    await posts.noteFinished(ended.post.id);
    return ended;
  };
}

export interface FinishPostsDeps {
  readonly posts: PostStore;
  readonly finishPublishing: FinishPublishing;
  readonly showInChannels: ShowInChannels;
  readonly showInChats: ShowInChats;
  readonly clock: Clock;
  readonly report: (error: unknown) => void;
}

/** Showing other words in hundreds of chats takes minutes; whoever has not come to the end by then has stopped. */
const SHOWN_AFTER_MS = 15 * 60_000;

/**
 * Finishes what a stop has left half done: posts that were being published, and cards that still show words which have
 * been changed or taken back. With nothing left it costs one small read.
 */
export function makeFinishPosts(deps: FinishPostsDeps): () => Promise<void> {
  const { posts, clock } = deps;

  async function finish({ id, since }: UnfinishedPost): Promise<void> {
    const stored = await posts.get(id);
    if (stored?.post.state === "publishing") {
      const taken = claim(stored.post, [], clock.now());
      const claimed = taken.kind === "claimed" ? await posts.replace(stored, taken.post) : null;
      if (claimed) await deps.finishPublishing(claimed);
      return;
    }
    if (Date.parse(clock.now()) - Date.parse(since) < SHOWN_AFTER_MS) return;
    if (stored?.post.state === "published" || stored?.post.state === "withdrawn") {
      await deps.showInChannels(id);
      await deps.showInChats(id);
    }
    await posts.noteFinished(id);
  }

  return async () => {
    for (const noted of await posts.unfinished()) {
      try {
        await finish(noted);
      } catch (error) {
        deps.report(error);
      }
    }
  };
}

function resultOf(outcome: SendOutcome): PlaceResult {
  switch (outcome.kind) {
    case "sent":
      return {
        state: "posted",
        thread: { conversationId: outcome.conversationId, activityId: outcome.activityId },
      };
    case "unknown":
      return { state: "unknown" };
    case "refused":
      return { state: "refused" };
    case "throttled":
    case "not-sent":
      return { state: "failed" };
  }
}
