/** What kind of thing a post tells (S38). */
export type PostKind = "tip" | "material" | "question" | "meeting" | "information";

export const POST_KINDS: readonly PostKind[] = ["tip", "material", "question", "meeting", "information"];

/** What an author writes. */
export interface PostContent {
  readonly kind: PostKind;
  readonly title: string;
  readonly text: string;
  readonly link: string | null;
  readonly picture: {
    readonly url: string;
    /** What the picture shows, for whoever does not see it. */
    readonly alt: string;
  } | null;
  /** Whom it is for; null is everybody. Does not change once the post has been published. */
  readonly area: string | null;
}

/** A card for the network's channels, from the first words to its withdrawal. */
export interface Post {
  readonly id: string;
  readonly author: PostAuthor;
  /** Empty texts once the post has been withdrawn: what nobody is to read is not kept. */
  readonly content: PostContent;
  readonly state: PostState;
  /** UTC. */
  readonly createdAt: string;
  /** UTC of the latest change to the text. */
  readonly changedAt: string;
  /** UTC of the first publishing, or of the attempt that is under way; null for drafts. */
  readonly publishedAt: string | null;
  /** UTC, set while somebody is publishing; null otherwise. */
  readonly claimedAt: string | null;
  /** One for each team's channel that it was or is to be posted in. */
  readonly places: readonly PostPlace[];
}

interface PostAuthor {
  /** `Actor.id`. */
  readonly id: string;
  readonly name: string | null;
  /** The local network that the author leads; null is HR. */
  readonly from: string | null;
}

/** draft → publishing → published → withdrawn; back to draft when no channel took it. */
type PostState = "draft" | "publishing" | "published" | "withdrawn";

export interface PostPlace {
  readonly teamId: string;
  readonly teamName: string | null;
  readonly tenantId: string;
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly state: PlaceState;
  /** Known when the state is "posted". */
  readonly thread: { readonly conversationId: string; readonly activityId: string } | null;
}

/**
 * "posting": the one POST may be on its way. "unknown": nobody knows whether it arrived, so it is not repeated.
 * "refused": the channel takes nothing from us. "failed": certainly not posted, may be tried again.
 */
export type PlaceState = "waiting" | "posting" | "posted" | "unknown" | "refused" | "failed";

/** A post's texts are limited as `checkText` has it; a draft may be longer, so that nothing is lost. */
export const LONGEST_DRAFT = 10_000;

/** The content of a withdrawn post: nothing that somebody wrote. */
export function emptied({ kind, area }: PostContent): PostContent {
  return { kind, area, title: "", text: "", link: null, picture: null };
}
