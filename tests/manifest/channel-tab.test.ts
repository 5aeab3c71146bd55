import type { Browser } from "playwright-core";
import { readAddress } from "../../tab/address/address";
import { whereTo } from "../../tab/host/where-to";
import { startBrowser } from "../support/tab/browser";
import { expectSoon } from "../support/tab/expect-soon";
import { openTab } from "../support/tab/open-tab";
import { answerApi, serveTab } from "../support/tab/served-tab";
import { manifestOf, PACKAGE_SETTINGS, packageFiles } from "../support/teams-package";

const manifest = manifestOf(packageFiles());
const [channelTab] = manifest["configurableTabs"] as readonly { readonly configurationUrl: string }[];

test("a channel's tab is set up on the service's own address, in a view of the tab", () => {
  const { origin, pathname, hash } = new URL(channelTab!.configurationUrl);
  expect(`${origin}${pathname}`).toBe(`${PACKAGE_SETTINGS.PUBLIC_URL}/tab/`);
  expect(readAddress(hash).view).toBe("channel-tab");
});

test("the package asks for no consent to what is in a team (RSC): the bot hears what names it", () => {
  expect(manifest).not.toHaveProperty("authorization");
  expect(manifest["permissions"]).toEqual(["identity", "messageTeamMembers"]);
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

  test("whoever adds the app to a channel chooses what it shows, and Teams keeps an address that opens it", async () => {
    const opened = await openTab(browser, {
      base: served.base,
      hash: "#/ny-flik",
      pageId: "",
      frameContext: "settings",
      before: async (page) => void (await answerApi(page, {})),
    });
    await opened.tab.getByLabel("Fliken visar").selectOption({ label: "Täckning" });
    await expectSoon(async () => {
      await opened.page.evaluate("window.saveTab()");
      return opened.page.evaluate("window.tabAsSetUp()");
    }).toEqual({
      entityId: "tackning",
      contentUrl: `${served.base}/tab/#/tackning`,
      websiteUrl: `${served.base}/tab/#/tackning`,
      suggestedDisplayName: "Täckning",
    });
    expect(await opened.calls()).toContain("settings.save.success");
    expect(whereTo({ hash: "", subPageId: null, pageId: "tackning", isReload: false }).address).toBe("/tackning");
    await opened.close();
  });
});
