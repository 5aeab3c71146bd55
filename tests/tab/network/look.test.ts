import type { Browser, Frame, Page } from "playwright-core";
import { startBrowser } from "../../support/tab/browser";
import { comeBack } from "../../support/tab/come-back";
import { troubles } from "../../support/tab/every-look";
import { expectSoon } from "../../support/tab/expect-soon";
import { livelyNetwork, type LivelyNetwork } from "../../support/tab/lively-network";
import { networkTown, TEAM, type Name, type NetworkTown } from "../../support/tab/network-town";
import type { OpenTab } from "../../support/tab/open-tab";
import { answerApi, serveTab, SESSION_OF_HR, type Reply } from "../../support/tab/served-tab";

let town: NetworkTown;
let there: LivelyNetwork;
let served: { readonly base: string; stop(): void };
let browser: Browser;
const tabs = new Map<Name, OpenTab>();

beforeAll(async () => {
  town = await networkTown();
  there = await livelyNetwork(town);
  served = await serveTab();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  served?.stop();
  await town?.stop();
});

/** Each reader opens the tab once, and goes from view to view. */
async function goTo(name: Name, address: string): Promise<OpenTab> {
  const opened = tabs.get(name) ?? (await town.open(browser, name, address));
  tabs.set(name, opened);
  await opened.tab.evaluate((hash) => void (location.hash = hash), address);
  return opened;
}

const button = (name: string) => async (tab: Frame) => tab.getByRole("button", { name, exact: true }).first().click();
const nothing = () => Promise.resolve();
const VIEWS: Readonly<
  Record<string, readonly [Name, () => string, RegExp | string, ((tab: Frame) => Promise<unknown>)?]>
> = {
  "posts with drafts": ["anna", () => "/natverk", "Fem minuter efter passet"],
  "writing a post": ["anna", () => "/natverk", "Fem minuter efter passet", button("Skriv inlägg")],
  "withdrawing a post": ["anna", () => "/natverk", "Fem minuter efter passet", button("Ta tillbaka")],
  questions: ["harriet", () => "/natverk/fragor", "APL-perioden"],
  "a question": ["harriet", () => `/natverk/fragor/${there.question}`, "Skolan bestämmer dagarna."],
  "the material bank": ["harriet", () => "/natverk/material?roll=lead", "Börja här"],
  "adding material": ["harriet", () => "/natverk/material", "Börja här", button("Lägg till material")],
  "a material": ["harriet", () => "/natverk/material/feedback", "Var det här till hjälp?"],
  meetings: ["anna", () => "/natverk/traffar", "Terminsstart"],
  "calling a meeting": ["anna", () => "/natverk/traffar", "Terminsstart", button("Kalla till träff")],
  "a meeting": ["anna", () => `/natverk/traffar/${there.meeting}`, "Väntelista"],
  "calling a meeting off": [
    "anna",
    () => `/natverk/traffar/${there.meeting}`,
    "Väntelista",
    button("Ställ in träffen"),
  ],
  "a meeting that has been": ["anna", () => `/natverk/traffar/${there.pastMeeting}`, "Kom utan anmälan"],
  "how the team stands": ["harriet", () => "/natverk/laget", TEAM.name],
  "a team's areas": ["harriet", () => "/natverk/laget", TEAM.name, button("Välj områden")],
  "the invitation": ["harriet", () => "/natverk/laget", TEAM.name, button("Inbjudan att skicka")],
  "no access": ["ahmed", () => "/natverk/laget", "Du har inte behörighet till den här sidan"],
};

test.each(Object.keys(VIEWS))("%s: no obstacles in any theme or width", async (view) => {
  const [name, address, words, act = nothing] = VIEWS[view]!;
  const opened = await goTo(name, address());
  await opened.tab.getByText(words).filter({ visible: true }).first().waitFor();
  await act(opened.tab);
  expect(await troubles(opened)).toEqual([]);
  const dialog = opened.tab.getByRole("dialog");
  if ((await dialog.count()) > 0) await opened.page.keyboard.press("Escape");
  await expectSoon(() => dialog.count()).toBe(0);
});

test("what is wrong in a form is no obstacle either", async () => {
  const opened = await goTo("anna", "/natverk/traffar");
  await button("Kalla till träff")(opened.tab);
  await opened.tab.getByRole("dialog").getByRole("button", { name: "Kalla", exact: true }).click();
  await opened.tab.getByText("Välj en dag.").waitFor();
  expect(await troubles(opened)).toEqual([]);
  await opened.page.keyboard.press("Escape");
});

const focused = (page: Page) =>
  page.frames()[1]!.evaluate(() => {
    const element = document.activeElement!;
    const named = element as HTMLInputElement;
    return (named.labels?.[0] ?? element).textContent!.replace(/[*\u00a0]/g, "").trim();
  });

test("with the keyboard alone: into the dialog, through its fields in their order, and out where one came from", async () => {
  const { tab, page } = await goTo("anna", "/natverk");
  const write = tab.getByRole("button", { name: "Skriv inlägg" });
  await write.focus();
  await page.keyboard.press("Enter");
  await expectSoon(() => focused(page)).toBe("Skriv inlägg");
  await expectSoon(() => tab.getByRole("dialog").count()).toBe(1);
  const fields = ["Slag", "Till", "Rubrik", "Text", "Länk", "Bild, som länk", "Avbryt", "Spara utkast"];
  for (const name of [...fields, "Förhandsgranska", "Publicera"]) {
    await page.keyboard.press("Tab");
    await expectSoon(() => focused(page)).toBe(name);
    expect(await tab.evaluate(() => document.activeElement!.matches(":focus-visible"))).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expectSoon(() => tab.getByRole("dialog").count()).toBe(0);
  await expectSoon(() => write.evaluate((element) => element === document.activeElement)).toBe(true);
});

const FAILED: Reply = {
  status: 500,
  body: { detail: "Något gick fel hos oss.", code: "unexpected", reference: "7F3A" },
};
const NOBODY = { areas: [], everybody: false };
const PAGE = { page: 1, pages: 1, found: 0, total: 0, pageSize: 20 };
const EMPTY: Readonly<Record<string, Reply>> = {
  "/api/session": { body: { ...SESSION_OF_HR, may: ["run-network"] } },
  "/api/network/posts": { body: { posts: [], next: null, mayWriteFor: NOBODY } },
  "/api/network/questions": { body: { questions: [], page: 1, hasMore: false } },
  "/api/network/materials": { body: { ...PAGE, pinned: [], materials: [], mayAdd: false, mayPin: false } },
  "/api/network/meetings": { body: { ...PAGE, meetings: [], mayCallFor: NOBODY } },
  "/api/network/teams": { body: { teams: [], areas: [] } },
  "/api/network/sponsors": { body: { areas: [], candidates: [] } },
  "/api/network/figures": {
    body: { total: { active: 0, covered: 0, withSponsor: 0, share: null, shareWithSponsor: null }, areas: [] },
  },
  "/api/network/membership": {
    body: {
      ...PAGE,
      ...{ missing: [], extra: [] },
      counts: { supervisors: 0, inTeam: 0, missing: 0, extra: 0, managers: 0, hidden: 0 },
    },
  },
};

test.each([
  ["/natverk", "/api/network/posts", "Inga inlägg ännu."],
  ["/natverk/fragor", "/api/network/questions", "Inga frågor ännu."],
  ["/natverk/material", "/api/network/materials", "Inget mer material ännu."],
  ["/natverk/traffar", "/api/network/meetings", "Inga träffar är planerade."],
  ["/natverk/laget", "/api/network/teams", "Appen finns inte i något team."],
])("%s says what there is none of, and what went wrong with the last that is known", async (address, path, words) => {
  const replies: Record<string, Reply> = { ...EMPTY };
  const opened = await town.open(browser, "harriet", address, {
    base: served.base,
    before: async (page) => void (await answerApi(page, replies)),
  });
  const { tab, close } = opened;
  await tab.getByText(words, { exact: false }).waitFor();
  expect(await troubles(opened)).toEqual([]);
  replies[path] = FAILED;
  const told = tab.getByText("Ärende-id 7F3A");
  await expectSoon(() => comeBack(tab).then(() => told.count())).toBe(1);
  await tab.getByText(words, { exact: false }).waitFor();
  expect(await troubles(opened)).toEqual([]);
  replies[path] = EMPTY[path]!;
  const isGone = tab.getByRole("alert").waitFor({ state: "detached" });
  // The view asks anew by itself too, and on a slow machine that may come first.
  await Promise.race([tab.getByRole("button", { name: "Försök igen" }).click(), isGone]);
  await isGone;
  await close();
});
