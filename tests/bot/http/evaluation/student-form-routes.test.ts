import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { codesOf } from "../../../../bot/domain/evaluation/answers";
import { questionnaireFor } from "../../../../bot/domain/evaluation/questionnaires/questionnaires";
import { MAILBOX, PATHS, PUBLIC_URL, SECRET, startFormServer, type FormServer } from "./form-server";

let server: FormServer;
beforeEach(async () => {
  server = await startFormServer();
});
afterEach(() => server.close());

const get = (path: string, method = "GET") => fetch(`${server.url}${path}`, { method });

function post(path: string, fields: [string, string][], headers: Record<string, string> = {}) {
  const type = "application/x-www-form-urlencoded";
  const body = new URLSearchParams(fields).toString();
  return fetch(`${server.url}${path}`, { method: "POST", body, headers: { "Content-Type": type, ...headers } });
}

const tokenIn = (html: string) => /name="t" value="([\w-]{22})"/.exec(html)?.[1];

test("a personal link shows the form in Swedish with unit, period, why, last day and contact", async () => {
  const response = await get(PATHS.link);
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain('<html lang="sv">');
  for (const part of [
    "Björkens vårdboende",
    "period 5 hösten 2024",
    "Det tar cirka 2 minuter. Det är frivilligt.",
    "fredag 18 oktober",
    "Skriv inga namn och inget om vårdtagare.",
    "Prata med din lärare",
    MAILBOX,
  ]) {
    expect(html).toContain(part);
  }
});

test("the language is in the address, so no cookie is needed", async () => {
  const english = await (await get(`${PATHS.link}?lang=en`)).text();
  expect(english).toContain('<html lang="en">');
  expect(english).toContain("I felt welcome.");
  expect(english).toContain(`formAction="${PATHS.link}?lang=sv"`);
  expect(english).toContain(`action="${PATHS.link}?lang=en"`);
  const closed = await (await get(`${PATHS.closed}?lang=en`)).text();
  expect(closed).toContain(`href="${PATHS.closed}?lang=sv"`);
});

test("a change of language keeps everything that is filled in and saves nothing", async () => {
  const response = await post(`${PATHS.qr}?lang=en`, [
    ["P1", "4"],
    ["P2", ""],
    ["P3", "schema"],
    ["P3", "inget"],
    ["P12", "Bra <b>handledare</b>"],
    ["t", "T".repeat(22)],
    ["language-switch", "1"],
  ]);
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain('<html lang="en">');
  expect(html).toMatch(/id="P1-4"[^>]*checked/);
  expect(html).toMatch(/id="P3-schema"[^>]*checked/);
  expect(html).toMatch(/id="P3-inget"[^>]*checked/);
  expect(html).toContain("Bra &lt;b&gt;handledare&lt;/b&gt;</textarea>");
  expect(html).not.toContain("Error: ");
  expect(tokenIn(html)).toBe("T".repeat(22));
  expect(server.recorded).toEqual([]);
  expect((await post(PATHS.closed, [["language-switch", "1"]])).status).toBe(410);
});

test("an answer can be taken back: skipping counts as no answer", async () => {
  await post(PATHS.link, [["P1", "4"], ["P2", ""], ["P6", ""]]); // prettier-ignore
  expect(server.recorded[0]?.answers).toEqual({ P1: "4" });
});

test("the form has exactly the inputs of the questionnaire: the same ids and codes as the card", async () => {
  const html = await (await get(PATHS.link)).text();
  const inputs = [...html.matchAll(/<input type="(?:radio|checkbox)"[^>]*name="([^"]+)" value="([^"]+)"/g)];
  const inForm = [
    ...inputs.map(([, name, value]) => `${name}=${value}`),
    ...[...html.matchAll(/<textarea[^>]*name="([^"]+)"/g)].map(([, name]) => name),
  ];
  const defined = questionnaireFor("APL-P", 1).questions.flatMap((question) =>
    question.type === "text" ? [question.id] : codesOf(question).map((code) => `${question.id}=${code}`),
  );
  expect(inForm).toEqual(defined);
  expect(html).not.toMatch(/\srequired/);
});

test("answers are taken, the receipt says what happens now, and the link shows them again to be changed", async () => {
  const response = await post(PATHS.link, [
    ["P1", "5"],
    ["P3", "schema"],
    ["P3", "klader"],
    ["P12", "Bra <b>handledare</b>"],
  ]);
  const receipt = await response.text();
  expect(response.status).toBe(200);
  expect(receipt).toContain("Tack för dina svar!");
  expect(receipt).toContain("aldrig resultat från färre än fem personer");
  expect(receipt).toContain("https://jobb.kommun.example/timvikarie");
  expect(receipt).toContain(`href="${PATHS.link}?lang=sv"`);
  expect(receipt).not.toContain("Spara din egen länk");
  expect(server.recorded).toEqual([
    {
      respondent: { kind: "link", linkId: "l".repeat(22), secret: SECRET },
      answers: { P1: "5", P3: ["schema", "klader"], P12: "Bra <b>handledare</b>" },
    },
  ]);

  const again = await (await get(PATHS.link)).text();
  expect(again).toContain("Du har redan svarat.");
  expect(again).toMatch(/id="P1-5"[^>]*checked/);
  expect(again).toMatch(/id="P3-klader"[^>]*checked/);
  expect(again).toContain("Bra &lt;b&gt;handledare&lt;/b&gt;</textarea>");
  expect(await (await post(PATHS.link, [["P1", "4"]])).text()).toContain("Dina ändrade svar är sparade.");
});

test("a QR gives every form a token of its own, and the receipt a link of its own", async () => {
  const tokens = [await get(PATHS.qr), await get(PATHS.qr)].map(async (response) => tokenIn(await response.text()));
  const [first, second] = await Promise.all(tokens);
  expect(first).toBeDefined();
  expect(first).not.toBe(second);

  const receipt = await (await post(PATHS.qr, [["P1", "5"], ["t", first!]])).text(); // prettier-ignore
  expect(server.recorded[0]?.respondent).toMatchObject({ kind: "qr", submissionToken: first });
  expect(receipt).toContain("Spara din egen länk");
  expect(receipt).toContain(`${PUBLIC_URL}${PATHS.own}`);
  expect(receipt).toContain(`href="${PATHS.own}?lang=sv"`);
});

test("a form behind a QR whose token was edited is a form of its own", async () => {
  await post(PATHS.qr, [["P1", "5"], ["t", "../../etc"]]); // prettier-ignore
  expect(server.recorded[0]?.respondent).toMatchObject({ submissionToken: expect.stringMatching(/^[\w-]{22}$/) });
});

test("a refused form comes back with what was filled in, and errors that lead to their questions", async () => {
  const response = await post(`${PATHS.qr}?lang=sv`, [
    ["P1", "dontknow"],
    ["P3", "inget"],
    ["P3", "schema"],
    ["P12", "å".repeat(501)],
    ["t", "T".repeat(22)],
  ]);
  const html = await response.text();
  expect(response.status).toBe(422);
  expect(html).toContain("<title>Fel: Hur var din praktik?</title>");
  expect(html).toContain("2 saker behöver rättas innan svaren kan skickas");
  expect(html).toContain('<a href="#P3-handledare">Fråga 3: ”Inget av detta” kan inte väljas ihop med andra svar.</a>');
  expect(html).toContain('<a href="#P12">Fråga 12: Texten är 501 tecken. Korta den till högst 500.</a>');
  expect(html).toMatch(/id="P1-dontknow"[^>]*checked/);
  expect(html).toMatch(/id="P3-inget"[^>]*checked/);
  expect(html).toContain("å".repeat(501));
  expect(tokenIn(html)).toBe("T".repeat(22));
  expect(server.recorded).toEqual([]);
});

test("an empty form is asked for one answer, in the language it was shown in", async () => {
  expect(await (await post(PATHS.link, [])).text()).toContain("Svara på minst en fråga.");
  expect(await (await post(`${PATHS.link}?lang=en`, [])).text()).toContain("Answer at least one question.");
});

test.each([
  [PATHS.closed, 410, "Sista dagen att svara var fredag 18 oktober."],
  [PATHS.fullQr, 410, "så många svar som det fanns praktikanter"],
])("%s is told kindly, whether it is opened or posted", async (path, status, text) => {
  for (const response of [await get(path), await post(path, [["P1", "5"]])]) {
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(text);
  }
});

test("unknown, mistyped and nonsensical addresses give one and the same page, and each is looked up", async () => {
  const stranger = `/e/${"x".repeat(22)}.${SECRET}`;
  const wrongSecret = `/e/${"l".repeat(22)}.${"t".repeat(22)}`;
  const paths = [stranger, wrongSecret, "/e", "/e/", "/e/hej", "/e/q/", "/e/a/b/c", `/e/${"a".repeat(500)}`];
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

test("a unit's name cannot become markup", async () => {
  await server.close();
  server = await startFormServer('<img src=x onerror=alert(1)>"\u202e');
  const html = await (await get(PATHS.link)).text();
  expect(html).toContain("<bdi>&lt;img src=x onerror=alert(1)&gt;&quot;");
  expect(html).not.toContain("<img");
});

test("the QR code is a picture of its own address, and a page shows it in both languages", async () => {
  const key = `${"q".repeat(22)}.${SECRET}`;
  const picture = await get(`/e/qr/${key}.png`);
  expect(picture.status).toBe(200);
  expect(picture.headers.get("content-type")).toBe("image/png");
  expect([...new Uint8Array(await picture.arrayBuffer()).slice(1, 4)]).toEqual([...Buffer.from("PNG")]);
  const page = await (await get(`/e/visa/${key}`)).text();
  for (const part of [
    `src="/e/qr/${key}.png"`,
    `${PUBLIC_URL}/e/q/${key}`,
    "Björkens vårdboende",
    "period 5 hösten 2024",
    "period 5, autumn 2024",
    "Skanna koden med mobilkameran.",
    "Scan the code with your phone camera.",
  ]) {
    expect(page).toContain(part);
  }
  expect((await get(`/e/qr/${"z".repeat(22)}.${SECRET}.png`)).status).toBe(404);
  expect(server.opened.every(({ kind }) => kind === "qr")).toBe(true);
});

test("the style sheet may be kept for ever under its present address", async () => {
  const href = /href="(\/e\/style\.css[^"]*)"/.exec(await (await get(PATHS.link)).text())?.[1];
  const response = await get(href!);
  expect(response.headers.get("content-type")).toContain("text/css");
  expect(response.headers.get("cache-control")).toContain("immutable");
  expect((await get("/e/style.css")).headers.get("cache-control")).toBe("no-cache");
});

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
