import type { Browser, Frame } from "playwright-core";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { networkTown, NORTH, PEOPLE, type Name, type NetworkTown } from "../../support/tab/network-town";

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

const TITLE = "Fika och återkoppling";
const dialogOf = (tab: Frame) => tab.getByRole("dialog");
/** Fields that have to be filled in have an asterisk in their label. */
const field = (tab: Frame, name: string) => dialogOf(tab).getByLabel(new RegExp(`^${name}[\\s*]*$`));
const press = (tab: Frame, name: string) => dialogOf(tab).getByRole("button", { name, exact: true }).click();
/** The channel's cards with these words, after a turn of the clock; a card is not changed more often than that. */
async function cards(words: string): Promise<readonly string[]> {
  town.clock.pass(10);
  await town.network.keepMeetings();
  return town.inChannel().filter((text) => text.includes(words));
}

async function openMeeting(name: Name, which = ""): Promise<Awaited<ReturnType<NetworkTown["open"]>>> {
  const opened = await town.open(browser, name, `/natverk/traffar${which}`);
  await opened.tab.getByRole("article", { name: TITLE }).getByRole("link").click();
  await opened.tab.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  return opened;
}

test("a step 3 calls a meeting: what is wrong stands at its field and the words stay, then the channel shows it once", async () => {
  const { tab, close } = await town.open(browser, "anna", "/natverk/traffar");
  await tab.getByText("Inga träffar är planerade.").waitFor();
  await tab.getByRole("button", { name: "Kalla till träff" }).click();
  await field(tab, "Rubrik").fill(TITLE);
  await field(tab, "Vad ni ska göra").fill("Vi övar i par.");
  await press(tab, "Kalla");
  await dialogOf(tab).getByText("Välj en dag.").waitFor();
  await dialogOf(tab).getByText("Skriv en plats eller en länk.").first().waitFor();
  await expectSoon(() => field(tab, "Rubrik").inputValue()).toBe(TITLE);
  await field(tab, "Dag").fill("2025-01-20");
  await field(tab, "Plats").fill("Biblioteket");
  await field(tab, "Antal platser").fill("1");
  await dialogOf(tab).getByRole("button", { name: "Kalla", exact: true }).dblclick();
  await tab.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  await tab.getByText("20 jan. 2025 kl. 13:00–14:00", { exact: false }).waitFor();
  await expectSoon(() => cards(TITLE)).toHaveLength(1);
  await close();
});

test("one signs up, the next waits, and the seat of whoever cannot come goes to the first in line", async () => {
  const first = await openMeeting("ahmed");
  await first.tab.getByRole("button", { name: "Jag kommer" }).dblclick();
  await first.tab.getByText("Du är anmäld.").waitFor();
  await first.tab.getByText("Fullt").waitFor();
  expect(await first.tab.getByRole("button", { name: /Ändra|Ställ in/ }).count()).toBe(0);

  const second = await openMeeting("alma");
  expect(await second.tab.locator("body").innerText()).not.toContain(PEOPLE.ahmed.name);
  await second.tab.getByRole("button", { name: "Ställ mig på väntelistan" }).click();
  await second.tab.getByText("Du är nummer 1 på väntelistan").waitFor();
  await first.tab.getByRole("button", { name: "Jag kan inte" }).click();
  await first.tab.getByText("Du har svarat att du inte kan.").waitFor();
  const later = await town.open(browser, "alma", "/natverk/traffar");
  await later.tab.getByRole("article", { name: TITLE }).getByText("Du kommer").waitFor();
  await later.close();
  await first.close();
  await second.close();
});

test("whoever called it sees who comes and changes it; what two change at once is changed by the first", async () => {
  const opened = [await openMeeting("anna"), await openMeeting("harriet")];
  const [first, second] = opened.map(({ tab }) => tab) as [Frame, Frame];
  await first.getByRole("region", { name: "Anmälda" }).getByText(PEOPLE.alma.name).waitFor();
  for (const tab of [first, second]) {
    await tab.getByRole("button", { name: "Ändra" }).click();
    await expectSoon(() => field(tab, "Plats").inputValue()).toBe("Biblioteket");
  }
  await field(first, "Plats").fill("Stadshuset");
  await press(first, "Spara");
  await first.getByText("Stadshuset", { exact: false }).first().waitFor();
  await expectSoon(() => cards("Stadshuset")).toHaveLength(1);
  await field(second, "Plats").fill("Badhuset");
  await press(second, "Spara");
  await dialogOf(second).getByRole("alert").getByText("Någon annan har ändrat", { exact: false }).waitFor();
  await expectSoon(() => field(second, "Plats").inputValue()).toBe("Badhuset");
  for (const { close } of opened) await close();
});

test("afterwards whoever called it notes who came, and how many came besides", async () => {
  town.clock.pass(36 * 24 * 3600);
  await town.network.keepMeetings();
  const { tab, close } = await openMeeting("anna", "?nar=tidigare");
  const people = tab.getByRole("region", { name: "Anmälda" });
  await people.getByRole("checkbox", { name: `${PEOPLE.alma.name}, ${NORTH}` }).waitFor();
  await people.getByLabel("Kom utan anmälan").fill("2");
  await people.getByRole("button", { name: "Spara vilka som kom" }).click();
  await people.getByText("3 kom.").waitFor();
  await close();
});

test("HR calls one for everybody and calls it off; those who had signed up are counted in the question", async () => {
  const { tab, close } = await town.open(browser, "harriet", "/natverk/traffar");
  await tab.getByRole("button", { name: "Kalla till träff" }).click();
  await expectSoon(() => field(tab, "För vem").inputValue()).toBe("");
  await field(tab, "Rubrik").fill("Terminsstart");
  await field(tab, "Vad ni ska göra").fill("Vi ses inför våren.");
  await field(tab, "Dag").fill("2025-02-20");
  await field(tab, "Plats").fill("Aulan");
  await press(tab, "Kalla");
  await tab.getByRole("heading", { level: 1, name: "Terminsstart" }).waitFor();
  await tab.getByRole("button", { name: "Jag kommer" }).click();
  await tab.getByText("Du är anmäld.").waitFor();
  await expectSoon(() => cards("Terminsstart")).toHaveLength(1);
  await tab.getByRole("button", { name: "Ställ in träffen" }).click();
  await dialogOf(tab).getByText("Den som har anmält sig", { exact: false }).waitFor();
  await press(tab, "Ställ in träffen");
  await tab.getByText("Inställd").waitFor();
  expect(await tab.getByRole("button", { name: /Ändra|Ställ in|Jag kommer/ }).count()).toBe(0);
  await expectSoon(async () => (await cards("Terminsstart")).join().toLowerCase()).toContain("inställd");
  await close();
});
