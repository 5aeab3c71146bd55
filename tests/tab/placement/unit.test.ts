import type { Browser, Frame } from "playwright-core";
import type { UnitPage } from "../../../bot/contract/unit-page";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { resize } from "../../support/tab/every-look";
import { exampleTown, type ExampleTown } from "../../support/tab/example-town";
import { openTab, type OpenTabOptions } from "../../support/tab/open-tab";
import { anOverview } from "../../support/tab/placement-pages";
import { answerApi, serveTab, type Reply } from "../../support/tab/served-tab";
import { aUnitPage } from "../../support/tab/unit-pages";

let browser: Browser;
let served: { readonly base: string; stop(): void };
let town: ExampleTown;

beforeAll(async () => {
  [browser, served, town] = [await startBrowser(), await serveTab(), await exampleTown()];
});
afterAll(async () => {
  await browser.close();
  served.stop();
  await town.stop();
});

/** A made-up unit, in which everything happens that can. */
async function show(page: UnitPage, options: Partial<OpenTabOptions> = {}) {
  const opened = await openTab(browser, {
    base: served.base,
    hash: "#/enhet/V2107?termin=HT2024",
    before: async (window) => void (await answerApi(window, { "/api/units/V2107": { body: page } })),
    ...options,
  });
  await opened.tab.getByRole("heading", { level: 1, name: page.unit.name }).waitFor();
  return opened;
}

async function rowOf(tab: Frame, name: string): Promise<string> {
  const text = await tab.getByRole("row").filter({ hasText: name }).first().innerText();
  return text.replace(/\s+/g, " ");
}

test("the page begins with who is next and why, and who has had more than the key", async () => {
  const { tab, close } = await show(aUnitPage());
  const page = (await tab.locator("main").innerText()).replace(/\s+/g, " ");
  expect(page).toContain(
    "Vårdboende söder · chef: Karin Ek · 38 omsorgsanställda · 7 handledare (18 %) · 1 steg 3 HT 2024 · läget 3 okt. 2024",
  );
  expect(page).toContain(
    "Lena Gustafsson är näst i tur: ingen praktik på tolv månader, minst av alla aktiva. Omar Hussein har haft 4 (nyckeln är 2).",
  );
  await close();
});

test("what to deal with stands before the long list, and the turn says how the students were shared", async () => {
  const { tab, close } = await show(aUnitPage());
  const headings = await tab.getByRole("heading", { level: 2 }).allInnerTexts();
  expect(headings.slice(0, 3)).toEqual(["Att ta tag i", "Handledare och placeringar 2024", "Turordning"]);
  const turn = (await tab.getByRole("region", { name: "Turordning" }).innerText()).replace(/\s+/g, " ");
  expect(turn).toContain("senast 26 maj 2024");
  expect(turn).toContain("1 av 6 aktiva har inte haft någon praktikant på tolv månader.");
  expect(turn).toContain("Flest hos en handledare: 4 praktikanter, i snitt 1,8.");
  await close();
});

test("somebody who is booked ahead is said to be, and nobody is counted as 0 of all", async () => {
  const { details, ...page } = aUnitPage();
  const turn = details!.turn.map((each) => (each.latestEnd ? { ...each, latestEnd: "2025-06-12" } : each));
  const fairness = { active: 6, withoutStudents: 0, most: 1, mean: 0.9 };
  const { tab, close } = await show({ ...page, details: { ...details!, turn, fairness } });
  const words = (await tab.getByRole("region", { name: "Turordning" }).innerText()).replace(/\s+/g, " ");
  expect(words).toContain("inbokad till 12 juni 2025");
  expect(words).toContain(
    "Alla aktiva har haft praktikant på tolv månader. Flest hos en handledare: 1 praktikant, i snitt 0,9.",
  );
  await close();
});

test("every supervisor has steps, load against the key, a box per period, and a status without a reason", async () => {
  const { tab, close } = await show(aUnitPage());
  await expectSoon(() => rowOf(tab, "Arta Berisha")).toBe(
    "Arta Berisha 3 3 av 2 1 1 praktikant · ingen 1 1 praktikant · ingen · ingen 1 1 praktikant, planerad · ingen Aktiv",
  );
  await expectSoon(() => rowOf(tab, "Petra Dahl")).toContain("2 av 2 därav 0,5 utanför perioderna");
  await expectSoon(() => rowOf(tab, "Petra Dahl")).toContain("2 praktikanter, par");
  await expectSoon(() => rowOf(tab, "Sara El-Amin")).toMatch(/Vilande till 31 dec\. 2024$/);
  await expectSoon(() => rowOf(tab, "Jan Forsman")).toContain("1+2 (intyg saknas)");
  await expectSoon(() => rowOf(tab, "Lena Gustafsson")).toContain("1 (2 pågår)");
  await expectSoon(() => tab.getByRole("columnheader", { name: "Period 5 v. 36–40 nu" }).count()).toBe(1);
  const kinds = await tab.evaluate(() =>
    [...document.querySelectorAll("tbody [data-mark=period]")].map((box) => box.getAttribute("data-part")),
  );
  expect(kinds.filter((kind) => kind === "planned")).toHaveLength(1);
  expect(kinds.filter((kind) => kind === "held-pair")).toHaveLength(1);
  await close();
});

test("the keys of all supervisors stand in one line, and a load beyond the key goes past it", async () => {
  const opened = await show(aUnitPage());
  const { tab, close } = opened;
  for (const width of [1280, 720, 320]) {
    await resize(opened, width);
    const marks = await tab.evaluate(() =>
      [...document.querySelectorAll("[data-mark=bullet]")].map((mark) => {
        const goal = mark.querySelector("[data-part=goal]")!.getBoundingClientRect();
        return {
          name: mark.closest("tr, li")!.querySelector("th, h3")!.textContent,
          key: goal.left + goal.width / 2,
          end: mark.querySelector("[data-part=bar]")!.getBoundingClientRect().right,
        };
      }),
    );
    const keys = marks.map(({ key }) => key);
    expect(Math.max(...keys) - Math.min(...keys)).toBeLessThanOrEqual(0.5);
    const beyond = marks.filter(({ key, end }) => end > key + 2).map(({ name }) => name);
    expect(beyond).toEqual(["Arta Berisha", "Omar Hussein"]);
  }
  await close();
});

test("other data are other marks and other words", async () => {
  const look = async (page: UnitPage) => {
    const { tab, close } = await show(page);
    const row = tab.getByRole("row").filter({ hasText: "Mona Ahlqvist" });
    const seen = {
      words: (await row.innerText()).replace(/\s+/g, " "),
      bar: await row.locator("[data-part=bar]").getAttribute("width"),
      boxes: await row.locator("[data-mark=period]").count(),
    };
    await close();
    return seen;
  };
  const before = await look(aUnitPage());
  const details = aUnitPage().details!;
  const [mona, ...others] = details.supervisors;
  const load = { students: 3, key: 2, isOverKey: true };
  const periods = mona!.periods.map((box) =>
    box.period === 7 ? { ...box, students: 1, share: 1, state: "planned" as const } : box,
  );
  const after = await look(
    aUnitPage({ details: { ...details, supervisors: [{ ...mona!, load, periods }, ...others] } }),
  );
  expect([before.words.includes("2 av 2"), after.words.includes("3 av 2")]).toEqual([true, true]);
  expect([before.boxes, after.boxes]).toEqual([2, 3]);
  expect(parseFloat(after.bar!)).toBeGreaterThan(parseFloat(before.bar!));
});

test("placements that nobody trained supervises, groups that learn together and step 3 are told of", async () => {
  const { tab, close } = await show(aUnitPage());
  const untrained = (await tab.getByRole("region", { name: "Praktik utan utbildad handledare" }).innerText()).replace(
    /\s+/g,
    " ",
  );
  expect(untrained).toContain("Period 5 2 sep. 2024–4 okt. 2024 1 ! bara steg 1 Nils Ny");
  expect(untrained).toContain("Period 6 7 okt. 2024–8 nov. 2024 1 ! ingen handledare –");
  const groups = (await tab.getByRole("region", { name: "Peer learning-grupper" }).innerText()).replace(/\s+/g, " ");
  expect(groups).toContain("Petra Dahl 2 avslutad");
  expect(groups).toContain("En enskild avstämning per praktikant behövs också i grupp.");
  const leads = (await tab.getByRole("region", { name: "Steg 3 i området" }).innerText()).replace(/\s+/g, " ");
  expect(leads).toContain("Siv Dahl, Ängens vårdboende ! vilande");
  await close();
});

test("an area without step 3 is told what to do", async () => {
  const details = { ...aUnitPage().details!, areaLeads: [] };
  const { tab, close } = await show(aUnitPage({ details }));
  const leads = await tab.getByRole("region", { name: "Steg 3 i området" }).innerText();
  expect(leads).toContain("Be vof.akademi@kommun.example om en fadder från ett annat område");
  await close();
});

test("a phone has a block per supervisor with P1 to P7", async () => {
  const { tab, close } = await show(aUnitPage(), { width: 320 });
  const block = tab.getByRole("listitem").filter({ has: tab.getByRole("heading", { level: 3, name: "Arta Berisha" }) });
  const words = (await block.innerText()).replace(/\s+/g, " ");
  expect(words).toContain("Arta Berisha Aktiv steg 3 3 av 2");
  expect(words).toMatch(
    /P1 1 1 praktikant P2 · ingen P3 1 1 praktikant P4 · ingen P5 ?nu · ingen P6 1 1 praktikant, planerad P7/,
  );
  await close();
});

test("a deep link from a card opens the unit of the example files with its figures", async () => {
  const { tab, complaints, close } = await town.open(browser, "hr", "/enhet/V2107?termin=HT2024");
  await tab.getByRole("heading", { level: 1, name: "Påarp vårdboende" }).waitFor();
  const page = (await tab.locator("main").innerText()).replace(/\s+/g, " ");
  expect(page).toContain("38 omsorgsanställda · 9 handledare (24 %) · 1 steg 3");
  expect(page).toContain("Praktikanter 4 APL");
  await expectSoon(() =>
    tab.getByRole("table", { name: "Handledare och placeringar 2024" }).getByRole("row").count(),
  ).toBe(10);
  expect(complaints).toEqual([]);
  await close();
});

test("a unit that is not there says so, with a way back", async () => {
  const { tab, close } = await town.open(browser, "hr", "/enhet/X999?termin=HT2024");
  await tab.getByRole("heading", { name: "Sidan finns inte" }).waitFor();
  await tab.getByRole("link", { name: "Till Täckning" }).click();
  await tab.getByRole("heading", { level: 1, name: "Täckning: hela förvaltningen" }).waitFor();
  await close();
});

describe("by role", () => {
  test("a manager sees names at the own unit and sets a status there, which shows at once", async () => {
    const [unit] = town.people.manager.managerOf;
    const { tab, close } = await town.open(browser, "manager", `/enhet/${unit}?termin=HT2024`);
    const row = tab
      .getByRole("row")
      .filter({ has: tab.getByRole("button") })
      .first();
    await row.getByRole("button", { name: /^Ändra status för/ }).click();
    const dialog = tab.getByRole("dialog");
    await dialog.getByRole("combobox").selectOption("resting");
    await dialog.getByRole("button", { name: "Spara" }).click();
    await dialog.waitFor({ state: "detached" });
    await row.getByText("Vilande").waitFor();
    await close();
  });

  test("a manager sees another unit's totals only", async () => {
    const { tab, close } = await town.open(browser, "manager", "/enhet/V2415?termin=HT2024");
    await tab.getByText("Namn, status och turordning visas för enhetens chef").waitFor();
    expect(await tab.getByRole("table").count()).toBe(0);
    expect(await tab.getByRole("button", { name: /status/ }).count()).toBe(0);
    await close();
  });

  test("a step 3 supervisor sees the names of the own area, nobody's placements or load, and sets no status", async () => {
    const [area] = town.people.lead.leadIn;
    const { tab, close } = await town.open(browser, "lead", `/omrade/${encodeURIComponent(area!)}?termin=HT2024`);
    await tab.getByRole("table", { name: "Enheter" }).getByRole("link").first().click();
    await tab.getByRole("table", { name: /^Handledare och placeringar/ }).waitFor();
    expect(await tab.getByRole("region", { name: "Praktik utan utbildad handledare" }).count()).toBe(0);
    await expectSoon(() => tab.getByRole("columnheader").allInnerTexts()).toEqual(["Handledare", "Steg", "Status"]);
    expect(await tab.getByRole("region", { name: "Turordning" }).count()).toBe(0);
    await close();
  });

  test("a supervisor sees the own unit's totals and no names; another unit is closed", async () => {
    const [unit] = town.people.supervisor.worksAt;
    const own = await town.open(browser, "supervisor", `/enhet/${unit}?termin=HT2024`);
    await own.tab.getByRole("heading", { name: "Terminens praktik, HT 2024" }).waitFor();
    expect(await own.tab.getByRole("table").count()).toBe(0);
    const above = own.tab.getByRole("navigation", { name: "Du är här" }).getByRole("link");
    await expectSoon(() => above.allInnerTexts()).toEqual(["Täckning"]);
    await own.close();
    const other = unit === "V2415" ? "V2107" : "V2415";
    const closed = await town.open(browser, "supervisor", `/enhet/${other}?termin=HT2024`);
    await closed.tab.getByRole("heading", { name: "Du har inte behörighet till den här sidan" }).waitFor();
    await closed.close();
  });
});

test("hidden rates are hatched and said, an unknown wish is said, and rates stand beside their dots", async () => {
  const overview: Reply = { body: anOverview() };
  const opened = await openTab(browser, {
    base: served.base,
    hash: "#/tackning?termin=HT2024",
    before: async (page) => void (await answerApi(page, { "/api/overview": overview })),
  });
  const { tab } = opened;
  await tab.getByRole("table", { name: "Områden" }).waitFor();
  await expectSoon(() => rowOf(tab, "Natt och digital tillsyn")).toContain("färre än 5 svar, visas inte");
  expect(await tab.getByRole("row").filter({ hasText: "Natt och" }).locator("[data-mark=response]").count()).toBe(0);
  await expectSoon(() => rowOf(tab, "Hemvård väst")).toMatch(/40 % \/ 60 %$/);
  await expectSoon(() => rowOf(tab, "Vårdboende norr")).toContain("96 önskade okänt");
  const dot = tab.getByRole("row").filter({ hasText: "Hemvård väst" }).locator("[data-part=students]");
  await expectSoon(() => dot.getAttribute("cx")).toBe("40%");
  // The answers are another term's than the page's, and that is where the link leads.
  const { term } = anOverview().responses!;
  await expectSoon(() => tab.getByRole("link", { name: "Se svaren" }).getAttribute("href")).toContain(`termin=${term}`);
  await opened.close();
});
