import type { Browser, Frame } from "playwright-core";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { networkTown, NORTH, type NetworkTown } from "../../support/tab/network-town";

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

const TITLE = "Fem minuter efter passet";
const dialogOf = (tab: Frame) => tab.getByRole("dialog");
const field = (tab: Frame, name: string) => dialogOf(tab).getByRole("textbox", { name });
const press = (tab: Frame, name: string) => dialogOf(tab).getByRole("button", { name, exact: true }).click();
const post = (tab: Frame, name: string) => tab.getByRole("article", { name });
const cards = (words: string) => town.inChannel().filter((text) => text.includes(words));

test("a step 3 writes for the own area: held back with the words kept, previewed, put right, and published once", async () => {
  const { tab, close } = await town.open(browser, "anna", "/natverk");
  await tab.getByRole("button", { name: "Skriv inlägg" }).click();
  await expectSoon(() => dialogOf(tab).getByRole("combobox", { name: "Till" }).inputValue()).toBe(NORTH);
  expect(await dialogOf(tab).getByRole("option", { name: "Alla i nätverket" }).count()).toBe(0);
  await field(tab, "Rubrik").fill(TITLE);
  await field(tab, "Text").fill("Ring Eva, 19121212-1212, efter passet.");
  await press(tab, "Publicera");
  await dialogOf(tab).getByText("ser ut som ett personnummer").waitFor();
  await expectSoon(() => field(tab, "Text").inputValue()).toBe("Ring Eva, 19121212-1212, efter passet.");
  expect(cards(TITLE)).toEqual([]);

  await field(tab, "Text").fill("Fråga vad som gick bra i dag.");
  await press(tab, "Förhandsgranska");
  const card = tab.frameLocator(`iframe[title="Så ser inlägget ”${TITLE}” ut"]`);
  await card.getByText("Fråga vad som gick bra i dag.").waitFor();
  expect(cards(TITLE)).toEqual([]);

  await dialogOf(tab).getByRole("button", { name: "Publicera", exact: true }).dblclick();
  await dialogOf(tab).getByText("Inlägget är publicerat i nätverkets kanal.").waitFor();
  await press(tab, "Stäng");
  await post(tab, TITLE).getByText("Fråga vad som gick bra i dag.").waitFor();
  await expectSoon(() => post(tab, TITLE).innerText()).toContain(`Anna Nowak, ${NORTH}`);
  expect(cards(TITLE)).toHaveLength(1);
  expect(cards("19121212")).toEqual([]);
  await close();
});

test("what two people change at once is changed by the first, and the other is told and keeps the words", async () => {
  const opened = [await town.open(browser, "anna", "/natverk"), await town.open(browser, "harriet", "/natverk")];
  const [first, second] = opened.map(({ tab }) => tab) as [Frame, Frame];
  for (const tab of [first, second]) {
    await post(tab, TITLE).getByRole("button", { name: "Ändra" }).click();
    await field(tab, "Text").waitFor();
    expect(await dialogOf(tab).getByRole("combobox", { name: "Till" }).isDisabled()).toBe(true);
  }
  await field(first, "Text").fill("Fråga vad som gick bra och vad som var svårt.");
  await press(first, "Spara ändringen");
  await dialogOf(first).getByText("Ändringen är sparad och syns i kanalen.").waitFor();
  await expectSoon(() => cards("vad som var svårt")).toHaveLength(1);
  expect(cards(TITLE)).toHaveLength(1);

  await field(second, "Text").fill("Något helt annat.");
  await press(second, "Spara ändringen");
  await dialogOf(second).getByRole("alert").getByText("Någon annan har ändrat").waitFor();
  await expectSoon(() => field(second, "Text").inputValue()).toBe("Något helt annat.");
  await press(second, "Avbryt");
  await post(second, TITLE).getByText("vad som var svårt").waitFor();
  await post(second, TITLE).getByRole("button", { name: "Ändra" }).click();
  await expectSoon(() => field(second, "Text").inputValue()).toContain("vad som var svårt");
  for (const { close } of opened) await close();
});

test("HR writes for everybody, and an unfinished draft waits for its author alone", async () => {
  const { tab, close } = await town.open(browser, "harriet", "/natverk");
  await tab.getByRole("button", { name: "Skriv inlägg" }).click();
  await expectSoon(() => dialogOf(tab).getByRole("combobox", { name: "Till" }).inputValue()).toBe("");
  await field(tab, "Rubrik").fill("Nytt handledaravtal");
  await press(tab, "Spara utkast");
  await dialogOf(tab).getByText("Utkastet är sparat.").waitFor();
  await press(tab, "Avbryt");
  const drafts = tab.getByRole("region", { name: "Dina utkast" });
  await drafts.getByRole("button", { name: "Fortsätt skriva" }).click();
  await expectSoon(() => field(tab, "Rubrik").inputValue()).toBe("Nytt handledaravtal");
  expect((await town.api("anna", "/api/network/post-drafts")).text).not.toContain("Nytt handledaravtal");
  await field(tab, "Text").fill("Det gäller från januari.");
  await press(tab, "Publicera");
  await dialogOf(tab).getByText("Inlägget är publicerat i nätverkets kanal.").waitFor();
  await press(tab, "Stäng");
  await expectSoon(() => post(tab, "Nytt handledaravtal").innerText()).toContain("Alla i nätverket");
  await expectSoon(() => drafts.count()).toBe(0);
  await tab.getByRole("button", { name: "Skriv inlägg" }).click();
  await press(tab, "Spara utkast");
  await press(tab, "Avbryt");
  await drafts.getByRole("button", { name: "Släng utkastet" }).click();
  await press(tab, "Släng utkastet");
  await expectSoon(() => drafts.count()).toBe(0);
  expect(cards("Det gäller från januari.")).toHaveLength(1);
  await close();
});

test("a supervisor reads and narrows the list, and has nothing to write or change with", async () => {
  const { tab, close } = await town.open(browser, "ahmed", "/natverk");
  await post(tab, TITLE).waitFor();
  await post(tab, "Nytt handledaravtal").waitFor();
  expect(await tab.getByRole("button", { name: /Skriv inlägg|Ändra|Ta tillbaka/ }).count()).toBe(0);
  await tab.getByRole("combobox", { name: "Slag" }).selectOption("Träff");
  await tab.getByText("Inga inlägg passar valen.").waitFor();
  await close();
});

test("a withdrawn post leaves a line in the list and in the channel", async () => {
  const { tab, close } = await town.open(browser, "anna", "/natverk");
  await post(tab, TITLE).getByRole("button", { name: "Ta tillbaka" }).click();
  await dialogOf(tab).getByText("tas bort ur kanalen").waitFor();
  await press(tab, "Ta tillbaka");
  await post(tab, "Inlägget har tagits tillbaka").waitFor();
  await expectSoon(() => tab.getByText("vad som var svårt").count()).toBe(0);
  await expectSoon(() => cards("vad som var svårt")).toEqual([]);
  await expectSoon(() => cards("tillbaka").length).toBe(1);
  expect(await post(tab, "Nytt handledaravtal").getByRole("button").count()).toBe(0);
  await close();
});
