import type { Browser, Frame } from "playwright-core";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { exampleTown, type ExampleTown } from "../../support/tab/example-town";

let browser: Browser;
let town: ExampleTown;

beforeAll(async () => {
  [browser, town] = [await startBrowser(), await exampleTown()];
});
afterAll(async () => {
  await browser.close();
  await town.stop();
});

async function open(address = "/prognos?termin=HT2024", width = 1200) {
  const opened = await town.open(browser, "hr", address, { width });
  await opened.tab.getByRole("heading", { level: 1, name: "Prognos: när nås 30 %?" }).waitFor();
  return opened;
}

const result = (tab: Frame) => tab.getByRole("status").filter({ hasText: "nya per år" });
const rows = async (tab: Frame) =>
  (await tab.getByRole("table").getByRole("row").allInnerTexts()).map((row) => row.replace(/\s+/g, " ").trim());

test("from 361 towards 560, with the rule of 65 by 560, as sentence, table and lines", async () => {
  const { tab, complaints, close } = await open();
  const page = async () => (await tab.locator("main").innerText()).replace(/\s+/g, " ");
  await expectSoon(page).toContain("Från 361 handledare 16 dec. 2024. Mål: 560 (30 % av 1 867).");
  await expectSoon(page).toContain("Med 65 nya per år och 8 % som slutar nås 30 % hösten 2031.");
  await expectSoon(page).toContain("Med 65 nya per år nås 560 aldrig om 11,6 % eller fler slutar varje år (65 ÷ 560).");
  await expectSoon(async () => (await rows(tab)).slice(1)).toEqual([
    "65 nya/år, 4 % slutar 509 637 våren 2029",
    "65 nya/år, 8 % slutar (ditt val) 462 540 hösten 2031",
    "65 nya/år, 12 % slutar 419 458 ▲ nås inte",
    "90 nya/år, 8 % slutar 532 663 hösten 2028",
  ]);
  await expectSoon(() => tab.locator("[data-part=crossing]").count()).toBe(3);
  expect(complaints).toEqual([]);
  await close();
});

test("other assumptions are another answer, said aloud, kept in the address, and taken back", async () => {
  const { tab, close } = await open();
  await tab.getByRole("textbox", { name: "Nyutbildade per år" }).fill("60");
  await tab.getByRole("textbox", { name: "Handledare som slutar per år, %" }).fill("12,5");
  await result(tab)
    .filter({ hasText: "Med 60 nya per år och 12,5 % som slutar nås 30 % aldrig. Antalet stannar vid 480." })
    .waitFor();
  await expectSoon(() => new URL(tab.url()).hash).toBe("#/prognos?termin=HT2024&nya=60&slutar=12.5");
  await expectSoon(async () => (await rows(tab))[2]).toContain("60 nya/år, 12,5 % slutar (ditt val)");
  await tab.getByRole("button", { name: "Återställ" }).click();
  await result(tab).filter({ hasText: "hösten 2031" }).waitFor();
  await expectSoon(() => tab.getByRole("textbox", { name: "Nyutbildade per år" }).inputValue()).toBe("65");
  await close();
});

test("a link with assumptions leads to the same forecast", async () => {
  const { tab, close } = await open("/prognos?termin=HT2024&nya=90&slutar=0&bas=1200");
  await result(tab)
    .filter({ hasText: "Målet är redan nått" })
    .or(tab.getByText("Målet är redan nått"))
    .first()
    .waitFor();
  await expectSoon(() =>
    tab.getByRole("textbox", { name: "Tillsvidareanställd omsorgspersonal" }).inputValue(),
  ).toMatch(/^1\s200$/);
  await close();
});

test.each([
  ["Nyutbildade per år", "6,5", "Skriv ett heltal mellan 0 och 1 000."],
  ["Handledare som slutar per år, %", "101", "Skriv ett tal mellan 0 och 100."],
  ["Tillsvidareanställd omsorgspersonal", "många", "Skriv ett heltal mellan 1 och 100 000."],
])("in %s %s is refused beside the field, and the forecast stays", async (label, written, advice) => {
  const { tab, close } = await open();
  const field = tab.getByRole("textbox", { name: label });
  await field.fill(written);
  await tab.getByText(advice.replaceAll(" ", "\u0020")).or(tab.getByText(advice)).first().waitFor();
  await expectSoon(() => field.getAttribute("aria-invalid")).toBe("true");
  await expectSoon(() => result(tab).innerText()).toContain("hösten 2031");
  await close();
});

test.each([320, 720, 1280])("no two names of lines touch at %i px, and all are inside the page", async (width) => {
  const { tab, close } = await open("/prognos?termin=HT2024&nya=90&slutar=7", width);
  await tab.locator("[data-part=label]").first().waitFor();
  const boxes = await tab.evaluate(() =>
    [...document.querySelectorAll("[data-part=label]")].map((label) => {
      const { top, bottom, right } = label.getBoundingClientRect();
      return { top, bottom, right };
    }),
  );
  expect(boxes).toHaveLength(4);
  const inOrder = boxes.toSorted((a, b) => a.top - b.top);
  inOrder.slice(1).forEach((box, index) => expect(box.top).toBeGreaterThanOrEqual(inOrder[index]!.bottom - 1));
  expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(width);
  await close();
});
