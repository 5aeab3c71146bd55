import { codesOf } from "../../../../bot/domain/evaluation/answers";
import { questionnaireFor } from "../../../../bot/domain/evaluation/questionnaires/questionnaires";
import { makeVisitor, MAILBOX, PATHS, PUBLIC_URL, SECRET, startFormServer, type FormServer } from "./form-server";

let server: FormServer;
beforeEach(async () => {
  server = await startFormServer();
});
afterEach(() => server.close());

const { get, post } = makeVisitor(() => server);

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
  expect((await post(PATHS.closed, [["language-switch", "1"]])).status).toBe(404);
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

test("a link whose key stands after # is opened, answered and changed without the key in any address", async () => {
  const key = PATHS.link.slice("/e/".length);
  const opened = await (await post("/e/?lang=en", [["open", "1"], ["k", `${PUBLIC_URL}/e/?lang=en#${key}`]])).text(); // prettier-ignore
  expect(opened).toContain('<html lang="en">');
  expect(opened).toContain(`<input type="hidden" name="k" value="${key}"/>`);
  expect(
    [...opened.matchAll(/(?:[Aa]ction|href|src)="([^"]*)"/g)].filter(([, address]) => address!.includes(key)),
  ).toEqual([]);
  const receipt = await (await post("/e/", [["k", key], ["P1", "5"]])).text(); // prettier-ignore
  expect(receipt).toContain("Tack för dina svar!");
  expect(receipt).toContain(`href="/e/?lang=en#${key}"`);
  expect(server.recorded[0]).toMatchObject({ respondent: { kind: "link", secret: SECRET }, answers: { P1: "5" } });
  expect(receipt).toContain(`<input type="hidden" name="k" value="${key}"/>`);
  const again = await (await post("/e/", [["k", key], ["open", "1"]])).text(); // prettier-ignore
  expect(again).toMatch(/id="P1-5"[^>]*checked/);
});

test("a QR whose key stands after # is answered too, and the receipt's own address has its key there as well", async () => {
  const key = PATHS.qr.slice("/e/".length);
  const opened = await (await post("/e/", [["open", "1"], ["k", key]])).text(); // prettier-ignore
  const receipt = await (await post("/e/", [["k", key], ["t", tokenIn(opened)!], ["P1", "5"]])).text(); // prettier-ignore
  expect(server.recorded[0]?.respondent).toMatchObject({ kind: "qr", submissionToken: tokenIn(opened) });
  expect(receipt).toContain(`${PUBLIC_URL}${PATHS.own.replace("/e/", "/e/#")}`);
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
    `${PUBLIC_URL}/e/#q/${key}`,
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
