import type { Post, PostPlace } from "../../../../../bot/domain/network/post/post";
import { withdrawn } from "../../../../../bot/domain/network/post/publishing";
import type { Delivery } from "../../../../../bot/domain/network/delivery/delivery";
import { chatWith } from "../../../../support/connector/connector";
import { TENANT } from "../../../../support/connector/people";
import { aPost } from "../../../../support/network/posts";
import { actorOf, berit, startPostWorld, stina, TEAMS, type PostWorld } from "../../../../support/network/post-world";

let world: PostWorld;

beforeEach(async () => {
  world = await startPostWorld();
});
afterEach(() => world.stop());

const BEGUN = "2024-10-03T08:00:00.000Z";
const author = { id: stina.aadObjectId, name: stina.name, from: "Vårdboende Norr" };

function place(team: number, state: PostPlace["state"]): PostPlace {
  const { id, name } = TEAMS[team - 1]!;
  const address = { teamId: id, teamName: name, tenantId: TENANT, channelId: id };
  return { ...address, serviceUrl: world.connector.serviceUrl, state, thread: null };
}

async function stopped(places: readonly PostPlace[]): Promise<Post> {
  const draft = aPost({ author, createdAt: BEGUN });
  const read = await world.posts.create(draft);
  const post: Post = { ...draft, state: "publishing", publishedAt: BEGUN, claimedAt: BEGUN, places };
  await world.posts.replace(read, post);
  return post;
}

async function publish(id: string) {
  const outcome = await world.slice.publishPost({ actor: actorOf(stina), id, version: null });
  return outcome.kind === "publishing" ? (await outcome.finished).post : outcome.kind;
}

test("what a service was publishing when it died is finished by the next press, and nothing is posted twice", async () => {
  const { id } = await stopped([place(1, "posting"), place(2, "waiting")]);
  expect(await publish(id)).toBe("under-way");
  world.setNow("2024-10-03T08:05:00.000Z");
  const post = (await publish(id)) as Post;
  expect(post).toMatchObject({ state: "published", places: [{ state: "unknown" }, { state: "posted" }] });
  expect([world.shownIn(1).length, world.shownIn(2).length]).toEqual([0, 1]);
  expect(world.orders).toHaveLength(1);
  expect((await world.posts.page({ area: null, kind: null, after: null, limit: 5 })).posts).toHaveLength(1);
});

test("what a service was publishing when it died is finished without anybody, once, also by two at the same moment", async () => {
  const { id } = await stopped([place(1, "posting"), place(2, "waiting")]);
  await world.posts.noteUnfinished(id, BEGUN);
  await world.slice.finishPosts();
  expect((await world.posts.get(id))?.post.state).toBe("publishing");
  world.setNow("2024-10-03T08:05:00.000Z");
  await Promise.all([world.slice.finishPosts(), world.slice.finishPosts()]);
  const { post } = (await world.posts.get(id))!;
  expect(post).toMatchObject({ state: "published", places: [{ state: "unknown" }, { state: "posted" }] });
  expect([world.shownIn(1).length, world.shownIn(2).length]).toEqual([0, 1]);
  expect(world.orders).toHaveLength(1);
  expect(await world.posts.unfinished()).toEqual([]);
});

test("a withdrawal that stopped before the channels showed it is shown all the same", async () => {
  await world.posts.create(aPost({ author }));
  const { id } = (await publish(aPost().id)) as Post;
  const read = (await world.posts.get(id))!;
  await world.posts.noteUnfinished(id, BEGUN);
  await world.posts.replace(read, withdrawn(read.post, BEGUN));
  world.setNow("2024-10-03T08:15:00.000Z");
  await world.slice.finishPosts();
  for (const team of [1, 2]) expect(world.shownIn(team)[0]?.trim()).toBe("Inlägget har tagits tillbaka.");
  expect(await world.posts.unfinished()).toEqual([]);
});

test("published and changed calmly, nothing is left to finish; a withdrawn post is gone through once more", async () => {
  await world.posts.create(aPost({ author }));
  const { id, content } = (await publish(aPost().id)) as Post;
  await world.slice.writePost({ actor: actorOf(stina), id, version: null, content: { ...content, title: "Två" } });
  await world.slice.postsSettled();
  expect(await world.posts.unfinished()).toEqual([]);
  await world.slice.withdrawPost({ actor: actorOf(stina), id, version: null });
  await world.slice.postsSettled();
  expect(await world.posts.unfinished()).toHaveLength(1);
  world.setNow("2024-10-03T08:15:00.000Z");
  await world.slice.finishPosts();
  expect(await world.posts.unfinished()).toEqual([]);
});

test("ten presses at the same moment post once in each channel", async () => {
  await world.posts.create(aPost({ author }));
  const all = await Promise.all(Array.from({ length: 10 }, () => publish(aPost().id)));
  expect(all.filter((one) => typeof one === "object")).toHaveLength(1);
  expect([world.shownIn(1).length, world.shownIn(2).length]).toEqual([1, 1]);
});

test("what somebody changes while the old words are being put out is what stays", async () => {
  await world.posts.create(aPost({ author }));
  const { id, content } = (await publish(aPost().id)) as Post;
  const write = (title: string) =>
    world.slice.writePost({ actor: actorOf(stina), id, version: null, content: { ...content, title } });
  await Promise.allSettled([write("Ett"), write("Två"), write("Tre")]);
  await world.slice.withdrawPost({ actor: actorOf(stina), id, version: null });
  for (const team of [1, 2]) expect(world.shownIn(team)[0]?.trim()).toBe("Inlägget har tagits tillbaka.");
});

test("a card that was on its way to a chat while the post was withdrawn shows the line a while later", async () => {
  await world.posts.create(aPost({ author }));
  const { id } = (await publish(aPost().id)) as Post;
  const about = { kind: "post", id } as const;
  const contactKey = `${TENANT}|${berit.aadObjectId}`;
  const contact = { ...(await world.contacts.get(contactKey))!, conversationId: chatWith(berit) };
  await world.contacts.save(contact);
  const message = (await world.slice.postSource.messageFor(about, contactKey))!;
  await world.slice.withdrawPost({ actor: actorOf(stina), id, version: null });
  await world.slice.postsSettled();
  const sent = await world.service.app.chats.send(contact, { kind: "delivered", message, about, follows: true }, "x");
  if (sent.kind !== "sent") throw new Error(sent.kind);
  const card = { conversationId: sent.conversationId, activityId: sent.activityId };
  const delivery: Delivery = {
    ...{ about, contactKey, state: "sent", reason: null, dueAt: BEGUN, expiresAt: null, attempt: 1 },
    ...{ notSentCount: 0, postedAt: null, card },
  };
  await world.deliveries.addMissing(about, [delivery]);
  world.setNow("2024-10-03T08:15:00.000Z");
  await world.slice.finishPosts();
  const shown = JSON.stringify(world.connector.shownTo(berit).map(({ activity }) => activity));
  expect(shown).toContain("Inlägget har tagits tillbaka.");
  expect(shown).not.toContain(aPost().content.title);
  expect(await world.posts.unfinished()).toEqual([]);
});

test("a card that somebody has got in their chat shows the new words, and after a withdrawal one line", async () => {
  await world.posts.create(aPost({ author }));
  const { id, content } = (await publish(aPost().id)) as Post;
  const contactKey = `${TENANT}|${berit.aadObjectId}`;
  const contact = (await world.contacts.get(contactKey))!;
  await world.contacts.save({ ...contact, conversationId: chatWith(berit) });
  const message = (await world.slice.postSource.messageFor({ kind: "post", id }, contactKey))!;
  const about = { kind: "post", id } as const;
  const delivered = { kind: "delivered", message, about, follows: true } as const;
  const sent = await world.service.app.chats.send({ ...contact, conversationId: chatWith(berit) }, delivered, "x");
  if (sent.kind !== "sent") throw new Error(sent.kind);
  const card = { conversationId: sent.conversationId, activityId: sent.activityId };
  const delivery: Delivery = {
    ...{ about, contactKey, state: "sent", reason: null, dueAt: BEGUN, expiresAt: null, attempt: 1 },
    ...{ notSentCount: 0, postedAt: null, card },
  };
  await world.deliveries.addMissing(about, [delivery]);
  const shown = () => JSON.stringify(world.connector.shownTo(berit).map(({ activity }) => activity));
  await world.slice.writePost({
    actor: actorOf(stina),
    id,
    version: null,
    content: { ...content, title: "Tio minuter" },
  });
  await world.slice.postsSettled();
  expect(shown()).toContain("Tio minuter");
  await world.slice.withdrawPost({ actor: actorOf(stina), id, version: null });
  await world.slice.postsSettled();
  expect(shown()).toContain("Inlägget har tagits tillbaka.");
  expect(shown()).not.toContain("Tio minuter");
  expect(await world.slice.postSource.messageFor(about, contactKey)).toBeNull();
});

test("without a team that has the app nothing is published, and the draft is as it was", async () => {
  await world.posts.create(aPost({ author }));
  for (const { id } of TEAMS) await world.teams.change(id, (team) => team && { ...team, isArchived: true });
  expect(await publish(aPost().id)).toBe("no-channel");
  expect((await world.posts.get(aPost().id))?.post.state).toBe("draft");
});
