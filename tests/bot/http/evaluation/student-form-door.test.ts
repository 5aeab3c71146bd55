import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { makeVisitor, PATHS, SECRET, startFormServer, type FormServer } from "./form-server";

let server: FormServer;
beforeEach(async () => {
  server = await startFormServer();
});
afterEach(() => server.close());

const { get, post } = makeVisitor(() => server);

test("a code that has taken all its answers says so kindly, whether it is opened or posted", async () => {
  for (const response of [await get(PATHS.fullQr), await post(PATHS.fullQr, [["P1", "5"]])]) {
    expect(response.status).toBe(410);
    expect(await response.text()).toContain("så många svar som det fanns praktikanter");
  }
});

test("unknown, mistyped, nonsensical and closed addresses give one and the same page, and each is looked up", async () => {
  const stranger = `/e/${"x".repeat(22)}.${SECRET}`;
  const wrongSecret = `/e/${"l".repeat(22)}.${"t".repeat(22)}`;
  const paths = [stranger, wrongSecret, PATHS.closed, "/e/hej", "/e/q/", "/e/a/b/c", `/e/${"a".repeat(500)}`];
  const pages = new Set<string>();
  for (const path of paths) {
    const response = await get(path);
    expect(response.status).toBe(404);
    pages.add((await response.text()).replaceAll(`${path}?lang`, "?lang"));
  }
  expect(pages.size).toBe(1);
  expect(server.opened).toHaveLength(paths.length);
});

test("ten wrong links in a minute from one place are enough; a minute later it is open again", async () => {
  for (let tries = 0; tries < 10; tries += 1) expect((await get("/e/hej")).status).toBe(404);
  const refused = await get(PATHS.link);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("60");
  expect(await refused.text()).toContain("Vänta en minut");
  expect((await post(PATHS.link, [["P1", "5"]])).status).toBe(429);
  expect(server.opened).toHaveLength(10);
  server.now = "2024-10-04T08:01:00.000Z";
  expect((await get(PATHS.link)).status).toBe(200);
});

test("a key that is posted gives the same page too, whatever is wrong with it", async () => {
  const page = (await (await get("/e/hej")).text()).replaceAll("/e/hej?lang", "/e/?lang");
  const keys = ["", "hej", `${"x".repeat(22)}.${SECRET}`, PATHS.closed.slice(3), "https://ond.example/#q/a.b", "#/#/#"];
  for (const key of keys) {
    const response = await post("/e/", [["open", "1"], ["k", key]]); // prettier-ignore
    expect([response.status, await response.text()]).toEqual([404, page]);
  }
  expect((await post("/e/", [["P1", "5"]])).status).toBe(404);
});

test("the page that opens a link runs one script of our own, and keeps nothing", async () => {
  const response = await get("/e/");
  expect(response.headers.get("content-security-policy")).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  expect(response.headers.get("cache-control")).toBe("no-store");
  const html = await response.text();
  const scripts = [...html.matchAll(/<script src="([^"]+)"[^>]*><\/script>/g)].map(([, source]) => source!);
  expect(html.match(/<script/g)).toHaveLength(1);
  const script = await get(scripts[0]!);
  expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(script.headers.get("cache-control")).toContain("immutable");
  expect(server.opened).toEqual([]);
});

test("looking does nothing: HEAD is GET without a body, and neither records anything", async () => {
  const head = await get(PATHS.link, "HEAD");
  const full = await get(PATHS.link);
  const body = await full.text();
  expect(head.status).toBe(200);
  expect(await head.text()).toBe("");
  expect(head.headers.get("content-length")).toBe(String(Buffer.byteLength(body)));
  expect(server.recorded).toEqual([]);
});

test.each([PATHS.link, PATHS.closed, "/e/hej", `/e/visa/${"q".repeat(22)}.${SECRET}`])(
  "%s has no script, no cookie, nothing kept and nothing from elsewhere",
  async (path) => {
    const response = await get(path);
    const html = await response.text();
    expect(response.headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("strict-transport-security")).toBe("max-age=31536000");
    expect(response.headers.get("x-robots-tag")).toContain("noindex");
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|src="http/);
  },
);

test.each([
  ["JSON", { "Content-Type": "application/json" }, "{}", 415],
  ["a file", { "Content-Type": "multipart/form-data; boundary=x" }, "--x--", 415],
  ["something compressed", { "Content-Encoding": "gzip" }, gzipSync("P1=5"), 415],
  ["more than 32 kB", {}, `P12=${"a".repeat(33 * 1024)}`, 413],
])("%s is not a form, and is refused with a page that says nothing was saved", async (_what, headers, body, status) => {
  const type = { "Content-Type": "application/x-www-form-urlencoded" };
  const response = await fetch(`${server.url}${PATHS.link}`, {
    method: "POST",
    headers: { ...type, ...headers },
    body,
  });
  expect(response.status).toBe(status);
  expect(await response.text()).toContain("Inget har sparats.");
  expect(server.recorded).toEqual([]);
});

test("a body without end is cut off", async () => {
  const endless = await new Promise<string>((resolve) => {
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const req = request(`${server.url}${PATHS.link}`, { method: "POST", headers });
    req.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? ""));
    req.on("response", (res) => res.resume());
    const write = (): void => {
      if (!req.destroyed) req.write("a".repeat(64 * 1024), () => setImmediate(write));
    };
    write();
  });
  expect(endless).toMatch(/ECONNRESET|EPIPE/);
});

test("a failure here is a kind page with a reference, and the log names nobody", async () => {
  const response = await get(PATHS.broken);
  const html = await response.text();
  expect(response.status).toBe(500);
  expect(html).toContain("Något gick fel hos oss");
  const reference = /Referens (\w{4})\./.exec(html)?.[1];
  expect(reference).toBeDefined();
  expect(server.logged).toHaveLength(1);
  expect(server.logged[0]).toContain(reference);
  expect(server.logged.join()).not.toContain(SECRET);
});
