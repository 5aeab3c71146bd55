import { randomUUID } from "node:crypto";
import { makeMessageRenderer } from "../../teams/network/render-message";
import type { MessageSource, OrderDeliveries } from "../../usecases/network/delivery/ports";
import { makeFindAreaSupervisors } from "../../usecases/network/post/find-area-supervisors";
import { makeFinishPosts, makeFinishPublishing } from "../../usecases/network/post/finish-publishing";
import { makeListDrafts } from "../../usecases/network/post/list-drafts";
import { makeListPosts } from "../../usecases/network/post/list-posts";
import { makeOpenPost } from "../../usecases/network/post/open-post";
import { makePostAudiences } from "../../usecases/network/post/post-audiences";
import { makePostSource } from "../../usecases/network/post/post-source";
import { makePreviewPost } from "../../usecases/network/post/preview-post";
import { makePublishPost } from "../../usecases/network/post/publish-post";
import { makeShowInChannels } from "../../usecases/network/post/show-in-channels";
import { makeShowInChats } from "../../usecases/network/post/show-in-chats";
import { makeUnderWay } from "../../usecases/network/post/under-way";
import { makeWithdrawPost } from "../../usecases/network/post/withdraw-post";
import { makeWritePost } from "../../usecases/network/post/write-post";
import { makeChannelsFor } from "../../usecases/network/team/channels-for";
import type { NetworkDeps } from "../network";
import type { Product } from "../product";
import type { Stores } from "../stores";

export interface PostSliceDeps extends Pick<NetworkDeps, "clock" | "config" | "log"> {
  readonly stores: Pick<Stores, "posts" | "deliveries" | "followers" | "contacts" | "teams">;
  readonly product: Pick<Product, "readDirectory" | "readRoles">;
  readonly ways: Pick<NetworkDeps["ways"], "channels" | "chats">;
}

/** Posts: written, published, changed and withdrawn, by chat, compose box and tab alike. */
export function makePostSlice(
  { stores, product, clock, ways, config, log }: PostSliceDeps,
  { orderDeliveries }: { readonly orderDeliveries: OrderDeliveries },
) {
  const { posts } = stores;
  const render = makeMessageRenderer(config);
  const texts = { linkHosts: config.linkHosts, sharedAddresses: [config.contactMailbox] };
  const report = (error: unknown) => log("error", "post-not-finished", { error });
  const underWay = makeUnderWay(report);
  const channelsFor = makeChannelsFor(stores);
  const deps = { ...stores, ...product, ...ways, orderDeliveries, channelsFor, clock, texts, underWay };
  const showing = {
    showInChannels: makeShowInChannels(deps),
    showInChats: makeShowInChats(deps),
  };
  const finishPublishing = makeFinishPublishing({ ...deps, findAreaSupervisors: makeFindAreaSupervisors(deps) });
  const audiences = makePostAudiences(deps);
  const openPost = makeOpenPost(deps);
  return {
    writePost: makeWritePost({ ...deps, ...showing, newId: randomUUID }),
    publishPost: makePublishPost({ ...deps, finishPublishing }),
    finishPosts: makeFinishPosts({ ...deps, ...showing, finishPublishing, report }),
    withdrawPost: makeWithdrawPost({ ...deps, ...showing }),
    openPost,
    listPosts: makeListPosts({ posts, audiences }),
    listDrafts: makeListDrafts(deps),
    postAudiences: audiences,
    previewPost: makePreviewPost({ openPost, render: (message) => render(message, "sv") }),
    postSource: makePostSource(deps) satisfies MessageSource,
    /** Resolves when posts that are being published or shown anew have come as far as they will. */
    postsSettled: () => underWay.settled(),
  };
}
