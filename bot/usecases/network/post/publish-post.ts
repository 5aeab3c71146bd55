import type { Clock } from "../../../clock";
import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import { postProblems, type PostProblem } from "../../../domain/network/post/check-post";
import type { PostPlace } from "../../../domain/network/post/post";
import { claim } from "../../../domain/network/post/publishing";
import type { TextSettings } from "../../../domain/network/text-check";
import { Refusal } from "../../../domain/refusal";
import type { ChannelsFor } from "../team/channels-for";
import { findOwnPost } from "./find-post";
import type { FinishPublishing } from "./finish-publishing";
import type { PostStore, StoredPost } from "./ports";
import type { UnderWay } from "./under-way";

export interface PublishPostDeps {
  readonly posts: PostStore;
  readonly channelsFor: ChannelsFor;
  readonly finishPublishing: FinishPublishing;
  readonly texts: TextSettings;
  readonly clock: Clock;
  readonly underWay: UnderWay;
}

interface PublishPostInput {
  readonly actor: Actor;
  readonly id: string;
  /** The version that was looked at; null when it does not matter. */
  readonly version: number | null;
}

export type PublishOutcome =
  /** It has become this press's to publish. `finished` tells where it came, and takes as long as Teams does. */
  | { readonly kind: "publishing"; readonly finished: Promise<StoredPost> }
  | { readonly kind: "held-back"; readonly stored: StoredPost; readonly problems: readonly PostProblem[] }
  /** No team that is meant has the app. The draft is as it was. */
  | { readonly kind: "no-channel"; readonly stored: StoredPost }
  /** An earlier press is publishing it, or has done so. */
  | { readonly kind: "under-way" | "done"; readonly stored: StoredPost };

/**
 * Publishes a post: one message in each team's channel, however many press at once, and one card to each supervisor of
 * the area that it is for. What nobody knows about is not repeated. A channel that does not take it keeps no other from
 * getting it, and publishing again tries that channel only. Refuses with "not-allowed", "post-not-found",
 * "post-withdrawn" and "changed-by-someone-else".
 */
export type PublishPost = (input: PublishPostInput) => Promise<PublishOutcome>;

export function makePublishPost(deps: PublishPostDeps): PublishPost {
  const { posts, clock } = deps;

  return async ({ actor, id, version }) => {
    for (;;) {
      const stored = await findOwnPost(posts, actor, id);
      const { post } = stored;
      if (post.state === "draft") {
        requireAllowed(actor, "write-post", { area: post.content.area });
        if (version !== null && version !== stored.version) throw new Refusal("changed-by-someone-else");
        const problems = postProblems(post.content, deps.texts);
        if (problems.length > 0) return { kind: "held-back", stored, problems };
      }
      const channels = post.state === "draft" ? await deps.channelsFor(post.content.area) : [];
      if (post.state === "draft" && channels.length === 0) return { kind: "no-channel", stored };
      const taken = claim(post, channels.map(addressOf), clock.now());
      if (taken.kind === "withdrawn") throw new Refusal("post-withdrawn");
      if (taken.kind !== "claimed") return { kind: taken.kind, stored };
      // Noted first, so that what a stop leaves half published is found and finished.
      await posts.noteUnfinished(id, clock.now());
      const claimed = await posts.replace(stored, taken.post);
      if (!claimed) continue;
      const finished = deps.finishPublishing(claimed);
      deps.underWay.start(finished);
      return { kind: "publishing", finished };
    }
  };
}

function addressOf({ teamId, teamName, tenantId, channelId, serviceUrl }: Awaited<ReturnType<ChannelsFor>>[number]) {
  return { teamId, teamName, tenantId, channelId, serviceUrl } satisfies Partial<PostPlace>;
}
