import type { Browser } from "playwright-core";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { openAlone, openTab, type OpenTabOptions } from "../../support/tab/open-tab";
import { answerApi, serveTab } from "../../support/tab/served-tab";

let browser: Browser;
let teams: { readonly base: string; stop(): void };
let local: { readonly base: string; stop(): void };

beforeAll(async () => {
  teams = await serveTab();
  local = await serveTab({ localMode: true });
  browser = await startBrowser();
});
afterAll(async () => {
  teams.stop();
  local.stop();
  await browser.close();
});

/** The first view stays on its way: what it shows is another test's business. */
const COVERAGE = { "/api/overview": { isWaiting: true } };

function open(options: Partial<OpenTabOptions> = {}) {
  return openTab(browser, {
    base: teams.base,
    before: async (page) => void (await answerApi(page, COVERAGE)),
    ...options,
  });
}

test("inside Teams the tab greets its host, says that it is ready and shows its first view", async () => {
  const opened = await open();
  await opened.tab.getByRole("heading", { level: 1, name: "Täckning" }).waitFor();
  await expectSoon(() => opened.calls()).toEqual(
    expect.arrayContaining([
      "initialize",
      "getContext",
      "authentication.getAuthToken",
      "appInitialization.appLoaded",
      "appInitialization.success",
    ]),
  );
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

test("every request carries the token that Teams gives at that moment", async () => {
  let asked: Awaited<ReturnType<typeof answerApi>> = [];
  let number = 0;
  const opened = await open({
    subPageId: "/tackning",
    token: () => `token-${++number}`,
    before: async (page) => void (asked = await answerApi(page, COVERAGE)),
  });
  await expectSoon(() => asked.map(({ headers }) => headers["authorization"]).toSorted()).toEqual([
    "Bearer token-1",
    "Bearer token-2",
  ]);
  await opened.close();
});

test.each([
  ["a deep link's address", { subPageId: "/enhet/V2107?termin=VT2024" }, "#/enhet/V2107?termin=VT2024"],
  ["a deep link's address written with #", { subPageId: "#/prognos" }, "#/prognos"],
  ["the static tab Utvärdering", { pageId: "utvardering" }, "#/utvardering"],
  ["the static tab Samordning", { pageId: "samordning" }, "#/samordning"],
  ["an address in the frame itself", { pageId: "samordning", hash: "#/belastning" }, "#/belastning"],
  ["a deep link, before the frame's own", { hash: "#/tackning", subPageId: "/belastning" }, "#/belastning"],
])("%s decides where the tab opens", async (_, options, hash) => {
  const opened = await open(options);
  await opened.tab.getByRole("heading", { level: 1 }).waitFor();
  await expectSoon(() => new URL(opened.tab.url()).hash).toBe(hash);
  await opened.close();
});

test("a change of theme in Teams shows at once, without loading anything anew", async () => {
  const opened = await open();
  const { tab } = opened;
  const heading = tab.getByRole("heading", { level: 1, name: "Täckning" });
  await heading.waitFor();
  await tab.evaluate(() => Object.assign(window, { isStillTheSame: true }));
  const look = () =>
    heading.evaluate((element) => ({
      theme: document.documentElement.dataset["theme"],
      text: getComputedStyle(element).color,
      page: getComputedStyle(document.querySelector(".fui-FluentProvider > div")!).backgroundColor,
    }));
  const light = { theme: "default", text: "rgb(36, 36, 36)", page: "rgb(245, 245, 245)" };
  const dark = { theme: "dark", text: "rgb(255, 255, 255)", page: "rgb(31, 31, 31)" };
  const contrast = { theme: "contrast", text: "rgb(255, 255, 255)", page: "rgb(0, 0, 0)" };
  await expectSoon(look).toEqual(light);
  for (const [theme, wanted] of Object.entries({ dark, glass: light, contrast, default: light })) {
    await opened.setTheme(theme);
    await expectSoon(look).toEqual(wanted);
  }
  await expectSoon(() => tab.evaluate(() => "isStillTheSame" in window)).toBe(true);
  await opened.close();
});

test("Teams' language is the tab's", async () => {
  const opened = await open({ locale: "en-us" });
  await opened.tab.getByRole("heading", { level: 1, name: "Coverage" }).waitFor();
  await expectSoon(() => opened.tab.evaluate(() => document.documentElement.lang)).toBe("en");
  await opened.close();
});

test("Teams shows its own tabs, so the page has none", async () => {
  const opened = await open();
  await opened.tab.getByRole("heading", { level: 1 }).waitFor();
  expect(await opened.tab.getByRole("navigation", { name: "Delar av Handledarnätet" }).count()).toBe(0);
  await opened.close();
});

test("a host that does not answer gives advice, not a minute of nothing", async () => {
  const opened = await open({ isAnswering: false });
  await opened.tab.getByRole("heading", { name: "Teams svarar inte" }).waitFor({ timeout: 6_000 });
  await opened.close();
});

test("a tab whose texts cannot be fetched says so, to the reader and to Teams", async () => {
  const opened = await open({
    before: async (page) => void (await page.route("**/tab/assets/sv-*.js", (route) => route.abort())),
  });
  await opened.tab.getByText("Sidan kunde inte hämtas.").waitFor();
  await expectSoon(() => opened.tab.getByText("Öppnar Handledarnätet…").isVisible()).toBe(false);
  await expectSoon(() => opened.calls()).toContain("appInitialization.failure");
  await opened.close();
});

test("a browser of one's own gets told to open Teams, without waiting", async () => {
  const opened = await openAlone(browser, `${teams.base}/tab/`);
  await opened.page.getByRole("heading", { name: "Öppna Handledarnätet i Teams" }).waitFor({ timeout: 4_000 });
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

test("on one's own machine the tab works as a page of its own, with its parts as links", async () => {
  const opened = await openAlone(browser, `${local.base}/tab/`, {
    before: async (page) => void (await answerApi(page, COVERAGE)),
  });
  const { page } = opened;
  await page.getByRole("link", { name: "Samordning" }).click();
  await page.getByRole("link", { name: "Register" }).click();
  await page.getByRole("heading", { level: 1, name: "Register" }).waitFor();
  await expectSoon(() => new URL(page.url()).hash).toBe("#/register");
  await opened.close();
});

test("a phone's Teams has no frame but a webview that speaks by a native interface", async () => {
  const opened = await openAlone(browser, `${teams.base}/tab/`, {
    viewport: { width: 320, height: 640 },
    before: async (page) => {
      await answerApi(page, COVERAGE);
      await page.addInitScript(() => {
        const runtime = JSON.stringify({ apiVersion: 4, supports: { pages: {} } });
        const context = { theme: "dark", locale: "sv-se", entityId: "tackning", frameContext: "content" };
        const answers: Readonly<Record<string, readonly unknown[]>> = {
          initialize: ["content", "ios", runtime, "2.0.8"],
          getContext: [context],
          "authentication.getAuthToken": [true, "a-token"],
        };
        Object.assign(window, {
          nativeInterface: {
            framelessPostMessage(text: string) {
              const { id, uuidAsString, func } = JSON.parse(text) as { id: number; uuidAsString: string; func: string };
              const heard = window as unknown as { onNativeMessage(event: unknown): void };
              setTimeout(() => heard.onNativeMessage({ data: { id, uuidAsString, args: answers[func] ?? [] } }));
            },
          },
        });
      });
    },
  });
  await opened.page.getByRole("heading", { level: 1, name: "Täckning" }).waitFor();
  await expectSoon(() => opened.page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  await opened.close();
});

test("a page that is not Teams may not show the tab in a frame", async () => {
  const opened = await openAlone(browser, "https://evil.example/host", {
    before: async (page) => {
      const body = `<iframe src="${teams.base}/tab/"></iframe>`;
      await page.route("https://evil.example/host", (route) => route.fulfill({ contentType: "text/html", body }));
    },
  });
  await expectSoon(() => opened.complaints.join()).toMatch(/frame-ancestors|refused to connect|violates/i);
  expect(opened.page.frames().map((frame) => frame.url())).not.toContain(`${teams.base}/tab/`);
  await opened.close();
});
