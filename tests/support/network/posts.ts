import type { Post } from "../../../bot/domain/network/post/post";

/** A draft by Stina, who leads Vårdboende Norr, for that area. */
export function aPost(given: Partial<Post> = {}): Post {
  return {
    id: "0190-post",
    author: { id: "stina", name: "Stina Öberg", from: "Vårdboende Norr" },
    content: {
      kind: "tip",
      title: "Fem minuter efter passet",
      text: "Fråga vad som gick bra i dag.",
      link: null,
      picture: null,
      area: "Vårdboende Norr",
    },
    state: "draft",
    createdAt: "2024-10-03T08:00:00.000Z",
    changedAt: "2024-10-03T08:00:00.000Z",
    publishedAt: null,
    claimedAt: null,
    places: [],
    ...given,
  };
}
