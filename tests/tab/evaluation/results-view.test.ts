import type { Browser, Frame, Locator } from "playwright-core";
import type { EvaluationPage } from "../../../bot/contract/evaluation-page";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { evaluatedTown, type EvaluatedTown } from "../../support/tab/evaluated-town";
import { troubles } from "../../support/tab/every-look";
import { openTab, type OpenTab, type OpenTabOptions } from "../../support/tab/open-tab";
import { answerApi } from "../../support/tab/served-tab";

const NORR = "/utvardering?vem=praktikanter&omrade=V%C3%A5rdboende+Norr&termin=HT2024";
const WHOLE = "/utvardering?vem=praktikanter&omrade=&termin=HT2024";

let town: EvaluatedTown;
let browser: Browser;

beforeAll(async () => {
  town = await evaluatedTown({
    texts: [{ term: "HT2024", role: "student", unitCode: "V2100", text: "Alla var snälla." }],
  });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await town?.stop();
});

type Reader = Parameters<EvaluatedTown["token"]>[0];

function open(address: string, reader: Reader = "hr", options: Partial<OpenTabOptions> = {}): Promise<OpenTab> {
  return openTab(browser, { base: town.base, token: () => town.token(reader), subPageId: address, ...options });
}

async function answered(query: string, reader: Reader = "hr"): Promise<EvaluationPage> {
  const headers = { Authorization: `Bearer ${await town.token(reader)}` };
  const response = await fetch(`${town.base}/api/evaluation?${query}`, { headers });
  expect(response.status).toBe(200);
  return (await response.json()) as EvaluationPage;
}

/** Text as a person reads it: no-break spaces are spaces. */
async function textsOf(cells: Locator): Promise<readonly string[]> {
  return (await cells.allInnerTexts()).map((text) => text.replace(/[\u00a0\n]+/g, " ").trim());
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const questions = (tab: Frame) => tab.getByRole("table", { name: "Andel som instämmer" });
const heat = (tab: Frame) => tab.getByRole("table", { name: /index per fråga/ });

test.each([
  ["an area", NORR, "role=student&term=HT2024&area=V%C3%A5rdboende%20Norr"],
  ["the whole administration", WHOLE, "role=student&term=HT2024&area="],
  ["supervisors", "/utvardering?vem=handledare&omrade=&termin=VT2024", "role=supervisor&term=VT2024&area="],
])("every number about %s is what the API answers", async (_, address, query) => {
  const { figures } = await answered(query);
  const { tab, complaints, close } = await open(address);
  await questions(tab).waitFor();
  for (const { id, text, shares, change } of figures!.questions) {
    const row = tab.locator(`tr[data-question="${id}"]`);
    const cells = await textsOf(row.getByRole("cell"));
    await expectSoon(() => row.getByRole("rowheader").innerText()).toContain(text.sv);
    const numbers = shares.map(({ share, band, hidden }) => {
      if (hidden) return { "too-few": "färre än 5 svar", "protects-others": "dold för", "not-asked": "ingen" }[hidden];
      return share === null ? `${Math.round(band!.from * 100)}–${Math.round(band!.to * 100)} %` : percent(share);
    });
    for (const [place, number] of numbers.entries()) expect(cells[1 + place]).toContain(number);
    const told = change === null ? "–" : `${change > 0 ? "+" : change < 0 ? "−" : ""}${Math.abs(change)} procentenhet`;
    expect(cells[1 + shares.length]).toContain(told);
    expect(cells.at(-1)).toBe(shares[0]!.n === null ? "–" : String(shares[0]!.n));
  }
  expect(complaints).toEqual([]);
  await close();
});

test("dots stand where their shares are, the newest filled and on top, on one scale in every row", async () => {
  const { figures } = await answered("role=student&term=HT2024&area=");
  const { tab, close } = await open(WHOLE);
  await questions(tab).waitFor();
  for (const { id, shares } of figures!.questions) {
    const plot = tab.locator(`tr[data-question="${id}"] svg[data-mark=dots]`);
    const dots = await plot
      .locator("circle")
      .evaluateAll((all) => all.map((dot) => [dot.getAttribute("data-part"), dot.getAttribute("cx")]));
    expect(dots).toEqual(
      shares.map(({ share }, age) => [`dot-${age}`, `${Math.round(share! * 1e4) / 100}%`]).toReversed(),
    );
  }
  const ticks = await tab
    .locator("table svg[data-mark=dots] line[data-part=tick]")
    .evaluateAll((all) => all.map((tick) => tick.getBoundingClientRect().x));
  const columns = [0, 1, 2].map((place) => ticks.filter((_, index) => index % 3 === place));
  for (const column of columns) expect(Math.max(...column) - Math.min(...column)).toBeLessThan(0.5);
  await close();
});

test("the heat table prints every number, marks the weak ones, and hatches what is hidden with the reason", async () => {
  const { figures } = await answered("role=student&term=HT2024&area=V%C3%A5rdboende%20Norr");
  const { tab, close } = await open(NORR);
  await heat(tab).waitFor();
  for (const { id, cells } of figures!.heat!.rows) {
    const row = tab.locator(`tr[data-row="${id}"]`);
    if (cells === null) {
      await expectSoon(() => textsOf(row.getByRole("cell"))).toEqual([
        "visas inte: färre än 5 svar, eller dold för att skydda en annan enhet",
      ]);
      const hatch = row.locator("td[data-hidden=not-published]");
      await expectSoon(() => hatch.evaluate((cell) => getComputedStyle(cell).backgroundImage)).toContain(
        "repeating-linear-gradient",
      );
      continue;
    }
    const shown = await textsOf(row.locator("td[data-level]"));
    const printed = cells
      .filter(({ hidden }) => hidden === null)
      .map(({ index, band }) => {
        const [low, high] = [Math.round(index ?? band!.from), Math.round(index ?? band!.to)];
        const number = index === null ? `${low}–${high}` : String(low);
        return high < 60 || (band !== null && high <= 60) ? `${number} ▾, svagt` : number;
      });
    expect(shown.map((text) => text.replace(/\s+,/g, ","))).toEqual(printed);
  }
  await expectSoon(() => tab.locator("td[data-hidden=protects-others]").first().innerText()).toBe(
    "skyddar annan enhet",
  );
  await close();
});

test("a hidden figure is not in what the browser gets", async () => {
  const bodies: string[] = [];
  const { tab, close } = await open(NORR, "hr", {
    before: (page) => {
      page.on("response", (response) => {
        if (response.url().includes("/api/evaluation")) void response.text().then((body) => bodies.push(body));
      });
      return Promise.resolve();
    },
  });
  await heat(tab).waitFor();
  await expectSoon(() => bodies.length > 0).toBe(true);
  const page = JSON.parse(bodies[0]!) as EvaluationPage;
  expect(page.figures!.heat!.rows.filter(({ cells }) => cells === null).map(({ name }) => name)).toEqual([
    "Lindhaga",
    "Åkerlyckan",
    "Örtagården",
  ]);
  expect(bodies[0]).not.toMatch(/"n":[0-4]\b|personsByTerm|Alla var/);
  await close();
});

test("an area of which nothing may be shown says so once, with a way to the whole", async () => {
  const { tab, close } = await open("/utvardering?vem=praktikanter&omrade=LSS+bostad&termin=HT2024");
  await tab.getByText("LSS bostad visas inte för de här terminerna.").waitFor();
  expect(await questions(tab).count()).toBe(0);
  await tab.getByRole("link", { name: "Visa Hela förvaltningen" }).click();
  await questions(tab).waitFor();
  await expectSoon(() => new URL(tab.url()).hash).toMatch(/omrade=(&|$)/);
  await close();
});

test("who, where and when are chosen in the page and stand in the address; a unit's name leads to its own figures", async () => {
  const { tab, close } = await open(WHOLE);
  await tab.getByRole("combobox", { name: "Område" }).selectOption("Vårdboende Norr");
  await heat(tab).getByRole("link", { name: "Ekhöjden" }).click();
  await tab.getByText("Ekhöjden, Vårdboende Norr · HT 2024").waitFor();
  await expectSoon(() => tab.getByRole("columnheader", { name: "HT 2023–VT 2024" }).count()).toBe(1);
  await tab.getByRole("combobox", { name: "Vem" }).selectOption("Handledare");
  await tab.getByRole("heading", { level: 1, name: "Utvärdering: handledare" }).waitFor();
  await tab.getByText("Handledares svar visas per område, aldrig per enhet").waitFor();
  await tab.getByRole("combobox", { name: "Termin" }).selectOption("VT 2024");
  await tab.getByRole("columnheader", { name: "mot HT 2023" }).waitFor();
  const address = new URLSearchParams(new URL(tab.url()).hash.split("?")[1]);
  expect(Object.fromEntries(address)).toEqual({ termin: "VT2024", vem: "handledare", omrade: "Vårdboende Norr" });
  await close();
});

test("a term whose round is open says when its figures come, and leads to those that are there", async () => {
  const { tab, close } = await open("/utvardering?termin=VT2025");
  await tab.getByText("Siffrorna för VT 2025 är inte klara.").waitFor();
  await expectSoon(() => tab.getByText(/kommer när utvärderingen stänger, senast 27 juni 2025/).count()).toBe(1);
  await tab.getByRole("link", { name: "Visa HT 2024" }).click();
  await questions(tab).waitFor();
  await close();
});

test.each([
  ["manager", "Vårdboende Norr · HT 2024", ["Björkdungen"]],
  ["lead", "Hemvård Söder · HT 2024", ["Södra hemvården", "Ängens hemvård"]],
  ["supervisor", "Laröd vårdboende, Vårdboende Norr · HT 2024", []],
] as const)("a %s lands on what is theirs, without free text", async (reader, subtitle, rows) => {
  const { tab, close } = await open("/utvardering", reader);
  await questions(tab).waitFor();
  await expectSoon(() => textsOf(tab.locator("h1 + p"))).toEqual([expect.stringContaining(subtitle)]);
  await expectSoon(() => textsOf(heat(tab).getByRole("rowheader"))).toEqual(rows);
  expect(await tab.getByRole("heading", { name: "Vad de skrev" }).count()).toBe(0);
  await close();
});

test.each([
  ["nobody", "/utvardering"],
  ["manager", "/utvardering?omrade=Hemv%C3%A5rd+S%C3%B6der"],
  ["lead", "/utvardering?enhet=V2100"],
  ["supervisor", "/utvardering?omrade=V%C3%A5rdboende+Norr"],
] as const)("%s at %s is told whom to ask", async (reader, address) => {
  const { tab, close } = await open(address, reader);
  await tab.getByRole("heading", { name: "Du har inte behörighet till den här sidan" }).waitFor();
  await expectSoon(() => tab.getByText("vof.akademi@kommun.example").count()).toBe(1);
  expect(await tab.getByRole("table").count()).toBe(0);
  await close();
});

/** The view's states, as addresses of the town or as answers that a healthy service does not give. */
const STATES = [
  ["data of an area", NORR, "hr", "table"],
  ["data of the whole", WHOLE, "hr", "table"],
  ["empty", "/utvardering?termin=VT2025", "hr", "link"],
  ["no access", "/utvardering", "nobody", "heading"],
  ["error", NORR, "failing", "alert"],
] as const;

test.each(STATES)("%s (%s, %s): no obstacles in any theme or width", async (_, address, reader, role) => {
  const failing = { "/api/evaluation": { status: 500, body: { detail: "Något gick fel.", reference: "abc123" } } };
  const opened = await open(address, reader === "failing" ? "hr" : reader, {
    ...(reader === "failing" ? { before: async (page) => void (await answerApi(page, failing)) } : {}),
  });
  await opened.tab.locator("main").getByRole(role).first().waitFor();
  expect(await troubles(opened)).toEqual([]);
  await opened.close();
});

test("when fetching again fails, the last figures stay with their time", async () => {
  const { tab, page, close } = await open(NORR);
  await questions(tab).waitFor();
  await page.route(/\/api\/evaluation/, (route) => route.abort("connectionrefused"));
  // Two views of the same within two seconds share one answer.
  await page.waitForTimeout(2100);
  await tab.evaluate(() => void (window.location.hash = "#/nagot-annat"));
  await tab.getByText("Sidan finns inte").waitFor();
  await tab.evaluate(() => window.history.back());
  await tab.getByText(/Det som hämtades .* visas/).waitFor();
  await expectSoon(() => questions(tab).count()).toBe(1);
  await close();
});
