import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { localTown } from "../../support/tab/local-town";
import { openAlone } from "../../support/tab/open-tab";

let browser: Browser;
let town: Awaited<ReturnType<typeof localTown>>;
beforeAll(async () => {
  [browser, town] = await Promise.all([startBrowser(), localTown()]);
});
afterAll(async () => {
  await browser.close();
  await town.stop();
});

async function open(address: string) {
  const opened = await openAlone(browser, `${town.base}/tab/#${address}`, {
    viewport: { width: 1200, height: 900 },
    colorScheme: "dark",
  });
  await opened.page.getByRole("table").first().waitFor();
  return opened;
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** What can be pressed and would still be seen on paper; a head that sorts is a column's name there. */
function pressable(page: Page): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll("button, select")]
    .filter((element) => element.checkVisibility() && !element.closest("th"))
    .map((element) => element.textContent)`);
}

test.each(["/tackning?termin=HT2024"])("%s is one page of A4 on its side", async (address) => {
  const { page, close } = await open(address);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pagesOf(pdf)).toBe(1);
  expect(pdf.toString("latin1")).toMatch(/\/MediaBox \[0 0 84[12](\.\d+)? 59[4-6](\.\d+)?\]/);
  await close();
});

test.each(["/tackning?termin=HT2024", "/belastning?termin=HT2024", "/enhet/V2100?termin=HT2024", "/prognos"])(
  "%s on paper has its heading, term and day, and nothing to press; no table is cut off",
  async (address) => {
    const { page, close } = await open(address);
    // As wide as the paper between its margins, at four fifths of the size.
    await page.setViewportSize({ width: Math.round(((297 - 24) / 25.4) * 96), height: 700 });
    await page.emulateMedia({ media: "print" });
    expect(await pressable(page)).toEqual([]);
    await expectSoon(() => page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    await expectSoon(() => page.locator("header p").first().innerText()).toMatch(/202\d/);
    const cutOff = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    // A pixel can be lost to the rounding of the smaller size.
    expect(cutOff).toBeLessThanOrEqual(1);
    await close();
  },
);

test("paper is white also for whoever reads in the dark, and the screen is dark again afterwards", async () => {
  const { page, close } = await open("/tackning?termin=HT2024");
  await page.evaluate(`window.addEventListener("beforeprint", () => setTimeout(() => undefined));
    window.seen = [];
    new MutationObserver(() => window.seen.push(document.documentElement.dataset.theme))
      .observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });`);
  await page.pdf();
  await page.waitForFunction("window.seen.length >= 2");
  await expectSoon(() => page.evaluate("window.seen")).toEqual(["default", "dark"]);
  await close();
});
