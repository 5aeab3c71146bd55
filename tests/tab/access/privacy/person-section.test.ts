import type { Browser } from "playwright-core";
import type { PersonErasure, PersonExtract } from "../../../../bot/contract/person";
import { accessibilityProblems, sidewaysScroll, smallTargets } from "../../../support/tab/accessibility";
import { startBrowser } from "../../../support/tab/browser";
import { expectSoon } from "../../../support/tab/expect-soon";
import { openTab } from "../../../support/tab/open-tab";
import { answerApi, serveTab } from "../../../support/tab/served-tab";

const ADDRESS = "irma.qvarnback@kommun.example";
const EXTRACT: PersonExtract = {
  version: 1,
  madeAt: "2024-10-03T09:00:00.000Z",
  address: ADDRESS,
  knownBy: { addresses: [ADDRESS], names: ["Irma Qvarnbäck"], employeeNumbers: ["1"], entraObjectIds: ["x"] },
  restrictedSince: null,
  correction: null,
  found: [
    { kind: "training", name: "Handledarutbildning", tables: ["Competences"], count: 2, items: [] },
    { kind: "sign-up", name: "Anmälningar till träffar", tables: ["Meetings"], count: 1, items: [] },
  ],
  total: 3,
  told: [],
};
const ERASURE: PersonErasure = {
  address: ADDRESS,
  isDone: false,
  tables: [{ table: "Competences", removed: 2, rewritten: 0 }],
  removed: 2,
  rewritten: 1,
  kept: [{ reason: "audit-kept", sentence: "Loggen sparas enligt gallringsbeslutet." }],
};

let browser: Browser;
let served: Awaited<ReturnType<typeof serveTab>>;

beforeAll(async () => {
  served = await serveTab();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  served?.stop();
});

/** Opens the view and searches, as HR. */
async function open(width = 1200) {
  let asked: Awaited<ReturnType<typeof answerApi>> = [];
  const bodies: { readonly path: string; readonly body: unknown }[] = [];
  const { tab, page, close } = await openTab(browser, {
    ...{ base: served.base, width, subPageId: "/samordning/personuppgifter" },
    async before(page) {
      asked = await answerApi(page, {
        "/api/people/extract": { body: EXTRACT },
        "/api/people/erasure": { body: ERASURE },
      });
      page.on("request", (request) => {
        const path = new URL(request.url()).pathname;
        if (path.startsWith("/api/people/")) bodies.push({ path, body: request.postDataJSON() });
      });
    },
  });
  await tab.getByRole("textbox", { name: "E-postadress" }).fill(ADDRESS);
  await page.keyboard.press("Enter");
  await tab.getByRole("heading", { name: `3 uppgifter om ${ADDRESS}` }).waitFor();
  return { tab, page, close, bodies, asked };
}

test("HR sees where somebody is found, on a phone, without anything that axe finds wrong or that is too small to hit", async () => {
  const { tab, asked, close } = await open(320);
  await tab.getByText("Handledarutbildning: 2").waitFor();
  await tab.getByText("Anmälningar till träffar: 1").waitFor();
  expect(await accessibilityProblems(tab)).toEqual([]);
  expect(await sidewaysScroll(tab)).toBe(0);
  expect(await smallTargets(tab, 44)).toEqual([]);
  expect(asked.filter(({ path }) => path.includes("irma"))).toEqual([]);
  expect(tab.url()).not.toContain("irma");
  await close();
});

test("by the keyboard alone: removal shows what goes and what stays, and happens when the address has been typed again", async () => {
  const { tab, page, bodies, close } = await open();
  await tab.getByRole("button", { name: "Ta bort" }).focus();
  await page.keyboard.press("Enter");
  const dialog = tab.getByRole("dialog");
  await dialog.getByText("2 rader tas bort och 1 rad skrivs om", { exact: false }).waitFor();
  await dialog.getByText("Loggen sparas enligt gallringsbeslutet.").waitFor();
  expect(await accessibilityProblems(tab)).toEqual([]);
  const field = dialog.getByRole("textbox", { name: `Skriv ${ADDRESS} för att ta bort` });
  await field.fill("irma@kommun.example");
  await page.keyboard.press("Enter");
  await dialog.getByText("Det du skrev är inte samma adress.", { exact: false }).waitFor();
  await field.fill(ADDRESS);
  await page.keyboard.press("Enter");
  await expectSoon(() => dialog.count()).toBe(0);
  expect(bodies.filter(({ path }) => path === "/api/people/erasure").map(({ body }) => body)).toEqual([
    { email: ADDRESS, confirm: null },
    { email: ADDRESS, confirm: ADDRESS },
  ]);
  await close();
});
