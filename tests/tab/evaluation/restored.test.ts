import type { Browser } from "playwright-core";
import { accessibilityProblems } from "../../support/tab/accessibility";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { openTab } from "../../support/tab/open-tab";
import { answerApi, serveTab } from "../../support/tab/served-tab";

let browser: Browser;
let served: Awaited<ReturnType<typeof serveTab>>;

beforeAll(async () => {
  served = await serveTab();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  served.stop();
});

const WAITS = { state: "waits", takenAt: "2024-12-16T01:00:00.000Z", restoredAt: "2024-12-16T09:30:00.000Z" };

test("after a restore HR reads what is not known, and confirms that they have looked", async () => {
  let asked: readonly { readonly path: string; readonly method: string }[] = [];
  const { tab, close } = await openTab(browser, {
    base: served.base,
    subPageId: "/utskick",
    before: async (page) =>
      void (asked = await answerApi(page, {
        "/api/rounds": { body: [] },
        "/api/restore": { body: WAITS },
        "/api/restore/confirm": { body: { ...WAITS, state: "confirmed" } },
      })),
  });
  await tab.getByText("Uppgifterna har återställts från en säkerhetskopia").waitFor();
  await tab.getByText(/02:00 och återställdes .*10:30/).waitFor();
  expect(await accessibilityProblems(tab)).toEqual([]);
  await tab.getByRole("button", { name: "Jag har kontrollerat…" }).click();
  await tab.getByRole("dialog").getByRole("button", { name: "Bekräfta" }).click();
  await tab.getByText("Återställningen är bekräftad. Omgångarna kan fortsätta.").waitFor();
  await expectSoon(() => asked.filter(({ method }) => method === "POST").map(({ path }) => path)).toEqual([
    "/api/restore/confirm",
  ]);
  await close();
});
