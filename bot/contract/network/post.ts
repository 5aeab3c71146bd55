/** "question" is a tip in the form of a question; questions that wait for answers are the network's questions. */
export type PostKindName = "tip" | "material" | "question" | "meeting" | "information";

/** GET /api/network/posts: newest first. */
export interface PostPage {
  readonly posts: readonly PostItem[];
  /** Goes into `page` for the next page; null when there is none. */
  readonly next: string | null;
  /** Whom the reader may write for; nobody when both are empty. */
  readonly mayWriteFor: { readonly areas: readonly string[]; readonly everybody: boolean };
}

export interface PostItem {
  readonly id: string;
  readonly kind: PostKindName;
  /** Whom it is for; null is everybody. */
  readonly area: string | null;
  readonly isWithdrawn: boolean;
  /** Null when it has been withdrawn, as are text and author. */
  readonly title: string | null;
  readonly text: string | null;
  readonly link: string | null;
  readonly picture: { readonly url: string; readonly alt: string } | null;
  /** `from`: the area that the author leads; null is HR. */
  readonly author: { readonly name: string | null; readonly from: string | null } | null;
  /** UTC; null for a draft. */
  readonly publishedAt: string | null;
  /** UTC; null when the words are those that were published. */
  readonly editedAt: string | null;
  /** Whether the reader may edit and withdraw it. */
  readonly mayChange: boolean;
}

/** GET, POST and PUT /api/network/posts/ID. The answer's ETag goes into If-Match of the next edit. */
export interface PostDetails extends PostItem {
  readonly state: "draft" | "publishing" | "published" | "withdrawn";
  /** What has to change before it is published, or before the change is made. */
  readonly problems: readonly PostProblemItem[];
  /** Where it has been posted; empty for whoever may not change it. */
  readonly places: readonly PostPlaceItem[];
}

interface PostPlaceItem {
  /** The team's name. */
  readonly team: string | null;
  /** "unknown": nobody knows whether it arrived, and it is not repeated. "refused" and "failed" may be tried again. */
  readonly outcome: "waiting" | "posting" | "posted" | "unknown" | "refused" | "failed";
}

/** Why a text is held back. */
export type PostProblemItem =
  | { readonly kind: "empty"; readonly field: PostFieldName }
  | { readonly kind: "too-long"; readonly field: PostFieldName; readonly length: number; readonly longest: number }
  | {
      readonly kind: "personal-data";
      readonly field: PostFieldName;
      readonly what: "personnummer" | "phone" | "email";
      readonly found: string;
    }
  | { readonly kind: "link-not-allowed"; readonly field: PostFieldName; readonly host: string }
  /** The picture has no words for whoever does not see it. */
  | { readonly kind: "picture-text" }
  /** Personal data have been masked in the draft ("●●●"), and what is left has to be looked at. */
  | { readonly kind: "masked"; readonly field: PostFieldName };

export type PostFieldName = "title" | "text" | "link" | "picture";

/** What is sent to write or change a post. Kind and area cannot change once it has been published. */
export interface PostToWrite {
  readonly kind: PostKindName;
  readonly title: string;
  readonly text: string;
  readonly link: string | null;
  readonly picture: { readonly url: string; readonly alt: string } | null;
  readonly area: string | null;
}

/** POST /api/network/posts/ID/publish. */
export interface PostPublication {
  /**
   * "publishing": it takes some time, ask again. "not-published": no channel took it, and the draft is kept.
   * "no-channel": the app is in no team that is meant. "held-back": see the post's problems.
   */
  readonly outcome: "published" | "publishing" | "not-published" | "no-channel" | "held-back";
  readonly post: PostDetails;
}

/** POST /api/network/posts/ID/withdraw: the post as it is then, or null when it was a draft. */
export interface PostWithdrawal {
  readonly post: PostDetails | null;
}

/** GET /api/network/posts/ID/preview: the very card that the channel gets; null when problems keep it back. */
export interface PostPreview {
  /** Adaptive Card 1.5. */
  readonly card: Readonly<Record<string, unknown>> | null;
  /** What Teams shows in its notice. */
  readonly summary: string | null;
  readonly problems: readonly PostProblemItem[];
}

/** GET /api/network/post-drafts: one's own, the one written last first. */
export interface PostDrafts {
  readonly drafts: readonly PostDraft[];
}

export interface PostDraft {
  readonly id: string;
  readonly kind: PostKindName;
  readonly title: string;
  readonly area: string | null;
  /** UTC. */
  readonly changedAt: string;
}
