import type { Post } from "../../../../bot/domain/network/post/post";
import { openPosts } from "../../../../bot/storage/network/posts";
import type { PostStore } from "../../../../bot/usecases/network/post/ports";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { aPost } from "../../../support/network/posts";

let posts: PostStore;

beforeEach(async () => {
  posts = await openPosts(testTables(), uniquePrefix());
});

const at = (minute: number) => `2024-10-03T08:${String(minute).padStart(2, "0")}:00.000Z`;
const published = (minute: number, given: Partial<Post> = {}) =>
  aPost({ id: `id-${minute}`, state: "published", createdAt: at(0), publishedAt: at(minute), ...given });

async function publish(post: Post): Promise<void> {
  await posts.create({ ...post, state: "draft" });
  const read = await posts.get(post.id);
  await posts.replace(read!, post);
  await posts.enlist(post);
}

async function idsOf(query: Partial<Parameters<PostStore["page"]>[0]>): Promise<readonly string[]> {
  const { posts: found } = await posts.page({ area: null, kind: null, after: null, limit: 20, ...query });
  return found.map(({ post }) => post.id);
}

test("a post comes back as it was saved, with hostile words in it", async () => {
  const content = { ...aPost().content, title: "${1+1} [x](y) \u202e", text: "å".repeat(10_000) + '"\\\n' };
  const post = aPost({ id: "a/b#c?'!\"", content });
  await posts.create(post);
  expect(await posts.get(post.id)).toEqual({ post, version: 1 });
  expect(await posts.get("nobody")).toBeNull();
});

test("of two who save the same version one succeeds", async () => {
  const read = await posts.create(aPost());
  const both = await Promise.all([posts.replace(read, aPost()), posts.replace(read, aPost())]);
  expect(both.filter((saved) => saved !== null)).toHaveLength(1);
  expect((await posts.get(read.post.id))?.version).toBe(2);
});

test("an author's drafts are listed until they are published or removed, and nobody else's", async () => {
  const [one, two] = [aPost({ id: "one", createdAt: at(1) }), aPost({ id: "two", createdAt: at(2) })];
  await posts.create(one);
  await posts.create(two);
  await posts.create(aPost({ id: "other", author: { id: "somebody", name: null, from: null } }));
  expect((await posts.drafts(one.author.id)).map(({ post }) => post.id)).toEqual(["two", "one"]);
  await posts.remove(two);
  await publish(published(3, { id: "one", createdAt: at(1) }));
  expect(await posts.drafts(one.author.id)).toEqual([]);
});

test("posts are listed newest first, page by page, and each once also when new ones come meanwhile", async () => {
  for (let minute = 1; minute <= 5; minute++) await publish(published(minute));
  const first = await posts.page({ area: null, kind: null, after: null, limit: 2 });
  expect(first.posts.map(({ post }) => post.id)).toEqual(["id-5", "id-4"]);
  await publish(published(6));
  const second = await posts.page({ area: null, kind: null, after: first.next, limit: 2 });
  expect(second.posts.map(({ post }) => post.id)).toEqual(["id-3", "id-2"]);
  const last = await posts.page({ area: null, kind: null, after: second.next, limit: 2 });
  expect([last.posts.map(({ post }) => post.id), last.next]).toEqual([["id-1"], null]);
});

test("an area's page holds its posts and those for everybody, laid together by time, and a kind's page that kind", async () => {
  const { content } = aPost();
  await publish(published(1, { content: { ...content, area: "Vårdboende Norr" } }));
  await publish(published(2, { content: { ...content, area: null, kind: "material" } }));
  await publish(published(3, { content: { ...content, area: "Vårdboende Norr!" } }));
  await publish(published(4, { content: { ...content, area: "Vårdboende Norr", kind: "material" } }));
  expect(await idsOf({ area: "Vårdboende Norr" })).toEqual(["id-4", "id-2", "id-1"]);
  expect(await idsOf({ area: "Vårdboende Norr", kind: "material" })).toEqual(["id-4", "id-2"]);
  expect(await idsOf({ kind: "material" })).toEqual(["id-4", "id-2"]);
  expect(await idsOf({ area: "Okänt" })).toEqual(["id-2"]);
});

test("being put in the lists twice is being there once, and a place that nobody was given is the beginning", async () => {
  await publish(published(1));
  await posts.enlist(published(1));
  expect(await idsOf({})).toEqual(["id-1"]);
  expect(await idsOf({ after: "' or 1 eq 1" })).toEqual(["id-1"]);
});
