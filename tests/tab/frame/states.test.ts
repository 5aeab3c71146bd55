import type { Browser } from "playwright-core";
import { accessibilityProblems } from "../../support/tab/accessibility";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { exampleTown, type ExampleTown } from "../../support/tab/example-town";
import { troubles } from "../../support/tab/every-look";
import { openTab, type OpenTab } from "../../support/tab/open-tab";
import { answerApi, type Reply } from "../../support/tab/served-tab";

let browser: Browser;
let town: ExampleTown;

beforeAll(async () => {
  town = await exampleTown();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await town.stop();
});

const problem = (status: number, code: string, detail: string, more: object = {}) => ({
  status,
  body: { type: "about:blank", title: "Det gick inte", status, detail, code, ...more },
});

const BUG = problem(500, "unexpected", "Något gick fel hos oss.", { reference: "7F3A-21" });
const AREA = "/api/areas/Hemv%C3%A5rd%20Norr";

const STATES: Readonly<Record<string, { readonly reply: Reply; readonly says: string }>> = {
  "on its way": { reply: { isWaiting: true }, says: "Hämtar" },
  "failed with a reference": { reply: BUG, says: "Ärende-id 7F3A-21" },
  "without an answer": { reply: { isLost: true }, says: "Servern svarar inte" },
  "without access": { reply: problem(403, "not-allowed", "Nej."), says: "Fråga vof.akademi@kommun.example" },
  "not found": { reply: problem(404, "unit-not-found", "Området finns inte."), says: "Området finns inte." },
  "not signed in": { reply: problem(401, "not-signed-in", "Du är inte inloggad."), says: "Du är inte inloggad." },
};

test.each(Object.entries(STATES))("a page that is %s says what and what to do, in every look", async (_, state) => {
  const opened = await openTab(browser, {
    base: town.base,
    subPageId: "/omrade/Hemvård Norr?termin=HT2024",
    before: async (page) => void (await answerApi(page, { [AREA]: state.reply })),
  });
  await opened.tab.getByText(state.says).first().waitFor();
  expect(await troubles(opened)).toEqual([]);
  await opened.close();
});

/** A page that had its data, and whose service then broke. */
async function brokenAfterwards(): Promise<OpenTab> {
  const opened = await town.open(browser, "hr", "/omrade/Hemvård Norr?termin=HT2024");
  const { page, tab } = opened;
  await tab.getByRole("table").first().waitFor();
  await page.route(`**${AREA}*`, (route) =>
    route.fulfill({ status: 500, contentType: "application/problem+json", body: JSON.stringify(BUG.body) }),
  );
  await tab.evaluate(() => void (window.location.hash = "#/nagot-annat"));
  await tab.getByText("Sidan finns inte").waitFor();
  // What came a moment ago is not fetched again.
  await tab.waitForTimeout(2_100);
  await tab.evaluate(() => window.history.back());
  await tab.getByRole("alert").waitFor();
  return opened;
}

test("a page that fails keeps its last data and tells their time, in every look", async () => {
  const opened = await brokenAfterwards();
  const { tab } = opened;
  await expectSoon(() => tab.getByRole("alert").innerText()).toMatch(
    /Det som hämtades \d+ \w+\.? \d{4} kl\.\s\d\d:\d\d visas[^]*Något gick fel hos oss[^]*Försök igen[^]*Ärende-id 7F3A-21/,
  );
  expect(await tab.getByRole("table").count()).toBeGreaterThan(0);
  expect(await troubles(opened)).toEqual([]);
  await opened.close();
});

test("trying again brings the page back, by the keyboard alone", async () => {
  const opened = await brokenAfterwards();
  const { page, tab } = opened;
  await page.unroute(`**${AREA}*`);
  await tab.getByRole("button", { name: "Försök igen" }).focus();
  await page.keyboard.press("Enter");
  await tab.getByRole("alert").waitFor({ state: "detached" });
  expect(await tab.getByRole("table").count()).toBeGreaterThan(0);
  await opened.close();
});

test("Teams that gives no token is told with its reason, and the page is still there", async () => {
  const opened = await openTab(browser, {
    base: town.base,
    tokenRefusal: "resourceRequiresConsent",
    subPageId: "/prognos",
  });
  const alert = opened.tab.getByRole("alert").first();
  await alert.waitFor();
  await expectSoon(() => alert.innerText()).toMatch(/Teams kunde inte logga in dig[^]*resourceRequiresConsent/);
  expect(await accessibilityProblems(opened.tab)).toEqual([]);
  await opened.close();
});

test("somebody without a role is told whom to ask", async () => {
  const opened = await town.open(browser, "nobody", "/register");
  await opened.tab.getByText("Fråga vof.akademi@kommun.example").waitFor();
  expect(await opened.tab.getByRole("navigation").count()).toBe(0);
  await opened.close();
});

test("the focus goes to the heading of a view that the reader goes to, and not when the tab opens", async () => {
  const opened = await town.open(browser, "hr", "/omrade/Hemvård Norr?termin=HT2024");
  const { tab } = opened;
  const focused = () => tab.evaluate(() => document.activeElement?.tagName);
  await tab.getByRole("table").first().waitFor();
  await expectSoon(() => focused()).toBe("BODY");
  await tab.evaluate(() => void (window.location.hash = "#/tackning"));
  await tab.getByRole("heading", { level: 1, name: /^Täckning/ }).waitFor();
  await expectSoon(() => focused()).toBe("H1");
  await opened.close();
});
