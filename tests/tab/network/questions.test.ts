import type { Browser, Frame } from "playwright-core";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { networkTown, NORTH, PEOPLE, type NetworkTown } from "../../support/tab/network-town";

let town: NetworkTown;
let browser: Browser;

beforeAll(async () => {
  town = await networkTown();
  await town.ask(PEOPLE.ahmed, { title: "APL-perioden", text: "Hur länge är en APL-period?" });
  await town.ask(PEOPLE.alma, { title: "En tyst elev", text: "Hur får jag en tyst elev att fråga?", named: false });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await town?.stop();
});

const NAMELESS = PEOPLE.alma.name;
const question = (tab: Frame, name: string) => tab.getByRole("article", { name });
const inThread = (words: string) => town.inChannel().filter((text) => text.includes(words));

async function openQuestion(tab: Frame, name: string): Promise<void> {
  await question(tab, name).getByRole("link").click();
  await tab.getByRole("heading", { level: 1, name }).waitFor();
}

test("questions are listed with how far they have come, found by their words, and narrowed by their state", async () => {
  const { tab, close } = await town.open(browser, "ahmed", "/natverk/fragor");
  await expectSoon(() => question(tab, "APL-perioden").innerText()).toContain(PEOPLE.ahmed.name);
  await expectSoon(() => question(tab, "En tyst elev").innerText()).toContain("Utan namn");
  await tab.getByRole("searchbox", { name: "Sök" }).fill("tysta elever");
  await expectSoon(() => question(tab, "APL-perioden").count()).toBe(0);
  await question(tab, "En tyst elev").waitFor();
  await tab.getByRole("searchbox", { name: "Sök" }).fill("");
  await question(tab, "APL-perioden").waitFor();
  await tab.getByRole("combobox", { name: "Läge" }).selectOption("Löst");
  await tab.getByText("Inga frågor passar valen.").waitFor();
  await tab.getByRole("combobox", { name: "Läge" }).selectOption("Obesvarad");
  await tab.getByRole("combobox", { name: "Område" }).selectOption(NORTH);
  await question(tab, "APL-perioden").waitFor();
  await close();
});

test("a reply is held back with the words kept, and put right it stands under the question and in the thread, once", async () => {
  const { tab, close } = await town.open(browser, "anna", "/natverk/fragor");
  await openQuestion(tab, "APL-perioden");
  const field = tab.getByRole("textbox", { name: "Ditt svar" });
  await field.fill("Ring 070-123 45 67 så berättar jag.");
  await tab.getByRole("button", { name: "Svara" }).click();
  await tab.getByText("ser ut som ett telefonnummer").waitFor();
  await expectSoon(() => field.inputValue()).toBe("Ring 070-123 45 67 så berättar jag.");
  expect(inThread("070-123")).toEqual([]);
  await field.fill("Oftast fyra veckor.");
  await tab.getByRole("button", { name: "Svara" }).dblclick();
  await tab.getByText("Svaret är sparat.").waitFor();
  await question(tab, PEOPLE.anna.name).getByText("Oftast fyra veckor.").waitFor();
  await expectSoon(() => field.inputValue()).toBe("");
  await expectSoon(() => inThread("Oftast fyra veckor.").length).toBe(1);
  expect(await question(tab, PEOPLE.anna.name).count()).toBe(1);
  expect(await tab.getByRole("button", { name: "Det hjälpte, stäng frågan" }).count()).toBe(0);
  await close();
});

test("whoever asked closes the question with “Det hjälpte”, and then it takes no more replies", async () => {
  const { tab, close } = await town.open(browser, "ahmed", "/natverk/fragor");
  await openQuestion(tab, "APL-perioden");
  await tab.getByRole("button", { name: "Det hjälpte, stäng frågan" }).click();
  await question(tab, PEOPLE.ahmed.name).getByText("Löst").waitFor();
  await expectSoon(() => tab.getByRole("textbox", { name: "Ditt svar" }).count()).toBe(0);
  await question(tab, PEOPLE.anna.name).getByText("Oftast fyra veckor.").waitFor();
  await close();
});

test("who asked without a name is in no page and no answer of the API, not even HR's or the asker's own", async () => {
  for (const name of ["anna", "harriet", "alma"] as const) {
    const list = await town.api(name, "/api/network/questions");
    expect(list.text).toContain("En tyst elev");
    expect(list.text).not.toContain(NAMELESS);
    const { id } = (JSON.parse(list.text) as { questions: { id: string; title: string }[] }).questions.find(
      ({ title }) => title === "En tyst elev",
    )!;
    const one = await town.api(name, `/api/network/questions/${id}`);
    for (const secret of [NAMELESS, PEOPLE.alma.email, PEOPLE.alma.aadObjectId]) expect(one.text).not.toContain(secret);
  }
  const { tab, close } = await town.open(browser, "anna", "/natverk/fragor");
  await openQuestion(tab, "En tyst elev");
  await tab.getByText("Utan namn").waitFor();
  expect(await tab.locator("body").innerText()).not.toContain(NAMELESS);
  await close();
});
