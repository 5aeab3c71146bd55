import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules that look at colours, which are all that a theme changes. */
const COLOUR_RULES: axe.RunOnly = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** A page that is being drawn is not what anybody meets, and a slow machine draws for long. */
const UNTIL_DRAWN_MS = 10_000;
const PAUSE_MS = 250;

/** What is found and is still found when the page has had time to be drawn. */
export async function lasting(find: () => Promise<readonly string[]>): Promise<readonly string[]> {
  const latest = Date.now() + UNTIL_DRAWN_MS;
  for (;;) {
    const found = await find();
    if (found.length === 0 || Date.now() > latest) return found;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/**
 * What axe finds wrong in the tab and goes on finding, one line each; nothing is what a test expects.
 * Fluent's focus sentinels are left out: they hold the focus for an instant only, and are hidden on purpose.
 */
export function accessibilityProblems(tab: Frame | Page): Promise<readonly string[]> {
  return problems(tab, RULES);
}

/** The same for the colours alone: for a page that has been looked at in another theme already. */
export function colourProblems(tab: Frame | Page): Promise<readonly string[]> {
  return problems(tab, COLOUR_RULES);
}

async function problems(tab: Frame | Page, rules: axe.RunOptions["runOnly"]): Promise<readonly string[]> {
  if (!(await tab.evaluate("'axe' in window"))) await tab.evaluate(`${axe.source}; undefined`);
  return lasting(() => violations(tab, rules));
}

async function violations(tab: Frame | Page, runOnly: axe.RunOptions["runOnly"]): Promise<readonly string[]> {
  // What axe could fetch ahead is for rules about style sheets, which are not among these.
  const options: axe.RunOptions = { runOnly: runOnly!, resultTypes: ["violations"], preload: false };
  const found = (await tab.evaluate(
    `axe.run({ exclude: ["[data-tabster-dummy]"] }, ${JSON.stringify(options)})`,
  )) as axe.AxeResults;
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ""}`),
  );
}

/** How many pixels the page itself can be scrolled sideways: 0, at every width. */
export function sidewaysScroll(tab: Frame | Page): Promise<number> {
  return tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}

/** Links, buttons and fields that are smaller than `pixels` either way, each with its text; links in a sentence may be. */
export function smallTargets(tab: Frame | Page, pixels: number): Promise<readonly string[]> {
  return tab.evaluate(`[...document.querySelectorAll("a[href], button, select, input:not([type=file]), summary")]
    .filter((element) => element.checkVisibility() && !element.closest("p, li > span, td p"))
    .map((element) => ({ element, boxes: [element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect()) }))
    .map(({ element, boxes }) => ({
      element,
      box: { width: Math.max(...boxes.map(({ width }) => width)), height: Math.max(...boxes.map(({ height }) => height)) },
    }))
    .filter(({ box }) => box.height > 0 && (box.height < ${pixels} || box.width < ${pixels}))
    .map(({ element, box }) => (element.textContent || element.ariaLabel || element.tagName) + " " + Math.round(box.width) + "x" + Math.round(box.height))`);
}
