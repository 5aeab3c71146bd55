import type { Browser } from "playwright-core";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { exampleTown, type ExampleTown, type Reader } from "../../support/tab/example-town";

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

async function expectToLand(reader: Reader, options: { subPageId?: string; pageId?: string }, hash: string) {
  const { tab, close } = await town.open(browser, reader, "", options);
  await expectSoon(() => new URL(tab.url()).hash).toBe(hash);
  await tab.getByRole("heading", { level: 1 }).waitFor();
  await tab.waitForLoadState("networkidle");
  expect(new URL(tab.url()).hash).toBe(hash);
  await close();
}

test("a manager who opens the tab lands on the unit that is theirs, everybody else on the overview", async () => {
  await expectToLand("manager", {}, "#/enhet/V2100");
  await expectToLand("hr", {}, "#/tackning");
  await expectToLand("supervisor", {}, "#/tackning");
  await expectToLand("nobody", {}, "#/tackning");
});

test("a manager who follows a link gets where it leads", async () => {
  await expectToLand("manager", { subPageId: "/tackning?termin=HT2024" }, "#/tackning?termin=HT2024");
  await expectToLand("manager", { pageId: "utvardering" }, "#/utvardering");
});
