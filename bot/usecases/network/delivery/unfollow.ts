import type { Clock } from "../../../clock";
import type { FollowerStore } from "./ports";

/** Sends somebody no more cards from the network; evaluations still come. Asking twice changes nothing. */
export type Unfollow = (contactKey: string) => Promise<void>;

export function makeUnfollow(deps: { readonly followers: FollowerStore; readonly clock: Clock }): Unfollow {
  return (contactKey) => deps.followers.unfollow(contactKey, deps.clock.now());
}

/** Takes "unfollow" back. */
export type Follow = (contactKey: string) => Promise<void>;

export function makeFollow(deps: { readonly followers: FollowerStore }): Follow {
  return (contactKey) => deps.followers.follow(contactKey);
}
