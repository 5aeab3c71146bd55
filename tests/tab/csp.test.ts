import type { Browser } from "playwright-core";
import { startBrowser } from "../support/tab/browser";
import { expectSoon } from "../support/tab/expect-soon";
import { exampleTown, type ExampleTown } from "../support/tab/example-town";

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

test.each([
  "/tackning",
  "/omrade/Hemvård Norr",
  "/enhet/V2100",
  "/belastning",
  "/prognos",
  "/utvardering",
  "/utskick",
  "/underlag",
  "/register",
  "/att-reda-ut",
  "/fritext",
])("%s runs under the page policy without a word of complaint, and its styles are there", async (address) => {
  const opened = await town.open(browser, "hr", `${address}?termin=HT2024`);
  const { tab } = opened;
  await tab.getByRole("heading", { level: 1 }).waitFor();
  await tab.waitForLoadState("networkidle");
  expect(opened.complaints).toEqual([]);
  await expectSoon(() =>
    tab.evaluate(() => {
      const root = document.querySelector(".fui-FluentProvider")!;
      return [getComputedStyle(root).getPropertyValue("--colorNeutralForeground1"), getComputedStyle(root).fontSize];
    }),
  ).toEqual(["#242424", "14px"]);
  await opened.close();
});
