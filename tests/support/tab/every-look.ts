import type { Frame } from "playwright-core";
import { accessibilityProblems, colourProblems, lasting, sidewaysScroll, smallTargets } from "./accessibility";
import type { OpenTab } from "./open-tab";

const THEMES = ["default", "dark", "contrast"];
const WIDTHS = [1200, 320];

/** Widths that the page itself may never be scrolled sideways at; 640 is 1280 at a zoom of 200 %. */
const EVERY_WIDTH = [320, 390, 640, 720, 1024, 1280];

/** Ends when the tab has been laid out for the new width: the frame follows the window, and the view the frame. */
export async function resize({ page, tab }: OpenTab, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await tab.waitForFunction(`window.innerWidth === ${width}`);
  await tab.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
}

/** Shows an open tab in each theme and at each width in turn, without loading it anew. */
async function inEveryLook(
  opened: OpenTab,
  look: (tab: Frame, as: { readonly theme: string; readonly width: number }) => Promise<void>,
): Promise<void> {
  for (const width of WIDTHS) {
    await resize(opened, width);
    for (const theme of THEMES) {
      await opened.setTheme(theme);
      await opened.tab.locator(`:root[data-theme="${theme}"]`).waitFor();
      await look(opened.tab, { theme, width });
    }
  }
}

/**
 * What is wrong with an open tab for anybody, one line each with where it was seen; nothing is what a test expects. A
 * theme changes colours and nothing else, so in the other themes only they are looked at again.
 */
export async function troubles(opened: OpenTab): Promise<readonly string[]> {
  const found: string[] = [];
  await inEveryLook(opened, async (tab, { theme, width }) => {
    const all =
      theme === THEMES[0]
        ? [...(await accessibilityProblems(tab)), ...(await lasting(() => smallTargets(tab, width < 600 ? 44 : 24)))]
        : await colourProblems(tab);
    found.push(...all.map((line) => `${theme} ${width}: ${line}`));
  });
  for (const width of EVERY_WIDTH) {
    await resize(opened, width);
    const scroll = await lasting(async () => {
      const pixels = await sidewaysScroll(opened.tab);
      return pixels > 0 ? [`${width}: the page can be scrolled ${pixels} px sideways`] : [];
    });
    found.push(...scroll);
  }
  await opened.setTheme("default");
  return found;
}
