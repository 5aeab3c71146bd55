import { request } from "node:http";
import { z } from "zod/v4";
import { Refusal } from "../../../../bot/domain/refusal";
import { defineRoute } from "../../../../bot/http/api/route";
import { anActor } from "../../../support/actors";
import { startApi, type Api } from "../../../support/api";

/** A note that can be read and edited, and a file to save. */
let note = { text: "första", version: "W/\"datetime'2024-10-03'\"" };
let handled = 0;

const ROUTES = [
  defineRoute({
    method: "get",
    path: "/api/notes/:place",
    summary: "En anteckning.",
    action: "see-session",
    params: z.object({ place: z.string() }),
    query: z.object({ size: z.enum(["small", "large"]).default("small"), tag: z.array(z.string()).optional() }),
    reply: "Note",
    handle: ({ actor, params, query }) =>
      Promise.resolve({ body: { ...params, ...query, text: note.text, for: actor.id }, etag: note.version }),
  }),
  defineRoute({
    method: "put",
    path: "/api/notes/:place",
    summary: "Ändrar anteckningen.",
    action: "see-session",
    body: z.strictObject({
      text: z.string().min(1).max(10),
      priority: z.number().int().min(0).max(5).optional(),
      people: z.array(z.strictObject({ name: z.string() })).optional(),
    }),
    reply: "Note",
    handle: ({ body, ifMatch }) => {
      if (ifMatch !== note.version) throw new Refusal("changed-by-someone-else");
      note = { text: body.text, version: `${note.version}+` };
      return Promise.resolve({ body: { text: note.text }, etag: note.version });
    },
  }),
  defineRoute({
    method: "post",
    path: "/api/notes",
    summary: "Gör något som bara HR får.",
    action: "run-rounds",
    reply: "Note",
    handle: () => Promise.resolve({ body: { handled: ++handled }, status: 201 }),
  }),
  defineRoute({
    method: "get",
    path: "/api/file",
    summary: "En fil.",
    action: "open",
    reply: "file",
    handle: () =>
      Promise.resolve({ file: { name: "täckning.csv", type: "text/csv; charset=utf-8", content: "\uFEFFå;ä" } }),
  }),
];

let api: Api;
beforeAll(async () => (api = await startApi(ROUTES)));
beforeEach(() => {
  api.as(anActor());
  note = { text: "första", version: "W/\"datetime'2024-10-03'\"" };
});
afterAll(() => api.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(api.base + path, { headers });
const put = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${api.base}/api/notes/hall`, {
    method: "PUT",
    headers: { "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
async function problem(response: Response): Promise<readonly [number, string, string | undefined, string]> {
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  const { code, field, detail } = (await response.json()) as { code: string; field?: string; detail: string };
  return [response.status, code, field, detail];
}

test("an answer comes with an ETag, and whoever has it already gets nothing but 304", async () => {
  const first = await get("/api/notes/k%C3%B6k?size=large");
  expect([first.status, await first.json()]).toMatchObject([200, { place: "kök", size: "large" }]);
  const etag = first.headers.get("etag")!;
  for (const known of [etag, `W/${etag}`, `"annan", ${etag}`]) {
    const again = await get("/api/notes/k%C3%B6k?size=large", { "if-none-match": known });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  }
  expect((await get("/api/notes/k%C3%B6k", { "if-none-match": etag })).status).toBe(200);
});

test("two people who are told different things of one version have different tags", async () => {
  const tags = [];
  for (const id of ["a", "b"]) {
    api.as(anActor({ id }));
    tags.push((await get("/api/notes/kök")).headers.get("etag"));
  }
  expect(new Set(tags).size).toBe(2);
});

test("an edit of what somebody else has changed meanwhile is refused with 412, and changes nothing", async () => {
  const etag = (await get("/api/notes/hall")).headers.get("etag")!;
  const mine = await put({ text: "andra" }, { "if-match": etag });
  expect([mine.status, await mine.json()]).toEqual([200, { text: "andra" }]);
  const late = await problem(await put({ text: "tredje" }, { "if-match": etag }));
  expect(late.slice(0, 2)).toEqual([412, "changed-by-someone-else"]);
  expect(late[3]).toMatch(/^Någon annan har ändrat/);
  expect(note.text).toBe("andra");
  expect((await put({ text: "tredje" }, { "if-match": mine.headers.get("etag")! })).status).toBe(200);
});

test.each(["*", '"påhittad"', "utan citat", '""'])(
  "the tag %s was never given out, so no edit fits it",
  async (tag) => {
    expect((await put({ text: "x" }, { "if-match": encodeURI(tag) })).status).toBe(412);
  },
);

test.each<[unknown, string | undefined, RegExp]>([
  [{}, "text", /”text” saknas/],
  [{ text: 5 }, "text", /ska vara text/],
  [{ text: "" }, "text", /minst 1 tecken/],
  [{ text: "elva tecken" }, "text", /högst 10 tecken/],
  [{ text: "a", reason: "sjuk" }, "reason", /”reason” finns inte här/],
  [{ text: "a", priority: 1.5 }, "priority", /heltal/],
  [{ text: "a", priority: 6 }, "priority", /högst 5/],
  [{ text: "a", priority: -1 }, "priority", /minst 0/],
  [{ text: "a", people: [{ name: "b" }, {}] }, "people.1.name", /”people.1.name” saknas/],
  [[], "", /går inte att läsa/],
])("the body %j is refused, naming the field and what is wrong", async (body, field, sentence) => {
  const [status, code, named, detail] = await problem(await put(body));
  expect([status, code, named]).toEqual([400, "invalid-input", field]);
  expect(detail).toMatch(sentence);
});

test("a value in the address that is none of the choices is refused with the choices", async () => {
  expect(await problem(await get("/api/notes/kök?size=huge"))).toEqual([
    400,
    "invalid-input",
    "size",
    "Uppgiften ”size” kan vara: small, large. Välj något av det.",
  ]);
  const tags = (await (await get("/api/notes/kök?tag=a&tag=b")).json()) as { tag: string[] };
  expect(tags.tag).toEqual(["a", "b"]);
});

test.each<[string, string, Record<string, string>, number]>([
  ["no JSON", "{text:", {}, 400],
  ["JSON under another name", '{"text":"a"}', { "Content-Type": "text/plain" }, 415],
  ["a form", "text=a", { "Content-Type": "application/x-www-form-urlencoded" }, 415],
  ["too much", `{"text":"${"a".repeat(70_000)}"}`, {}, 413],
])("a body that is %s is refused", async (_, body, headers, status) => {
  expect((await problem(await put(body, headers)))[0]).toBe(status);
});

test("whoever may not is refused before anything is read or done", async () => {
  const response = await fetch(`${api.base}/api/notes`, { method: "POST", body: "x".repeat(1000) });
  expect((await problem(response)).slice(0, 2)).toEqual([403, "not-allowed"]);
  expect(handled).toBe(0);
  api.as(anActor({ isHr: true }));
  expect((await fetch(`${api.base}/api/notes`, { method: "POST" })).status).toBe(201);
});

test.each([
  ["https://ond.example", 403],
  ["null", 403],
  ["https://handledarnatet.kommun.example.ond.example", 403],
  ["https://handledarnatet.kommun.example", 200],
])("a page at %s gets %i", async (origin, status) => {
  expect((await get("/api/notes/kök", { origin })).status).toBe(status);
});

test("a page of the service's own address is let in", async () => {
  expect((await get("/api/notes/kök", { origin: api.base })).status).toBe(200);
});

test("a file is saved under its name, in Swedish, and nobody has to sign in to an open address", async () => {
  const response = await get("/api/file");
  expect(response.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''t%C3%A4ckning.csv");
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(Buffer.from(await response.arrayBuffer()).toString()).toBe("\uFEFFå;ä");
});

test("a caller who goes away in the middle of a body hurts nobody", async () => {
  await new Promise<void>((resolve) => {
    const req = request(`${api.base}/api/notes/hall`, { method: "PUT" });
    req.setHeader("content-type", "application/json");
    req.setHeader("content-length", "1000");
    req.on("error", () => resolve());
    req.write('{"text"', () => req.destroy());
  });
  expect((await get("/api/notes/kök")).status).toBe(200);
});
