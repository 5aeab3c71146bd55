import type { Browser } from "playwright-core";
import { sidewaysScroll } from "../../support/tab/accessibility";
import { startBrowser } from "../../support/tab/browser";
import { comeBack } from "../../support/tab/come-back";
import { expectSoon } from "../../support/tab/expect-soon";
import { resize, troubles } from "../../support/tab/every-look";
import { openTab, type OpenTabOptions } from "../../support/tab/open-tab";
import { aForecast, anAreaPage, anOverview } from "../../support/tab/placement-pages";
import { answerApi, serveTab, type Reply } from "../../support/tab/served-tab";
import { aUnitPage } from "../../support/tab/unit-pages";

let browser: Browser;
let served: { readonly base: string; stop(): void };

beforeAll(async () => {
  [browser, served] = [await startBrowser(), await serveTab()];
});
afterAll(async () => {
  await browser.close();
  served.stop();
});

interface Shown {
  readonly hash: string;
  readonly path: string;
  readonly body: () => unknown;
  readonly empty: () => unknown;
}

const nobody = { ...aUnitPage().details!, supervisors: [], turn: [], fairness: null, areaLeads: [] };
const VIEWS: Readonly<Record<string, Shown>> = {
  overview: {
    hash: "#/tackning?termin=HT2024",
    path: "/api/overview",
    body: () => anOverview({ ownUnits: [{ id: "V2107", name: "Björkdungens vårdboende" }] }),
    empty: () => anOverview({ counts: { areas: 0, units: 0, receivingUnits: 0 }, areas: [], todo: [] }),
  },
  area: {
    hash: "#/omrade/V%C3%A5rdboende%20s%C3%B6der?termin=HT2024",
    path: "/api/areas/V%C3%A5rdboende%20s%C3%B6der",
    body: () => anAreaPage(),
    empty: () => anAreaPage({ units: [], todo: [], managers: [] }),
  },
  unit: {
    hash: "#/enhet/V2107?termin=HT2024",
    path: "/api/units/V2107",
    body: () => aUnitPage(),
    empty: () => aUnitPage({ details: { ...nobody, peerGroups: [], untrainedPlacements: [] }, todo: [] }),
  },
  forecast: {
    hash: "#/prognos?termin=HT2024",
    path: "/api/forecast",
    body: () => forecast,
    empty: () => ({ ...forecast, goal: 0, breakEvenPercent: null, scenarios: [] }),
  },
};
const NAMES = Object.keys(VIEWS);

let forecast: Awaited<ReturnType<typeof aForecast>>;
beforeAll(async () => {
  forecast = await aForecast();
});

const FAILED = {
  type: "about:blank",
  title: "Fel",
  status: 500,
  detail: "Något gick fel.",
  code: "unexpected",
  reference: "K7QF",
};

async function show(view: string, reply: Reply, options: Partial<OpenTabOptions> = {}) {
  const { hash, path } = VIEWS[view]!;
  const opened = await openTab(browser, {
    base: served.base,
    hash,
    before: async (page) => void (await answerApi(page, { [path]: reply })),
    ...options,
  });
  await opened.tab.getByRole("heading", { level: 1 }).waitFor();
  return opened;
}

const settled = { data: "table, ul, form", empty: "section", loading: "[role=status]", error: "[role=alert]" } as const;

describe.each(NAMES)("%s", (view) => {
  const { body, empty } = VIEWS[view]!;
  const REPLIES: Readonly<Record<keyof typeof settled, () => Reply>> = {
    data: () => ({ body: body() }),
    empty: () => ({ body: empty() }),
    loading: () => ({ isWaiting: true }),
    error: () => ({ status: 500, body: FAILED }),
  };

  test.each(Object.keys(settled) as (keyof typeof settled)[])(
    "with %s has no obstacles in any theme or width",
    async (state) => {
      const opened = await show(view, REPLIES[state]());
      await opened.tab.locator(settled[state]).first().waitFor();
      expect(await troubles(opened)).toEqual([]);
      await opened.close();
    },
  );

  test("can be read at 200 % zoom with wider spacing without scrolling the page sideways", async () => {
    const opened = await show(view, REPLIES.data());
    await opened.tab.locator(settled.data).first().waitFor();
    await resize(opened, 640);
    await opened.tab.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }",
      );
      document.adoptedStyleSheets = [sheet];
    });
    expect(await sidewaysScroll(opened.tab)).toBe(0);
    await opened.close();
  });

  test("keeps the last data when it cannot be fetched anew, with their time, the reference and a way to try again", async () => {
    const replies: Record<string, Reply> = { [VIEWS[view]!.path]: REPLIES.data() };
    const opened = await show(view, {}, { before: async (page) => void (await answerApi(page, replies)) });
    await opened.tab.locator(settled.data).first().waitFor();
    replies[VIEWS[view]!.path] = REPLIES.error();
    const alert = opened.tab.getByRole("alert");
    await expectSoon(() => comeBack(opened.tab).then(() => alert.count())).toBe(1);
    await expectSoon(() => alert.textContent()).toMatch(/hämtades .* visas.*K7QF/);
    expect(await opened.tab.locator("table, [data-mark], ul").count()).toBeGreaterThan(0);
    await alert.getByRole("button", { name: "Försök igen" }).waitFor();
    replies[VIEWS[view]!.path] = REPLIES.data();
    const isGone = alert.waitFor({ state: "detached" });
    // The view asks anew by itself too, and on a slow machine that may come first.
    await Promise.race([alert.getByRole("button", { name: "Försök igen" }).click(), isGone]);
    await isGone;
    await opened.close();
  });

  test("tells somebody without access whom to ask", async () => {
    const opened = await show(view, { status: 403, body: { ...FAILED, status: 403, code: "not-allowed" } });
    await opened.tab.getByRole("heading", { name: "Du har inte behörighet till den här sidan" }).waitFor();
    await expectSoon(() => opened.tab.locator("main").textContent()).toContain("vof.akademi@kommun.example");
    await opened.close();
  });
});
