import type { PostKindName } from "../../../bot/contract/network/post";

/** In the order that they are chosen in. */
export const POST_KINDS: readonly PostKindName[] = ["tip", "material", "question", "meeting", "information"];
