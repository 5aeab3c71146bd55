import type { Browser } from "playwright-core";
import { startBrowser } from "../../support/tab/browser";
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

const landedAt = async (reader: Reader, options: { subPageId?: string; pageId?: string }) => {
  const opened = await town.open(browser, reader, "", options);
  await opened.tab.getByRole("heading", { level: 1 }).waitFor();
  const { hash } = new URL(opened.tab.url());
  await opened.close();
  return hash;
};

test("a manager who opens the tab lands on the unit that is theirs, everybody else on the overview", async () => {
  expect(await landedAt("manager", {})).toBe("#/enhet/V2100");
  expect(await landedAt("hr", {})).toBe("#/tackning");
  expect(await landedAt("supervisor", {})).toBe("#/tackning");
  expect(await landedAt("nobody", {})).toBe("#/tackning");
});

test("a manager who follows a link gets where it leads", async () => {
  expect(await landedAt("manager", { subPageId: "/tackning?termin=HT2024" })).toBe("#/tackning?termin=HT2024");
  expect(await landedAt("manager", { pageId: "utvardering" })).toBe("#/utvardering");
});
