import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame } from "playwright-core";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { EXAMPLE_FILES } from "../../support/example-files";
import { resize } from "../../support/tab/every-look";
import { exampleTown, type ExampleTown, type Reader } from "../../support/tab/example-town";

interface Expected {
  readonly byArea: Readonly<
    Record<string, { readonly base: number; readonly supervisors: number; readonly share: number }>
  >;
}
const expected = JSON.parse(readFileSync(join(EXAMPLE_FILES, "expected.json"), "utf8")) as Expected;

let browser: Browser;
let town: ExampleTown;

beforeAll(async () => {
  [browser, town] = [await startBrowser(), await exampleTown()];
});
afterAll(async () => {
  await browser.close();
  await town.stop();
});

const ADDRESS = "/tackning?termin=HT2024";

async function open(address = ADDRESS, reader: Reader = "hr", width = 1200) {
  const opened = await town.open(browser, reader, address, { width });
  await opened.tab.getByRole("heading", { level: 2, name: "Att ta tag i" }).waitFor();
  return opened;
}

/** Text as somebody would type it: ordinary spaces and hyphens for the ones that sentences are set with. */
async function textOf(tab: Frame, selector = "main"): Promise<string> {
  const text = (await tab.locator(selector).first().innerText()) ?? "";
  return text.replace(/\s+/g, " ").replaceAll("\u2212", "-");
}

/** The table's rows by their heads: the areas, and the total. */
async function rows(tab: Frame): Promise<readonly string[]> {
  const all = await tab.getByRole("table", { name: "Områden" }).getByRole("row").allInnerTexts();
  return all.slice(1).map((text) => text.replace(/\s+/g, " ").replaceAll("\u2212", "-").trim());
}
const names = async (tab: Frame) => (await rows(tab)).slice(0, -1).map((row) => row.replace(/ \d.*$/, ""));

test("the four key figures are the plan's: 361 of 1 867, 19 %, 199 to go, 26 with step 3, with their method and day", async () => {
  const { tab, complaints, close } = await open();
  const page = () => textOf(tab);
  await expectSoon(page).toContain("19 % mål 30 % 361 av 1 867 · 199 kvar till 560");
  await expectSoon(page).toContain(
    "Bemanning 31 maj 2023: tillsvidareanställda undersköterskor, stödassistenter och stödpedagoger.",
  );
  await expectSoon(page).toContain("26 hos 24 av 44 chefer 20 chefer saknar steg 3 · 2 har flera");
  await expectSoon(page).toContain("-220 361 platser, 581 önskade Nyckel 2 per handledare och år.");
  await expectSoon(page).toContain("HT 2024 · läget 16 dec. 2024");
  await expectSoon(page).toContain("6 områden, 62 enheter");
  expect(complaints).toEqual([]);
  await close();
});

test("every area has its own share, supervisors and base, the one that is furthest behind first", async () => {
  const { tab, close } = await open();
  await expectSoon(() => rows(tab)).toHaveLength(7);
  const shown = await rows(tab);
  for (const [area, { base, supervisors, share }] of Object.entries(expected.byArea)) {
    const row = shown.find((text) => text.startsWith(area));
    expect(row).toContain(`${Math.round(share * 100)} % ${supervisors}/${base}`);
  }
  const byShare = Object.entries(expected.byArea).sort(([, a], [, b]) => a.share - b.share);
  await expectSoon(() => names(tab)).toEqual(byShare.map(([area]) => area));
  expect(shown.at(-1)).toContain("Hela förvaltningen 19 % · 361 av 1 867 24 av 44 361/581 (-220)");
  await close();
});

test("pressing a column's head sorts by it, again the other way, and the address keeps it; the keyboard does the same", async () => {
  const { tab, close } = await open();
  await tab.getByRole("button", { name: "Område" }).click();
  const swedish = Object.keys(expected.byArea).sort(new Intl.Collator("sv").compare);
  await expectSoon(() => names(tab)).toEqual(swedish);
  await expectSoon(() => tab.getByRole("columnheader", { name: "Område" }).getAttribute("aria-sort")).toBe("ascending");
  await tab.getByRole("button", { name: "Område" }).press("Enter");
  await expectSoon(() => names(tab)).toEqual([...swedish].reverse());
  await expectSoon(() => new URL(tab.url()).hash).toContain("sortering=-namn");
  await tab.getByRole("button", { name: "Platser denna termin" }).press("Space");
  await expectSoon(async () => (await names(tab))[0]).toBe("Hemvård Söder");
  await close();
});

test("a selection shows fewer areas and says so; the total stays the whole; without any there is a way back", async () => {
  const { tab, close } = await open();
  await tab.getByRole("combobox", { name: "Urval" }).selectOption({ label: "Få svar" });
  await tab.getByText("0 av 6 områden visas.").waitFor();
  await expectSoon(() => rows(tab)).toEqual([expect.stringContaining("361 av 1 867")]);
  await expectSoon(() => new URL(tab.url()).hash).toContain("urval=fa-svar");
  await tab.getByRole("button", { name: "Visa alla" }).click();
  await expectSoon(() => names(tab)).toHaveLength(6);
  await close();
});

test("a link with sorting, selection and term leads to the same table", async () => {
  const { tab, close } = await open("/tackning?termin=HT2024&urval=platser-saknas&sortering=namn");
  await expectSoon(() => names(tab)).toEqual(Object.keys(expected.byArea).sort(new Intl.Collator("sv").compare));
  await expectSoon(() => tab.getByRole("combobox", { name: "Urval" }).inputValue()).toBe("platser-saknas");
  await close();
});

test("another term has its own figures: in spring 2023 the base had been measured, and nobody wished for places", async () => {
  const { tab, close } = await open();
  await tab.getByRole("combobox", { name: "Termin" }).selectOption("VT2023");
  await tab.getByText("läget 30 juni 2023").waitFor();
  await expectSoon(() => new URL(tab.url()).hash).toContain("termin=VT2023");
  await expectSoon(() => textOf(tab)).toContain("önskade okänt");
  await close();
});

test("what to deal with leads there: from the line to the unit, and by the crumbs back", async () => {
  const { tab, close } = await open();
  const line = tab.getByRole("listitem").filter({ hasText: "3 praktikanter utan handledare" });
  await line.getByRole("link", { name: "Rosenlund hemvård" }).click();
  await tab.getByRole("heading", { level: 1, name: "Rosenlund hemvård" }).waitFor();
  await expectSoon(() => new URL(tab.url()).hash).toBe("#/enhet/V2415?termin=HT2024");
  await tab.getByRole("navigation", { name: "Du är här" }).getByRole("link", { name: "Täckning" }).click();
  await tab.getByRole("heading", { level: 1, name: "Täckning: hela förvaltningen" }).waitFor();
  await close();
});

test("an area shows its units with managers, those without step 3 first, and the same sum", async () => {
  const { tab, close } = await open();
  await tab.getByRole("link", { name: "Vårdboende Norr" }).first().click();
  await tab.getByRole("heading", { level: 1, name: "Vårdboende Norr" }).waitFor();
  await tab.getByRole("table", { name: "Enheter" }).waitFor();
  const page = () => textOf(tab);
  const { base, supervisors } = expected.byArea["Vårdboende Norr"]!;
  await expectSoon(page).toContain(`${supervisors} av ${base}`);
  const managers = await tab.getByRole("table", { name: "Chefer och steg 3" }).getByRole("row").allInnerTexts();
  expect(managers[1]).toContain("saknas");
  expect(managers.at(-1)).not.toContain("saknas");
  await close();
});

test("goal ticks of a column stand within half a pixel of each other at every width", async () => {
  const opened = await open();
  for (const width of [1280, 1024, 720, 320]) {
    await resize(opened, width);
    const places = await opened.tab.evaluate(() => {
      const columns = new Map<string, number[]>();
      for (const mark of document.querySelectorAll("tbody [data-mark=bullet], li [data-mark=bullet]")) {
        const row = mark.closest("tr, li")!;
        const column = String([...row.children].findIndex((cell) => cell.contains(mark)));
        // Managers differ from area to area, so their goals do too.
        if (column === "2") continue;
        const { left, width: wide } = mark.querySelector("[data-part=goal]")!.getBoundingClientRect();
        columns.set(column, [...(columns.get(column) ?? []), left + wide / 2]);
      }
      return [...columns.values()];
    });
    expect([width, places.length]).toEqual([width, 1]);
    for (const ticks of places) {
      expect(ticks).toHaveLength(6);
      expect(Math.max(...ticks) - Math.min(...ticks)).toBeLessThanOrEqual(0.5);
    }
  }
  await opened.close();
});

test("a phone has what to deal with first, and one measure at a time", async () => {
  const { tab, close } = await open(ADDRESS, "hr", 320);
  const headings = tab.getByRole("heading", { level: 2 });
  await expectSoon(() => headings.allInnerTexts()).toEqual(["Att ta tag i", "Områden"]);
  await expectSoon(() => tab.getByRole("listitem").filter({ hasText: "55/340" }).count()).toBe(1);
  await tab.getByRole("combobox", { name: "Mått" }).selectOption({ label: "Steg 3" });
  await expectSoon(() => tab.getByRole("listitem").filter({ hasText: "4 av 10" }).count()).toBe(1);
  await expectSoon(() => new URL(tab.url()).hash).toContain("matt=steg3");
  await tab.getByRole("button", { name: "Visa 4 till" }).click();
  await tab.getByRole("link", { name: "Att reda ut" }).waitFor();
  await close();
});

describe("by role", () => {
  test("a manager sees every area's totals and has a way to the own units", async () => {
    const { tab, close } = await open(ADDRESS, "manager");
    await expectSoon(() => rows(tab)).toHaveLength(7);
    const own = tab.getByRole("region", { name: "Dina enheter" });
    await expectSoon(() => own.getByRole("link").count()).toBe(town.people.manager.managerOf.length);
    await close();
  });

  test("a supervisor sees the total and a way to the own unit, and no areas", async () => {
    const { tab, close } = await town.open(browser, "supervisor", ADDRESS);
    await tab.getByRole("region", { name: "Dina enheter" }).getByRole("link").waitFor();
    await expectSoon(() => textOf(tab)).toContain("361 av 1 867");
    expect(await tab.getByRole("table").count()).toBe(0);
    await close();
  });

  test("somebody without a role is told whom to ask, and gets no figure", async () => {
    const opened = await town.open(browser, "nobody", ADDRESS);
    await opened.tab.getByRole("heading", { name: "Du har inte behörighet till den här sidan" }).waitFor();
    const page = () => textOf(opened.tab);
    await expectSoon(page).toContain("vof.akademi@kommun.example");
    expect(await page()).not.toMatch(/361|1 867/);
    await opened.close();
  });
});
