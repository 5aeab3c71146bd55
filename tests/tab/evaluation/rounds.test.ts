import type { Browser, Frame } from "playwright-core";
import { accessibilityProblems, sidewaysScroll } from "../../support/tab/accessibility";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { openTab, type OpenTab } from "../../support/tab/open-tab";
import { HR, MANAGER, sendingTown, TERM, type SendingTown } from "../../support/tab/sending-town";

/** One round from its plan to its end, as HR sees and steers it in the tab; the tests go through it in order. */
let browser: Browser;
let town: SendingTown;
let opened: OpenTab;
let tab: Frame;

beforeAll(async () => {
  [browser, town] = [await startBrowser(), await sendingTown()];
  opened = await open("/utskick");
  ({ tab } = opened);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await town.stop();
});

function open(subPageId: string, who: Readonly<Record<string, unknown>> = HR, options = {}): Promise<OpenTab> {
  return openTab(browser, { base: town.base, token: () => town.token(who), subPageId, ...options });
}

const button = (name: string | RegExp) => tab.getByRole("button", { name });
const dialog = () => tab.getByRole("dialog");
const says = (text: string | RegExp) => tab.getByText(text).first().waitFor();
const cardsTo = (index: number) => town.connector.shownTo(town.people[index]!).length;

async function cellsOf(row: string): Promise<readonly string[]> {
  const cells = await tab
    .getByRole("row", { name: new RegExp(`^${row}`) })
    .first()
    .getByRole("cell")
    .allTextContents();
  return cells.map((text) => text.replaceAll("\u00a0", " "));
}

test("a manager sees neither rounds nor people, and is told whom to ask", async () => {
  const manager = await open(`/utskick/${TERM}`, MANAGER);
  await manager.tab.getByText("Du har inte behörighet till den här sidan").waitFor();
  await manager.tab.getByText(/vof\.akademi@kommun\.example/).waitFor();
  expect(await manager.tab.getByRole("button").count()).toBe(0);
  await manager.close();
});

test("without a round the page says so, and a new one begins with its plan", async () => {
  await says("Ingen omgång är startad än.");
  await button("Ny omgång…").click();
  await dialog().getByRole("combobox", { name: "Termin" }).selectOption(TERM);
  await dialog().getByRole("button", { name: "Visa planen" }).click();
  await tab.getByRole("heading", { level: 2, name: /^Plan för HT/ }).waitFor();
  await says("16 får frågor: 8 praktikanter och 8 handledare. 3 nås inte.");
  await expectSoon(() => cellsOf("Kort i Teams")).toEqual(["8"]);
  await expectSoon(() => cellsOf("Länk med e-post")).toEqual(["6"]);
});

test("who cannot be reached is told by name, with the reason and what to do", async () => {
  await button(/^Visa vilka: Finns inte i Teams-appen/).click();
  await tab.getByRole("rowheader", { name: "Nils Ny" }).waitFor();
  await expectSoon(() => cellsOf("Nils Ny")).toEqual(["Örtagården", "period 5"]);
  await expectSoon(() => cellsOf("Finns inte i Teams-appen")).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Lägg till/)]),
  );
});

test("before anything is sent, HR sees the very card of a supervisor chosen by name, in the theme of Teams", async () => {
  await button("Förhandsgranska…").click();
  await dialog().getByRole("searchbox").fill("ärlig");
  await dialog()
    .getByRole("button", { name: /^Ola Ärlig · Laröd/ })
    .click();
  const card = tab.frameLocator('iframe[title^="Kortet till Ola Ärlig"]');
  await card.getByRole("heading", { name: "Hur var det att handleda?" }).waitFor();
  await card.getByText(/^Laröd vårdboende · period 5 hösten 2024/).waitFor();
  await expectSoon(() => card.getByRole("button", { name: "Skicka svar" }).isDisabled()).toBe(true);
  await expectSoon(() => card.locator("input:enabled, select:enabled, textarea:enabled, button:enabled").count()).toBe(
    0,
  );
  const background = () => card.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
  const light = await background();
  await opened.setTheme("dark");
  await tab.waitForFunction(() => document.documentElement.dataset["theme"] === "dark");
  await card.locator(":root[data-theme=dark]").waitFor({ state: "attached" });
  expect(await background()).not.toBe(light);
  const frame = opened.page.frames().find((each) => each.url().endsWith("/tab/card-preview"))!;
  expect(await accessibilityProblems(frame)).toEqual([]);
  expect(await sidewaysScroll(frame)).toBe(0);
  await opened.setTheme("default");
});

test("a student's preview is the mail, with an address that leads nowhere; the reminder can be seen too", async () => {
  await dialog().getByRole("searchbox").fill("3100");
  await dialog()
    .getByRole("button", { name: /^Praktikant, placering 3100/ })
    .click();
  const mail = tab.frameLocator('iframe[title^="Mejlet till Praktikant, placering 3100"]');
  await mail.getByText("https://handledarnatet.kommun.example/e/#exempel", { exact: true }).waitFor();
  expect(await mail.getByRole("link").count()).toBe(0);
  await dialog().getByText("Ämne: Hur var din praktik?").waitFor();
  await dialog().getByRole("checkbox", { name: "Visa påminnelsen" }).check();
  await dialog()
    .getByText(/^Ämne: Påminnelse/)
    .waitFor();
  expect(await town.stores.rounds.all()).toEqual([]);
  await opened.page.keyboard.press("Escape");
  await dialog().waitFor({ state: "detached" });
  await expectSoon(() => tab.evaluate(() => document.activeElement?.textContent)).toBe("Förhandsgranska…");
});

test("HR starts the round after having seen the numbers, and sees it move without doing anything", async () => {
  town.connector.decide((call) => {
    const isEvasOrOlas = /22222222-2222-4222-8222-00000000000[12]$/.test(call.conversationId ?? "");
    return call.kind === "post" && isEvasOrOlas ? { status: 502 } : undefined;
  });
  await button("Starta omgången…").click();
  await dialog().getByText("16 får frågor: 8 praktikanter och 8 handledare. 3 nås inte.").waitFor();
  await dialog().getByRole("button", { name: "Starta", exact: true }).click();
  await says("Omgången är startad.");
  await says(/^0 av 19 har svarat\. 14 har fått frågorna/);
  await expectSoon(() => cellsOf("Handledare")).toEqual(["0", "0 %", "6", "0", "2", "2", "10"]);
  const bar = tab.locator("[data-mark=progress] [data-part=sent]");
  await expectSoon(() => bar.getAttribute("width")).toBe("73.68%");
  await town.answer(town.people[2]!);
  await says(/^1 av 19 har svarat\. 13 har fått frågorna/);
  await expectSoon(() => bar.getAttribute("x")).toBe("5.26%");
});

test("an uncertain card is sent again once, and another is called delivered; both by name", async () => {
  await tab.getByRole("heading", { level: 2, name: "2 osäkra" }).waitFor();
  town.connector.decide(() => undefined);
  await button("Skicka igen till Eva Lind").click();
  await dialog()
    .getByText(/^Eva Lind får 1 kort till\./)
    .waitFor();
  await dialog().getByRole("button", { name: "Skicka igen" }).click();
  await says("Kortet till Eva Lind skickas igen.");
  await tab.getByRole("heading", { level: 2, name: "1 osäker" }).waitFor();
  expect(cardsTo(0)).toBe(1);
  await button("Markera som levererad: kortet till Ola Ärlig").click();
  await dialog().getByRole("button", { name: "Markera som levererad" }).click();
  await says("Kortet till Ola Ärlig räknas som levererat.");
  await tab.getByRole("heading", { level: 2, name: /osäk/ }).waitFor({ state: "detached" });
  expect(cardsTo(1)).toBe(0);
});

test("a click on what somebody else has settled meanwhile is answered kindly, and sends nothing", async () => {
  const ids: string[] = [];
  for await (const { value } of town.stores.invitations.all(TERM)) if (value.state === "sent") ids.push(value.id);
  const response = await fetch(`${town.base}/api/rounds/${TERM}/recipients/${ids[0]}/resend`, {
    method: "POST",
    headers: { authorization: `Bearer ${await town.token(HR)}` },
  });
  expect(await response.json()).toEqual({ outcome: "settled", state: "sent" });
});

test("HR pauses and resumes, and each question says how many it is about", async () => {
  await button("Pausa…").click();
  await dialog()
    .getByText(/^0 väntar på att få frågorna/)
    .waitFor();
  await dialog().getByRole("button", { name: "Pausa" }).click();
  await says("Omgången är pausad.");
  await button("Fortsätt…").click();
  await dialog().getByRole("button", { name: "Fortsätt" }).click();
  await says("Omgången fortsätter.");
  await button("Pausa…").waitFor();
});

test("reminding asks with the number, and asks anew when it has changed since", async () => {
  town.goTo("2024-10-04T08:30:00.000Z");
  await button("Påminn 13…").click();
  await town.answer(town.people[3]!);
  await dialog().getByRole("button", { name: "Påminn 13" }).click();
  await dialog()
    .getByText(/^Antalet har ändrats från 13 till 12\. Inget har skickats\./)
    .waitFor();
  const before = cardsTo(4);
  await dialog().getByRole("button", { name: "Påminn 12" }).click();
  await says("12 påminnelser är beställda.");
  for (let tries = 0; tries < 100 && cardsTo(4) === before; tries += 1) await opened.page.waitForTimeout(100);
  expect(cardsTo(4)).toBe(before + 1);
  expect(cardsTo(3)).toBe(1);
  await button(/^Påminn/).waitFor({ state: "detached" });
});

test("the list of rounds shows the same numbers, and ending a round says what is lost", async () => {
  await tab.getByRole("navigation", { name: "Du är här" }).getByRole("link", { name: "Utskick" }).click();
  await tab.getByRole("heading", { level: 2, name: "Pågående" }).waitFor();
  await expectSoon(async () => (await cellsOf("HT"))[1]).toBe("2 · 14 · 19 (11 %)");
  await tab.getByRole("link", { name: /^HT.2024$/ }).click();
  await button("Avbryt omgången…").click();
  await dialog()
    .getByText(/^2 svar raderas utan att räknas\. 14 som har fått frågorna kan inte svara/)
    .waitFor();
  await dialog().getByRole("button", { name: "Avbryt och radera 2 svar" }).click();
  await says("Omgången är avbruten.");
  await expectSoon(() => button("Påminn").count()).toBe(0);
});

test("the browser complained about nothing on the way but the one refusal that the number had changed", () => {
  expect(opened.complaints).toEqual([expect.stringMatching(/status of 409/)]);
});
