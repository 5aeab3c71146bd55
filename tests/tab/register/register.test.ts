import type { Browser, Frame } from "playwright-core";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { troubles } from "../../support/tab/every-look";
import { exampleTown, type ExampleTown } from "../../support/tab/example-town";

let browser: Browser;
let town: ExampleTown;

beforeAll(async () => {
  [browser, town] = [await startBrowser(), await exampleTown()];
}, 120_000);
afterAll(async () => {
  await browser.close();
  await town.stop();
});

async function namesIn(tab: Frame): Promise<readonly string[]> {
  return tab.getByRole("table", { name: "Handledare" }).getByRole("rowheader").allInnerTexts();
}

test("a search for öberg, as one types, leaves every Öberg and nobody else, and stands in the address", async () => {
  const opened = await town.open(browser, "hr", "/register");
  const { tab } = opened;
  await tab.getByRole("table", { name: "Handledare" }).waitFor();
  await tab.getByRole("searchbox", { name: "Sök" }).pressSequentially("öberg");
  await tab.getByText("5 träffar").waitFor();
  await expectSoon(async () => (await namesIn(tab)).every((name) => name.endsWith(" Öberg"))).toBe(true);
  await expectSoon(() => decodeURIComponent(new URL(tab.url()).hash)).toContain("sok=öberg");
  await expectSoon(() => tab.getByRole("searchbox").evaluate((field) => field === document.activeElement)).toBe(true);

  await tab.getByRole("searchbox").fill("oberg");
  await tab.getByText("Ingen passar sökningen.", { exact: false }).waitFor();
  await tab.getByRole("button", { name: "Rensa urvalet" }).click();
  await tab.getByText("Sida 1 av 8").waitFor();
  await tab.getByRole("button", { name: "Nästa" }).click();
  await tab.getByText("Sida 2 av 8").waitFor();
  expect(opened.complaints).toEqual([]);
  await opened.close();
});

test("somebody is set to rest with the keyboard alone: the dialog keeps the focus, Esc leaves it, and the focus goes back", async () => {
  const opened = await town.open(browser, "hr", "/register?sok=%C3%B6berg");
  const { page, tab } = opened;
  const button = tab.getByRole("button", { name: "Ändra status för Elin Öberg" });
  await button.waitFor();
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = tab.getByRole("dialog", { name: "Status för Elin Öberg" });
  await dialog.getByRole("combobox", { name: "Status" }).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await expectSoon(() => button.evaluate((element) => element === document.activeElement)).toBe(true);

  await page.keyboard.press("Enter");
  await dialog.getByRole("combobox", { name: "Status" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await tab.getByText("Elin Öberg är vilande tills vidare.").waitFor();
  await expectSoon(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  await tab
    .getByRole("row", { name: /Elin Öberg/ })
    .getByText("Vilande")
    .waitFor();

  await tab.getByRole("combobox", { name: "Status" }).selectOption("resting");
  await tab.getByText("1 träff").waitFor();
  await expectSoon(() => namesIn(tab)).toEqual(["Elin Öberg"]);
  await opened.close();
});

test("of two who change the same status the later one is told that somebody else has, and what it is now", async () => {
  const open = async () => {
    const opened = await town.open(browser, "hr", "/register?sok=G%C3%B6ran+%C3%96berg");
    await opened.tab.getByRole("button", { name: "Ändra status för Göran Öberg" }).click();
    await opened.tab.getByRole("dialog").getByRole("combobox", { name: "Status" }).waitFor();
    return opened;
  };
  const [first, second] = [await open(), await open()];
  for (const { tab } of [first, second]) {
    await tab.getByRole("dialog").getByRole("combobox", { name: "Status" }).selectOption("resting");
  }
  await first.tab.getByRole("dialog").getByRole("button", { name: "Spara" }).click();
  await first.tab.getByText("Göran Öberg är vilande tills vidare.").waitFor();
  await second.tab.getByRole("dialog").getByLabel("Vilande till och med").fill("2025-02-28");
  await second.tab.getByRole("dialog").getByRole("button", { name: "Spara" }).click();
  const told = second.tab.getByRole("dialog").getByRole("alert");
  await expectSoon(() => told.innerText()).toMatch(/Någon annan har ändrat\s+Göran Öberg är nu vilande\./);
  await second.tab.getByRole("dialog").getByRole("combobox", { name: "Status" }).selectOption("active");
  await second.tab.getByRole("dialog").getByRole("button", { name: "Spara" }).click();
  await second.tab.getByText("Göran Öberg är aktiv.").waitFor();
  await first.close();
  await second.close();
});

test("a day that has passed is refused at its field", async () => {
  const opened = await town.open(browser, "hr", "/register?sok=Ingrid+%C3%96berg");
  const { tab } = opened;
  await tab.getByRole("button", { name: "Ändra status för Ingrid Öberg" }).click();
  const dialog = tab.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Status" }).selectOption("resting");
  await dialog.getByLabel("Vilande till och med").fill("2024-12-01");
  await dialog.getByRole("button", { name: "Spara" }).click();
  await dialog.getByText("Välj i dag eller en senare dag.").waitFor();
  await expectSoon(() => dialog.getByLabel("Vilande till och med").getAttribute("aria-invalid")).toBe("true");
  await opened.close();
});

test("units are listed with search, and lead to their pages", async () => {
  const opened = await town.open(browser, "hr", "/register?lista=enheter");
  const { tab } = opened;
  await tab.getByRole("searchbox", { name: "Sök" }).fill("laröd");
  const row = tab.getByRole("table", { name: "Enheter" }).getByRole("row", { name: /V2100/ });
  await tab.getByText("1 träff").waitFor();
  await expectSoon(() => row.getByRole("link", { name: "Laröd vårdboende" }).getAttribute("href")).toMatch(
    /#\/enhet\/V2100/,
  );
  await opened.close();
});

test("the work list tells how many there are of each kind, and shows one kind when it is chosen (S4)", async () => {
  const opened = await town.open(browser, "hr", "/att-reda-ut");
  const { tab } = opened;
  const kinds = tab.getByRole("table", { name: "Vad det gäller" });
  await kinds.getByRole("row", { name: /Intyg saknas 17/ }).waitFor();
  await kinds.getByRole("link", { name: "Intyg saknas" }).click();
  const lines = tab.getByRole("table", { name: "Intyg saknas (17)" });
  await lines.waitFor();
  await expectSoon(() => lines.getByRole("rowheader").count()).toBe(17);
  const names = await lines.getByRole("rowheader").allInnerTexts();
  expect(names).toEqual([...names].sort(new Intl.Collator("sv").compare));
  await lines.getByRole("link", { name: `Visa i registret: ${names[0]}` }).click();
  await tab.getByRole("heading", { level: 1, name: "Register" }).waitFor();
  await expectSoon(() => namesIn(tab)).toContain(names[0]);
  await opened.close();
});

test.each(["/register", "/att-reda-ut"])("%s is for HR only", async (address) => {
  const opened = await town.open(browser, "manager", address);
  await opened.tab.getByText("Du har inte behörighet till den här sidan").waitFor();
  await opened.close();
});

test("the lists and the dialog are accessible in each theme and width, without sideways scroll", async () => {
  const opened = await town.open(browser, "hr", "/register?sok=%C3%B6berg");
  const { tab } = opened;
  await tab.getByRole("button", { name: "Ändra status för Zahra Öberg" }).click();
  await tab.getByRole("dialog").getByRole("combobox", { name: "Status" }).selectOption("resting");
  expect(await troubles(opened)).toEqual([]);
  await tab.getByRole("dialog").getByRole("button", { name: "Avbryt" }).click();
  await tab.getByRole("dialog").waitFor({ state: "detached" });
  expect(await troubles(opened)).toEqual([]);
  await tab.getByRole("link", { name: "Att reda ut" }).click();
  await tab.getByRole("table", { name: "Vad det gäller" }).waitFor();
  expect(await troubles(opened)).toEqual([]);
  await opened.close();
});
