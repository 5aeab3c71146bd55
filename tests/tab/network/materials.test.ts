import type { Browser, Frame } from "playwright-core";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { networkTown, type NetworkTown } from "../../support/tab/network-town";

let town: NetworkTown;
let browser: Browser;

beforeAll(async () => {
  town = await networkTown();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await town?.stop();
});

const FEEDBACK = "Återkoppling i fem steg";
const TITLE = "Handledning på natten";
const dialogOf = (tab: Frame) => tab.getByRole("dialog");
const field = (tab: Frame, name: string | RegExp) => dialogOf(tab).getByRole("textbox", { name });
const save = (tab: Frame) => dialogOf(tab).getByRole("button", { name: "Spara" }).click();
const material = (tab: Frame, name: string) => tab.getByRole("article", { name });
const pinned = (tab: Frame) => tab.getByRole("region", { name: "Börja här" });
const titles = async (tab: Frame) =>
  (await pinned(tab).getByRole("heading", { level: 3 }).allInnerTexts()).map((title) => title.trim());

test("a handful lies on top for the reader's role, and a misspelled word finds what it means", async () => {
  const { tab, close } = await town.open(browser, "ahmed", "/natverk/material");
  await pinned(tab).getByRole("article", { name: FEEDBACK }).waitFor();
  expect(await titles(tab)).toHaveLength(5);
  expect(await tab.getByRole("button", { name: /Lägg/ }).count()).toBe(0);
  await tab.getByRole("searchbox", { name: "Sök" }).fill("aterkopling");
  await tab.getByRole("heading", { name: "Det här passar bäst" }).waitFor();
  await material(tab, FEEDBACK).waitFor();
  await expectSoon(() => pinned(tab).count()).toBe(0);
  await tab.getByRole("searchbox", { name: "Sök" }).fill("xyzzy");
  await tab.getByText("Inget material passar sökningen.").waitFor();
  await close();
});

test("a material is read on its own page, and says thanks for what the reader thinks of it, once", async () => {
  const { tab, close } = await town.open(browser, "ahmed", "/natverk/material");
  await material(tab, FEEDBACK).getByRole("link").click();
  await tab.getByRole("heading", { level: 1, name: FEEDBACK }).waitFor();
  const yes = tab.getByRole("button", { name: "Ja" });
  await yes.dblclick();
  await tab.getByText("Tack, ditt svar är räknat.").waitFor();
  await expectSoon(() => yes.getAttribute("aria-pressed")).toBe("true");
  await tab.getByRole("button", { name: "Nej" }).click();
  await expectSoon(() => yes.getAttribute("aria-pressed")).toBe("false");
  await close();
});

test("a step 3 adds material: what is wrong stands at its field and the words stay, then it is there", async () => {
  const { tab, close } = await town.open(browser, "anna", "/natverk/material");
  await tab.getByRole("button", { name: "Lägg till material" }).click();
  await field(tab, "Rubrik").fill(TITLE);
  await field(tab, /Vad det är bra för/).fill("När du handleder på natten.");
  await field(tab, "Länk").fill("https://elsewhere.example/natt");
  await dialogOf(tab).getByLabel("Ses över senast").fill("2031-01-01");
  await save(tab);
  await dialogOf(tab).getByText("Länken leder till elsewhere.example", { exact: false }).waitFor();
  await dialogOf(tab).getByText("Välj en dag från i dag till", { exact: false }).waitFor();
  await expectSoon(() => field(tab, "Rubrik").inputValue()).toBe(TITLE);
  await field(tab, "Länk").fill("");
  await dialogOf(tab).getByLabel("Ses över senast").fill("2025-12-01");
  await save(tab);
  await dialogOf(tab).getByText("Skriv en text eller ange en länk.").waitFor();
  await field(tab, "Text").fill("Börja passet med en fråga.");
  await save(tab);
  await tab.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  await tab.getByText("Börja passet med en fråga.").waitFor();
  await tab.getByText("Anna Nowak ansvarar", { exact: false }).waitFor();

  await tab.getByRole("button", { name: "Ändra" }).click();
  await field(tab, "Text").fill("Sluta passet med en fråga.");
  await save(tab);
  await tab.getByText("Sluta passet med en fråga.").waitFor();
  await close();
});

test("what two people change at once is changed by the first, and the other is told and keeps the words", async () => {
  const opened = [await town.open(browser, "anna", "/natverk/material?sok=natten")];
  opened.push(await town.open(browser, "harriet", "/natverk/material?sok=natten"));
  const [first, second] = opened.map(({ tab }) => tab) as [Frame, Frame];
  for (const tab of [first, second]) {
    await material(tab, TITLE).getByRole("link").click();
    await tab.getByRole("button", { name: "Ändra" }).click();
    await field(tab, "Text").waitFor();
  }
  await field(first, "Text").fill("Annas ord.");
  await save(first);
  await first.getByText("Annas ord.").waitFor();
  await field(second, "Text").fill("Harriets ord.");
  await save(second);
  await dialogOf(second).getByRole("alert").getByText("Någon annan har ändrat", { exact: false }).waitFor();
  await expectSoon(() => field(second, "Text").inputValue()).toBe("Harriets ord.");
  for (const { close } of opened) await close();
});

test("HR chooses what lies on top for a role", async () => {
  const { tab, close } = await town.open(browser, "harriet", "/natverk/material");
  await tab.getByRole("combobox", { name: "För vem" }).selectOption("Chef");
  await expectSoon(async () => (await titles(tab)).length).toBe(4);
  const before = await titles(tab);
  const raise = pinned(tab)
    .getByRole("article", { name: before[1]! })
    .getByRole("button", { name: /^Flytta upp/ });
  await raise.click();
  await expectSoon(async () => (await titles(tab)).slice(0, 2)).toEqual([before[1], before[0]]);
  await pinned(tab)
    .getByRole("article", { name: before[3]! })
    .getByRole("button", { name: /^Ta bort/ })
    .click();
  await expectSoon(() => titles(tab)).toEqual([before[1], before[0], before[2]]);
  await material(tab, TITLE)
    .getByRole("button", { name: /^Lägg överst/ })
    .click();
  await expectSoon(() => titles(tab)).toEqual([before[1], before[0], before[2], TITLE]);
  await close();
});

test("what is retired is in no list and no search, and whoever looks after the bank can take it back", async () => {
  const { tab, close } = await town.open(browser, "anna", "/natverk/material?sok=natten");
  await material(tab, TITLE).getByRole("link").click();
  await tab.getByRole("button", { name: "Ändra" }).click();
  await dialogOf(tab).getByRole("checkbox", { name: "Ta bort ur lista och sökning" }).check();
  await save(tab);
  await tab.getByText("Borttaget ur listan").waitFor();
  expect((await town.api("ahmed", "/api/network/materials?q=natten")).text).not.toContain(TITLE);
  await tab.getByRole("navigation", { name: "Du är här" }).getByRole("link").first().click();
  await tab.getByRole("combobox", { name: "Visa" }).selectOption("Borttaget ur listan");
  await material(tab, TITLE).waitFor();
  await close();
});
