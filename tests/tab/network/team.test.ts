import type { Browser, Frame } from "playwright-core";
import type { NetworkSponsors } from "../../../bot/contract/network/people";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { networkTown, NORTH, PEOPLE, TEAM, type NetworkTown } from "../../support/tab/network-town";

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

const region = (tab: Frame, name: string) => tab.getByRole("region", { name });

test("HR sees the share with a local network, and for each area", async () => {
  const { tab, close } = await town.open(browser, "harriet", "/natverk/laget");
  const shares = region(tab, "Handledare med lokalt nätverk");
  const { text } = await town.api("harriet", "/api/network/figures");
  const { total } = JSON.parse(text) as { total: { covered: number; active: number } };
  await shares.getByText(`(${total.covered} av ${total.active})`).waitFor();
  await expectSoon(() => shares.getByRole("row", { name: NORTH }).count()).toBe(1);
  await close();
});

test("HR links a sponsor to a manager's units and takes the link back", async () => {
  const { tab, close } = await town.open(browser, "harriet", "/natverk/laget");
  const sponsors = async () => JSON.parse((await town.api("harriet", "/api/network/sponsors")).text) as NetworkSponsors;
  const [first] = (await sponsors()).areas;
  const choice = region(tab, "Faddrar").getByRole("combobox", { name: `Fadder för ${first!.manager}` });
  await choice.selectOption(`${PEOPLE.anna.name}, ${NORTH}`);
  const sponsorOf = async () => (await sponsors()).areas.find(({ id }) => id === first!.id)?.sponsor?.name ?? null;
  await expectSoon(sponsorOf).toBe(PEOPLE.anna.name);
  await expectSoon(() => choice.isEnabled()).toBe(true);
  await expectSoon(() => choice.locator("option:checked").innerText()).toContain(PEOPLE.anna.name);
  await choice.selectOption("Ingen fadder");
  await expectSoon(sponsorOf).toBe(null);
  const pages = region(tab, "Faddrar").getByRole("navigation");
  await pages.getByRole("button", { name: "Nästa" }).click();
  await expectSoon(() => pages.innerText()).toContain("Sida 2");
  await expectSoon(() => choice.count()).toBe(0);
  await close();
});

test("HR sees who is missing in the team, and who is in it without being in the register", async () => {
  const { tab, close } = await town.open(browser, "harriet", "/natverk/laget");
  const membership = region(tab, "Med i teamet");
  await membership.getByText("2 medlemmar finns inte i registret", { exact: false }).waitFor();
  const missing = membership.getByRole("table", { name: "Saknas i teamet" });
  await expectSoon(() => missing.getByText(PEOPLE.anna.name).count()).toBe(0);
  await expectSoon(async () => (await missing.getByRole("row").count()) > 10).toBe(true);
  await membership.getByRole("combobox", { name: "Lista" }).selectOption("Finns inte i registret");
  const extra = membership.getByRole("table", { name: "Finns inte i registret" });
  await extra.getByText(PEOPLE.nils.email).waitFor();
  expect(await extra.getByText(PEOPLE.nils.name).count()).toBe(0);
  await close();
});

test("HR copies the invitation as it stands", async () => {
  const { tab, page, close } = await town.open(browser, "harriet", "/natverk/laget", {
    browser: { permissions: ["clipboard-read", "clipboard-write"] },
  });
  await region(tab, "Med i teamet").getByRole("button", { name: "Inbjudan att skicka" }).click();
  const words = tab.getByRole("dialog").getByRole("textbox", { name: "Inbjudan" });
  await expectSoon(() => words.inputValue()).toContain("https://");
  await tab.getByRole("button", { name: "Kopiera texten" }).click();
  await tab.getByText(/^Texten är (kopierad\.|markerad)/).waitFor();
  const isMarked = words.evaluate((field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart);
  expect(await isMarked).toBe((await words.inputValue()).length);
  await page.keyboard.press("Escape");
  await expectSoon(() => tab.getByRole("dialog").count()).toBe(0);
  await close();
});

test("HR sets which areas a team is for", async () => {
  const { tab, close } = await town.open(browser, "harriet", "/natverk/laget");
  const team = tab.getByRole("article", { name: TEAM.name });
  await expectSoon(() => team.innerText()).toContain("Alla områden");
  await team.getByRole("button", { name: "Välj områden" }).click();
  const dialog = tab.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: NORTH }).check();
  await dialog.getByRole("button", { name: "Spara" }).click();
  await expectSoon(() => dialog.count()).toBe(0);
  await expectSoon(() => team.innerText()).toContain(NORTH);
  await close();
});

test.each(["anna", "ahmed"] as const)("%s is told whom to ask, and has no way there", async (name) => {
  const { tab, close } = await town.open(browser, name, "/natverk/laget");
  await tab.getByRole("heading", { name: "Du har inte behörighet till den här sidan" }).waitFor();
  expect(await tab.getByRole("link", { name: "Läget" }).count()).toBe(0);
  expect(await tab.getByRole("table").count()).toBe(0);
  await close();
});
