import type {
  PostDetails,
  PostDrafts,
  PostPage,
  PostPreview,
  PostPublication,
  PostToWrite,
} from "../../../../bot/contract/network/post";
import { postRoutes } from "../../../../bot/http/network/post-routes";
import { anActor } from "../../../support/actors";
import { startApi, type Api } from "../../../support/api";
import {
  actorOf,
  berit,
  harriet,
  nils,
  NORTH,
  SOUTH,
  startPostWorld,
  stina,
  TEAMS,
  type PostWorld,
} from "../../../support/network/post-world";
import type { Person } from "../../../support/connector/people";

let world: PostWorld;
let api: Api;

beforeEach(async () => {
  world = await startPostWorld();
  api = await startApi(postRoutes(world.slice));
});
afterEach(async () => {
  api.close();
  await world.stop();
});

const POST: PostToWrite = {
  kind: "tip",
  title: "Fem minuter efter passet",
  text: "Fråga vad som gick bra.",
  link: null,
  picture: null,
  area: NORTH,
};

async function ask<Body>(person: Person, method: string, path: string, given: { body?: object; etag?: string } = {}) {
  api.as(actorOf(person));
  const response = await fetch(`${api.base}/api/network/${path}`, {
    method,
    headers: { "content-type": "application/json", ...(given.etag ? { "if-match": given.etag } : {}) },
    ...(given.body ? { body: JSON.stringify(given.body) } : {}),
  });
  const body = (await response.json()) as Body & { readonly code?: string; readonly detail?: string };
  return { status: response.status, etag: response.headers.get("etag") ?? "", body };
}

async function published(person: Person, post: Partial<PostToWrite> = {}): Promise<string> {
  const { body } = await ask<PostDetails>(person, "POST", "posts", { body: { ...POST, ...post } });
  await ask(person, "POST", `posts/${body.id}/publish`);
  return body.id;
}

test("a draft is written, looked at as the very card, changed, published and read by others", async () => {
  const draft = await ask<PostDetails>(stina, "POST", "posts", { body: POST });
  expect(draft).toMatchObject({ status: 201, body: { state: "draft", problems: [], title: POST.title } });
  const path = `posts/${draft.body.id}`;
  expect((await ask<PostDrafts>(stina, "GET", "post-drafts")).body.drafts).toMatchObject([{ id: draft.body.id }]);
  const changed = await ask<PostDetails>(stina, "PUT", path, {
    body: { ...POST, title: "Tio minuter" },
    etag: draft.etag,
  });
  expect(changed).toMatchObject({ status: 200, body: { title: "Tio minuter" } });
  const preview = await ask<PostPreview>(stina, "GET", `${path}/preview`);
  const done = await ask<PostPublication>(stina, "POST", `${path}/publish`, { etag: changed.etag });
  expect(done.body).toMatchObject({
    outcome: "published",
    post: { state: "published", places: [{ team: "Nätverk 1", outcome: "posted" }, { outcome: "posted" }] },
  });
  const [shown] = world.connector.shownIn(TEAMS[0]!.id);
  expect((shown!.activity["attachments"] as { content: unknown }[])[0]!.content).toEqual(preview.body.card);
  const { body } = await ask<PostPage>(berit, "GET", "posts");
  expect(body).toMatchObject({
    posts: [{ title: "Tio minuter", author: { name: stina.name, from: NORTH }, mayChange: false }],
    mayWriteFor: { areas: [], everybody: false },
  });
});

test("what has to be held back is kept as a draft with its problems, and not published", async () => {
  const { body: draft } = await ask<PostDetails>(stina, "POST", "posts", {
    body: { ...POST, text: "Ring 070-123 45 67" },
  });
  expect(draft.problems).toMatchObject([{ kind: "personal-data", field: "text", what: "phone" }]);
  const { body } = await ask<PostPublication>(stina, "POST", `posts/${draft.id}/publish`);
  expect(body).toMatchObject({ outcome: "held-back", post: { state: "draft", problems: [{ kind: "masked" }] } });
  expect((await ask<PostPreview>(stina, "GET", `posts/${draft.id}/preview`)).body.card).toBeNull();
  expect(world.shownIn(1)).toEqual([]);
});

test("10,000 characters are told with both numbers, and all of them are kept", async () => {
  const text = "å".repeat(10_000);
  const { body: draft } = await ask<PostDetails>(stina, "POST", "posts", { body: { ...POST, text } });
  expect(draft.problems).toEqual([{ kind: "too-long", field: "text", length: 10_000, longest: 2000 }]);
  expect((await ask<PostDetails>(stina, "GET", `posts/${draft.id}`)).body.text).toBe(text);
});

test("two who publish at the same moment publish once", async () => {
  const { body: draft } = await ask<PostDetails>(stina, "POST", "posts", { body: POST });
  const both = await Promise.all([1, 2].map(() => ask<PostPublication>(stina, "POST", `posts/${draft.id}/publish`)));
  expect(both.map(({ body }) => body.outcome).sort()).toEqual(["published", "publishing"]);
  expect(world.shownIn(1)).toHaveLength(1);
});

test("of two who change the same version the second gets 412, and without a version nobody changes anything", async () => {
  const id = await published(stina);
  const { etag } = await ask<PostDetails>(harriet, "GET", `posts/${id}`);
  const body = { ...POST, title: "Nytt" };
  expect((await ask(harriet, "PUT", `posts/${id}`, { body, etag })).status).toBe(200);
  const late = await ask(stina, "PUT", `posts/${id}`, { body: { ...body, title: "Annat" }, etag });
  expect(late).toMatchObject({
    status: 412,
    body: { detail: expect.stringContaining("Någon annan har ändrat") as string },
  });
  expect((await ask(stina, "PUT", `posts/${id}`, { body })).status).toBe(400);
  expect(world.shownIn(1)[0]).toContain("Nytt");
});

test("a withdrawn post is a line without words in the list and in the channel", async () => {
  const id = await published(stina);
  expect((await ask(harriet, "POST", `posts/${id}/withdraw`)).status).toBe(200);
  const { body } = await ask<PostPage>(berit, "GET", "posts");
  expect(body.posts).toMatchObject([{ id, isWithdrawn: true, title: null, text: null, author: null }]);
  expect(world.shownIn(1)[0]?.trim()).toBe("Inlägget har tagits tillbaka.");
  expect((await ask(stina, "POST", `posts/${id}/publish`)).status).toBe(409);
});

test("the list is filtered by area and kind, and read page by page", async () => {
  for (let number = 0; number < 21; number++) {
    world.setNow(`2024-10-03T09:00:${String(number).padStart(2, "0")}.000Z`);
    await published(harriet, { area: SOUTH, title: `Nummer ${number}`, kind: number === 0 ? "material" : "tip" });
  }
  const first = (await ask<PostPage>(berit, "GET", `posts?area=${encodeURIComponent(SOUTH)}`)).body;
  expect(first.posts.map(({ title }) => title).slice(0, 2)).toEqual(["Nummer 20", "Nummer 19"]);
  const query = `area=${encodeURIComponent(SOUTH)}&page=${encodeURIComponent(first.next!)}`;
  const second = (await ask<PostPage>(berit, "GET", `posts?${query}`)).body;
  expect([second.posts.map(({ title }) => title), second.next]).toEqual([["Nummer 0"], null]);
  expect((await ask<PostPage>(berit, "GET", "posts?kind=material")).body.posts).toHaveLength(1);
  expect((await ask<PostPage>(berit, "GET", `posts?area=${encodeURIComponent(NORTH)}`)).body.posts).toEqual([]);
});

test("the reader is told whom they may write for", async () => {
  const of = async (person: Person) => (await ask<PostPage>(person, "GET", "posts")).body.mayWriteFor;
  expect(await of(harriet)).toEqual({ areas: [SOUTH, NORTH], everybody: true });
  expect(await of(stina)).toEqual({ areas: [NORTH], everybody: false });
});

test.each([
  ["a supervisor", 403, berit],
  ["a manager", 403, nils],
  ["the author", 200, stina],
  ["HR", 200, harriet],
] as const)("%s who changes, publishes or withdraws a published post gets %i", async (_, status, person) => {
  const id = await published(stina);
  const { etag } = await ask<PostDetails>(person, "GET", `posts/${id}`);
  expect((await ask(person, "PUT", `posts/${id}`, { body: POST, etag })).status).toBe(status);
  expect((await ask(person, "POST", `posts/${id}/publish`)).status).toBe(status);
  expect((await ask(person, "POST", `posts/${id}/withdraw`)).status).toBe(status);
});

test("an author who has left changes nothing any more, and HR withdraws the post", async () => {
  const id = await published(stina);
  api.as(anActor({ id: stina.aadObjectId }));
  const left = await fetch(`${api.base}/api/network/posts/${id}/withdraw`, { method: "POST" });
  expect(left.status).toBe(403);
  expect((await ask(harriet, "POST", `posts/${id}/withdraw`)).status).toBe(200);
});

test("a draft is its author's alone: for everybody else it is not there", async () => {
  const { body: draft } = await ask<PostDetails>(stina, "POST", "posts", { body: POST });
  for (const person of [harriet, berit]) {
    expect((await ask(person, "GET", `posts/${draft.id}`)).status).toBe(404);
    expect((await ask(person, "GET", `posts/${draft.id}/preview`)).status).toBe(404);
    expect((await ask(person, "POST", `posts/${draft.id}/publish`)).status).toBe(404);
    expect((await ask(person, "POST", `posts/${draft.id}/withdraw`)).status).toBe(404);
  }
  expect((await ask<PostPage>(harriet, "GET", "posts")).body.posts).toEqual([]);
});
