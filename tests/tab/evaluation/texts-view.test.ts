import type { Browser, Frame, Page } from "playwright-core";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { evaluatedTown, type EvaluatedTown } from "../../support/tab/evaluated-town";
import { troubles } from "../../support/tab/every-look";
import { openTab, type OpenTab, type OpenTabOptions } from "../../support/tab/open-tab";
import { answerApi } from "../../support/tab/served-tab";

const TEXTS = [
  "Anna på plan 4 var bäst.",
  "För lite tid för frågor.",
  "Ring mig på 070-123 45 67, tack.",
  "Bra introduktion!",
  "Bra handledning!",
  "Roligt att få öva.",
] as const;

/** Three texts that are much alike: on the way to the first of them, two are certainly still to come. */
const PLAIN = /^(För lite tid|Bra)/;

let town: EvaluatedTown;
let browser: Browser;

beforeAll(async () => {
  town = await evaluatedTown({
    texts: TEXTS.map((text) => ({ term: "HT2024", role: "student", unitCode: "V2100", text })),
    terms: ["HT2024"],
  });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await town?.stop();
});

type Reader = Parameters<EvaluatedTown["token"]>[0];

function open(reader: Reader = "hr", options: Partial<OpenTabOptions> = {}): Promise<OpenTab> {
  return openTab(browser, { base: town.base, token: () => town.token(reader), subPageId: "/fritext", ...options });
}

async function goTo(tab: Frame, part: RegExp): Promise<void> {
  await tab.locator("blockquote").waitFor();
  for (let tries = 0; !part.test(await tab.locator("blockquote").innerText()); tries += 1) {
    expect(tries).toBeLessThan(TEXTS.length);
    const before = await tab.locator("blockquote").innerText();
    await tab.getByRole("button", { name: "Senare" }).click();
    await tab.waitForFunction((text) => document.querySelector("blockquote")?.innerText !== text, before);
  }
}

async function released(): Promise<readonly string[]> {
  const headers = { Authorization: `Bearer ${await town.token("hr")}` };
  const response = await fetch(`${town.base}/api/texts?state=released&term=HT2024`, { headers });
  return ((await response.json()) as { texts: { text: string }[] }).texts.map(({ text }) => text);
}

const focused = (page: Page) =>
  page.frames()[1]!.evaluate(() => document.activeElement?.textContent?.replace(/\u00a0/g, " "));

test("nothing happens to a text before one goes on, and a decision can be taken back", async () => {
  const { tab, close } = await open();
  await goTo(tab, PLAIN);
  await tab.getByRole("button", { name: "Radera" }).click();
  await tab.getByText("Texten raderas för gott när du går vidare.").waitFor();
  await tab.getByRole("button", { name: "Ångra" }).click();
  await tab.getByRole("button", { name: "Släpp" }).waitFor();
  await close();
  const again = await open();
  await again.tab.getByRole("heading", { name: "6 texter väntar" }).waitFor();
  await again.close();
});

test("with the keyboard alone: release, go on, and the next text's heading has the focus", async () => {
  const { tab, page, close } = await open();
  await goTo(tab, PLAIN);
  const text = await tab.locator("blockquote").innerText();
  await tab.getByRole("button", { name: "Släpp" }).focus();
  await page.keyboard.press("Enter");
  await tab.getByText("Texten släpps när du går vidare.").waitFor();
  await expectSoon(() => focused(page)).toBe("Nästa text");
  await page.keyboard.press("Enter");
  await tab.getByText("Förra texten är släppt.").waitFor();
  await tab.getByRole("heading", { name: "5 texter väntar" }).waitFor();
  await expectSoon(() => focused(page)).toBe("5 texter väntar");
  await page.keyboard.press("Tab");
  await expectSoon(() => focused(page)).toBe("Släpp");
  expect(await released()).toEqual([text]);
  await close();
});

test("words are covered by selecting them; adding something is told about and not sent", async () => {
  const { tab, page, close } = await open();
  await goTo(tab, /^Anna/);
  await tab.getByRole("button", { name: "Mörka…" }).click();
  const field = tab.getByRole("textbox", { name: "Texten som ska släppas" });
  await expectSoon(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Control+Home");
  for (const _ of "Anna") await page.keyboard.press("Shift+ArrowRight");
  await tab.getByRole("button", { name: "Mörka det markerade" }).click();
  await expectSoon(() => field.inputValue()).toBe("▇▇▇▇ på plan 4 var bäst.");
  await field.fill("▇▇▇▇ på plan 4 var sämst.");
  await tab.getByText("Texten har fått något nytt.").waitFor();
  await tab.getByRole("button", { name: "Klar" }).click();
  await field.fill("▇▇▇▇ var bäst.");
  await tab.getByRole("button", { name: "Klar" }).click();
  await expectSoon(() => tab.locator("blockquote").innerText()).toBe("▇▇▇▇ var bäst.");
  await tab.getByRole("button", { name: "Nästa text" }).click();
  await tab.getByText("Förra texten är mörkad och släppt.").waitFor();
  expect(await released()).toContain("▇▇▇▇ var bäst.");
  expect(await released()).toHaveLength(2);
  await close();
});

test("what looks like personal data is named in the text and covered by one press", async () => {
  const { tab, close } = await open();
  await goTo(tab, /^Ring/);
  await expectSoon(() => tab.locator("blockquote mark").innerText()).toBe("070-123 45 67");
  await expectSoon(() => tab.locator("blockquote").innerText()).toContain("(ser ut som ett telefonnummer)");
  await tab.getByRole("button", { name: "Mörka…" }).click();
  await tab.getByRole("button", { name: "Mörka det som ser ut som personuppgifter" }).click();
  const field = tab.getByRole("textbox", { name: "Texten som ska släppas" });
  await expectSoon(() => field.inputValue()).toBe("Ring mig på ▇▇▇▇▇▇▇▇▇▇▇▇▇, tack.");
  await tab.getByRole("button", { name: "Avbryt" }).click();
  await tab.getByRole("button", { name: "Släpp" }).waitFor();
  await close();
});

test("a text that somebody else has decided about is told, and the next one comes", async () => {
  const [first, second] = [await open(), await open()];
  for (const { tab } of [first, second]) {
    await goTo(tab, /^Ring/);
    await tab.getByRole("button", { name: "Radera" }).click();
  }
  await first.tab.getByRole("button", { name: "Nästa text" }).click();
  await first.tab.getByText("Förra texten är raderad.").waitFor();
  await second.tab.getByRole("button", { name: "Nästa text" }).click();
  await second.tab.getByText("Någon annan har redan granskat texten.").waitFor();
  await first.close();
  await second.close();
});

test("a decision that the service could not take is told, and the text stays", async () => {
  const { tab, page, close } = await open();
  await goTo(tab, /^Roligt/);
  await page.route(/\/decision$/, (route) => route.abort("connectionrefused"));
  await tab.getByRole("button", { name: "Släpp" }).click();
  await tab.getByRole("button", { name: "Nästa text" }).click();
  await tab.getByRole("alert").getByText("Beslutet är inte sparat.").waitFor();
  await expectSoon(() => tab.locator("blockquote").innerText()).toContain("Roligt");
  await page.unroute(/\/decision$/);
  await tab.getByRole("button", { name: "Nästa text" }).click();
  await tab.getByText("Förra texten är släppt.").waitFor();
  await close();
});

test("texts kept for later come back, and after the last one the page says that none wait", async () => {
  const { tab, close } = await open();
  await tab.getByRole("heading", { name: "2 texter väntar" }).waitFor();
  await tab.getByRole("button", { name: "Senare" }).click();
  await tab.getByRole("button", { name: "Släpp" }).click();
  await tab.getByRole("button", { name: "Nästa text" }).click();
  await tab.getByText("Du har sparat 1 text till senare.").waitFor();
  await tab.getByRole("button", { name: "Läs dem nu" }).click();
  await tab.getByRole("heading", { name: "1 text väntar" }).waitFor();
  await tab.getByRole("button", { name: "Släpp" }).click();
  await tab.getByRole("button", { name: "Spara" }).click();
  await tab.getByText("Inga texter väntar.").waitFor();
  await tab.getByRole("link", { name: "Visa utvärderingen" }).click();
  // What people wrote lies below the figures, and is fetched when one comes there.
  await tab.getByRole("table").first().waitFor();
  await tab.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
  await tab.getByRole("heading", { name: "Vad de skrev" }).waitFor();
  const list = tab.getByRole("region", { name: "Vad de skrev" }).getByRole("listitem");
  await expectSoon(async () => (await list.allInnerTexts()).map((text) => text.split("\n")[0]).toSorted()).toEqual([
    "Bra handledning!",
    "Bra introduktion!",
    "För lite tid för frågor.",
    "Roligt att få öva.",
    "▇▇▇▇ var bäst.",
  ]);
  await close();
});

test.each(["manager", "lead", "supervisor", "nobody"] as const)("a %s is told whom to ask", async (reader) => {
  const { tab, close } = await open(reader);
  await tab.getByRole("heading", { name: "Du har inte behörighet till den här sidan" }).waitFor();
  expect(await tab.locator("blockquote").count()).toBe(0);
  await close();
});

const WAITING = {
  texts: [
    { id: "a", version: '"a.b"', text: "Ring 070-123 45 67.", suspects: [{ from: 5, to: 18, kind: "phone" }] },
    { id: "b", version: '"c.d"', text: "Bra!", suspects: [] },
  ],
  ...{ total: 2, page: 1, pages: 1 },
};
const STATES = {
  data: { status: 200, body: WAITING },
  empty: { status: 200, body: { texts: [], total: 0, page: 1, pages: 1 } },
  error: { status: 500, body: { detail: "Något gick fel.", reference: "abc123" } },
  "no access": { status: 403, body: { detail: "Du får inte." } },
};

test.each(Object.keys(STATES))("%s: no obstacles in any theme or width", async (state) => {
  const reply = STATES[state as keyof typeof STATES];
  const opened = await open("hr", { before: async (page) => void (await answerApi(page, { "/api/texts": reply })) });
  const { tab, close } = opened;
  await tab.locator("main section, main [role=alert]").first().waitFor();
  if (state !== "data") expect(await troubles(opened)).toEqual([]);
  else {
    await tab.locator("blockquote").waitFor();
    expect(await troubles(opened)).toEqual([]);
    await tab.getByRole("button", { name: "Mörka…" }).click();
    expect(await troubles(opened)).toEqual([]);
    await tab.getByRole("button", { name: "Avbryt" }).click();
    await tab.getByRole("button", { name: "Radera" }).click();
    expect(await troubles(opened)).toEqual([]);
  }
  await close();
});
