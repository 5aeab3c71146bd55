import type { Application } from "@microsoft/teams-ai";
import { z } from "zod/v4";
import { DELIVERY_KINDS } from "../../../domain/network/delivery/delivery";
import type { ReadDelivered } from "../../../usecases/network/delivery/read-delivered";
import type { Follow, Unfollow } from "../../../usecases/network/delivery/unfollow";
import { keyOf } from "../../../usecases/network/remember-contact";
import { registerPress, type Press, type PressDeps, type PressReply } from "../../press";
import { isPersonalChat } from "../../sender";
import { VERBS } from "../../verbs";
import type { RenderMessage } from "../render-message";
import { followingCard } from "./delivered-card";

export interface FollowingDeps extends PressDeps {
  readonly follow: Follow;
  readonly unfollow: Unfollow;
  readonly readDelivered: ReadDelivered;
  readonly render: RenderMessage;
}

const shape = z.object({ about: z.object({ kind: z.enum(DELIVERY_KINDS), id: z.string().min(1).max(100) }) });
type Data = z.infer<typeof shape>;

/** "Följ inte längre" and "Följ igen" under the network's cards: the card stays readable and says what holds now. */
export function registerFollowing(app: Application, deps: FollowingDeps): void {
  registerPress(app, deps, VERBS.unfollow, shape, async (press) => {
    await deps.unfollow(keyOf(press.sender));
    return shown(press, false);
  });
  registerPress(app, deps, VERBS.follow, shape, async (press) => {
    await deps.follow(keyOf(press.sender));
    return shown(press, true);
  });

  async function shown(
    { sender, data: { about }, language, activity }: Press<Data>,
    follows: boolean,
  ): Promise<PressReply> {
    const message = await deps.readDelivered(about, keyOf(sender));
    const { card, summary } = message
      ? deps.render({ kind: "delivered", message, about, follows }, language)
      : followingCard({ about, follows }, language);
    return { kind: "card", card, summary, stays: isPersonalChat(activity) };
  }
}
