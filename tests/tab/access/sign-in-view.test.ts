import type { Browser, Page } from "playwright-core";
import { accessibilityProblems, sidewaysScroll, smallTargets } from "../../support/tab/accessibility";
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

const open = (hash = "", colorScheme: "light" | "dark" = "light") =>
  openAlone(browser, `${town.base}/tab/${hash}`, { person: null, colorScheme });
const title = (page: Page) => page.getByRole("heading", { level: 1, name: "Vem vill du vara?" });

test("one chooses whom to play: a manager comes to a unit of theirs, and has no Samordning", async () => {
  const { page, complaints, close } = await open();
  await title(page).waitFor();
  const people = page.getByRole("main").getByRole("button");
  await people.first().waitFor();
  await expectSoon(() => people.count()).toBe(7);
  await people.filter({ hasText: ", chef" }).first().click();
  await page.getByRole("button", { name: "Byt person" }).waitFor();
  await page.waitForURL(/#\/enhet\//);
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.getByRole("link", { name: "Samordning" }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test("the choice stays when the page is loaded again, until one changes person", async () => {
  const { page, complaints, close } = await open("#/register");
  await page.getByRole("button", { name: /^HR/ }).click();
  await page.getByRole("heading", { level: 1, name: "Register" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Register" }).waitFor();
  await page.getByRole("button", { name: "Byt person" }).click();
  await title(page).waitFor();
  await page.getByRole("button", { name: /^Någon utan behörighet/ }).click();
  await page.getByText("vof.akademi@kommun.example").waitFor();
  expect(complaints.filter((each) => !each.includes("403"))).toEqual([]);
  await close();
});

test("somebody who is no longer there has to be chosen again", async () => {
  const { page, close } = await openAlone(browser, `${town.base}/tab/`, { person: "gone" });
  await title(page).waitFor();
  await close();
});

test.each([
  [320, "dark"],
  [1200, "light"],
] as const)("the page is usable by everybody at %i pixels in %s", async (width, scheme) => {
  const { page, close } = await open("", scheme);
  await page.setViewportSize({ width, height: 800 });
  await page.getByRole("button", { name: /^HR/ }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await smallTargets(page, width < 600 ? 44 : 24)).toEqual([]);
  await page.getByRole("button", { name: /^HR/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Byt person" }).waitFor();
  await page.getByRole("heading", { level: 1, name: "Täckning" }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});
