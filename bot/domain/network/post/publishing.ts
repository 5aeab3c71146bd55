import { emptied, type Post, type PostContent, type PostPlace } from "./post";

/** What is needed to post in a channel. */
export type PlaceAddress = Pick<PostPlace, "teamId" | "teamName" | "tenantId" | "channelId" | "serviceUrl">;

/** What the one attempt at a place came to. */
export type PlaceResult =
  | { readonly state: "posted"; readonly thread: NonNullable<PostPlace["thread"]> }
  | { readonly state: "unknown" | "refused" | "failed" };

/** Whoever publishes and has not been heard of for so long has stopped on the way. */
const CLAIM_MS = 120_000;

export type Claim =
  | { readonly kind: "claimed"; readonly post: Post }
  /** Somebody is publishing it just now. */
  | { readonly kind: "under-way" }
  /** There is nothing left to post. */
  | { readonly kind: "done" }
  | { readonly kind: "withdrawn" };

/**
 * Takes a post for publishing, so that of two presses one publishes. A draft gets the channels of now; a post that some
 * channel did not take is tried again there and nowhere else; a publishing that stopped on the way is taken over, and
 * what was being posted then is unknown.
 */
export function claim(post: Post, channels: readonly PlaceAddress[], now: string): Claim {
  const taken = (places: readonly PostPlace[]): Claim => ({
    kind: "claimed",
    post: { ...post, state: "publishing", publishedAt: post.publishedAt ?? now, claimedAt: now, places },
  });
  switch (post.state) {
    case "draft":
      return taken(channels.map((channel) => ({ ...channel, state: "waiting", thread: null })));
    case "publishing":
      if (Date.parse(now) - Date.parse(post.claimedAt ?? now) < CLAIM_MS) return { kind: "under-way" };
      return taken(post.places.map((place) => (place.state === "posting" ? { ...place, state: "unknown" } : place)));
    case "published":
      if (!post.places.some(mayBeTriedAgain)) return { kind: "done" };
      return taken(post.places.map((place) => (mayBeTriedAgain(place) ? { ...place, state: "waiting" } : place)));
    case "withdrawn":
      return { kind: "withdrawn" };
  }
}

/** Only what has certainly not arrived is posted again. */
export function mayBeTriedAgain({ state }: PostPlace): boolean {
  return state === "refused" || state === "failed";
}

/** Just before a place's one POST. */
export function beginPlace(post: Post, teamId: string): Post {
  return withPlace(post, teamId, (place) => ({ ...place, state: "posting" }));
}

/** What the POST came to. */
export function endPlace(post: Post, teamId: string, result: PlaceResult): Post {
  const thread = result.state === "posted" ? result.thread : null;
  return withPlace(post, teamId, (place) => ({ ...place, state: result.state, thread }));
}

/** Whether the post can be read somewhere, or may be. */
export function isOut({ places }: Pick<Post, "places">): boolean {
  return places.some(({ state }) => state === "posted" || state === "unknown" || state === "posting");
}

/** After the last place: published when any channel has it or may have it; else the draft that it was, and nothing is lost. */
export function endPublishing(post: Post): Post {
  if (isOut(post)) return { ...post, state: "published", claimedAt: null };
  return { ...post, state: "draft", publishedAt: null, claimedAt: null };
}

/** The post with other words. Whom it is for and what kind it is cannot change once it has been published. */
export function edited(post: Post, content: PostContent, now: string): Post {
  const { kind, area } = post.state === "draft" ? content : post.content;
  return { ...post, content: { ...content, kind, area }, changedAt: now };
}

/** The post taken back: only that there was one is kept. */
export function withdrawn(post: Post, now: string): Post {
  return { ...post, state: "withdrawn", content: emptied(post.content), changedAt: now };
}

function withPlace(post: Post, teamId: string, change: (place: PostPlace) => PostPlace): Post {
  return { ...post, places: post.places.map((place) => (place.teamId === teamId ? change(place) : place)) };
}
