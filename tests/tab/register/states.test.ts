import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { troubles } from "../../support/tab/every-look";
import { openTab } from "../../support/tab/open-tab";
import { answerApi, serveTab, SESSION_OF_HR, type Reply } from "../../support/tab/served-tab";

let browser: Browser;
let served: { readonly base: string; stop(): void };
beforeAll(async () => {
  [browser, served] = [await startBrowser(), await serveTab()];
});
afterAll(async () => {
  await browser.close();
  served.stop();
});

const SESSION = { body: { ...SESSION_OF_HR, may: ["import", "see-register"] } };
const LIST = { asOf: "2024-12-16", found: 0, total: 0, page: 1, pages: 1 };
const EMPTY: Readonly<Record<string, Reply>> = {
  "/api/session": SESSION,
  "/api/register/supervisors": { body: { ...LIST, people: [], areas: [] } },
  "/api/register/quality": { body: { ...LIST, kinds: [], lines: [] } },
  "/api/imports": { body: { latest: null } },
};
const FAILED: Reply = {
  status: 500,
  body: {
    type: "about:blank",
    title: "",
    status: 500,
    detail: "Något gick fel hos oss.",
    code: "unexpected",
    reference: "7F3A",
  },
};

async function open(
  address: string,
  replies: Record<string, Reply>,
  before: (page: Page) => Promise<unknown> = () => Promise.resolve(),
) {
  return openTab(browser, {
    base: served.base,
    subPageId: address,
    async before(page) {
      await answerApi(page, replies);
      await before(page);
    },
  });
}

test.each([
  ["/register", "Inga handledare är inlästa ännu."],
  ["/att-reda-ut", "Inget behöver redas ut."],
  ["/underlag", "Ingen inläsning är gjord ännu."],
])("%s says what there is none of, and where to begin", async (address, words) => {
  const opened = await open(address, { ...EMPTY });
  await opened.tab.getByText(words).waitFor();
  expect(await troubles(opened)).toEqual([]);
  await opened.close();
});

test.each([
  ["/register", "/api/register/supervisors", "Hämtar registret…"],
  ["/att-reda-ut", "/api/register/quality", "Hämtar det som behöver redas ut…"],
])(
  "%s says that it is on its way, and what went wrong with a reference and a way to try again",
  async (address, path, words) => {
    const replies: Record<string, Reply> = { ...EMPTY, [path]: FAILED };
    let answer = () => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const opened = await open(address, replies, (page) =>
      page.route(`**${path}`, async (route) => {
        await answered;
        await route.fallback();
      }),
    );
    await opened.tab.getByText(words).waitFor();
    expect(await troubles(opened)).toEqual([]);
    answer();
    await opened.tab.getByText("Ärende-id 7F3A").waitFor();
    expect(await troubles(opened)).toEqual([]);
    replies[path] = EMPTY[path]!;
    const isEmpty = opened.tab.getByText(/Inga handledare är inlästa|Inget behöver redas ut/).waitFor();
    // The view asks anew by itself too, and on a slow machine that may come first.
    await Promise.race([opened.tab.getByRole("button", { name: "Försök igen" }).click(), isEmpty]);
    await isEmpty;
    await opened.close();
  },
);

test("an upload that is refused is told in the service's words, and the reader can choose again", async () => {
  const opened = await open("/underlag", { ...EMPTY });
  const { tab, page } = opened;
  await page.route("**/api/imports?dryRun=1", (route) =>
    route.fulfill({
      status: 409,
      contentType: "application/problem+json",
      body: JSON.stringify({
        ...{ type: "about:blank", title: "", status: 409, code: "import-busy" },
        detail: "En annan import pågår. Vänta tills den är klar och försök igen.",
      }),
    }),
  );
  const chooser = page.waitForEvent("filechooser");
  await tab.getByRole("button", { name: "Välj filer…" }).click();
  await (await chooser).setFiles([{ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("Enhet") }]);
  await tab.getByText("En annan import pågår.", { exact: false }).waitFor();
  await tab.getByRole("button", { name: "Välj filer…" }).waitFor();
  expect(await troubles(opened)).toEqual([]);
  await opened.close();
});

test("a long import tells how far it has come", async () => {
  const opened = await open("/underlag", {
    ...EMPTY,
    "/api/imports/running": { body: { running: { phase: "reading", done: 3, total: 12 } } },
  });
  const { tab, page } = opened;
  let hasLooked = () => {};
  const looked = new Promise<void>((resolve) => (hasLooked = resolve));
  await page.route("**/api/imports?dryRun=1", async (route) => {
    await looked;
    await route.abort();
  });
  const chooser = page.waitForEvent("filechooser");
  await tab.getByRole("button", { name: "Välj filer…" }).click();
  await (await chooser).setFiles([{ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("Enhet") }]);
  const bar = tab.getByRole("progressbar", { name: "Läser fil 4 av 12…" });
  await bar.waitFor();
  await expectSoon(() => bar.getAttribute("aria-valuenow")).toBe("25");
  expect(await troubles(opened)).toEqual([]);
  hasLooked();
  await tab.getByText("Servern svarar inte. Kontrollera nätet.").waitFor();
  await opened.close();
});
