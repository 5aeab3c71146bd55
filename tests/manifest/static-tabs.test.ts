import type { Browser } from "playwright-core";
import english from "../../tab/text/en.json";
import swedish from "../../tab/text/sv.json";
import { readAddress, writeAddress } from "../../tab/address/address";
import { whereTo } from "../../tab/host/where-to";
import { startBrowser } from "../support/tab/browser";
import { openTab } from "../support/tab/open-tab";
import { expectSoon } from "../support/tab/expect-soon";
import { answerApi, serveTab } from "../support/tab/served-tab";
import { englishOf, manifestOf, PACKAGE_SETTINGS, packageFiles } from "../support/teams-package";

const files = packageFiles();
const tabs = manifestOf(files).staticTabs.map(({ entityId, name, contentUrl = "" }) => ({
  entityId,
  name,
  contentUrl,
  hash: new URL(contentUrl).hash,
}));

test("the static tabs are the tab's rooms, named as the tab names them in both languages", () => {
  const { coverage, results, network, coordination } = swedish.tab;
  expect(tabs.map(({ name }) => name)).toEqual([coverage, results, network, coordination]);
  const translated = tabs.map((_, at) => englishOf(files)[`staticTabs[${at}].name`]);
  expect(translated).toEqual([
    english.tab.coverage,
    english.tab.results,
    english.tab.network,
    english.tab.coordination,
  ]);
});

test("each static tab lies on the service's own address, and the tab knows where that leads", () => {
  const views = tabs.map(({ contentUrl, hash }) => {
    expect(contentUrl).toBe(`${PACKAGE_SETTINGS.PUBLIC_URL}/tab/${hash}`);
    return readAddress(hash).view;
  });
  expect(views).toEqual(["overview", "results", "posts", "coordination"]);
});

test("a static tab opens the same view by its id alone, when its address arrives without what is behind #", () => {
  for (const { entityId, hash } of tabs) {
    const opened = whereTo({ hash: "", subPageId: null, pageId: entityId, isReload: false });
    expect(readAddress(opened.address).view).toBe(readAddress(hash).view);
  }
});

test("a deep link into any static tab goes where the link says", () => {
  for (const { entityId, hash } of tabs) {
    const subPageId = writeAddress({ view: "unit", unit: "V2107", term: "HT2024", choices: {} });
    expect(whereTo({ hash, subPageId, pageId: entityId, isReload: false }).address).toBe(subPageId);
  }
});

describe("in Teams", () => {
  let browser: Browser;
  let served: { readonly base: string; stop(): void };

  beforeAll(async () => {
    served = await serveTab();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    served.stop();
  });

  /** The API that each view asks first. */
  const FIRST_QUESTION: Readonly<Record<string, string>> = {
    tackning: "/api/overview",
    utvardering: "/api/evaluation?",
    natverk: "/api/network/posts",
    samordning: "/api/rounds",
  };

  test.each(tabs)("the static tab $name opens its view", async ({ entityId, hash }) => {
    let asked: readonly { readonly path: string }[] = [];
    const opened = await openTab(browser, {
      base: served.base,
      hash,
      pageId: entityId,
      before: async (page) => void (asked = await answerApi(page, {})),
    });
    await opened.tab.getByRole("heading", { level: 1 }).waitFor();
    await expectSoon(() => new URL(opened.tab.url()).hash).toBe(hash);
    await expectSoon(() => asked.map(({ path }) => path).join("\n")).toContain(FIRST_QUESTION[entityId]!);
    await opened.close();
  });
});
