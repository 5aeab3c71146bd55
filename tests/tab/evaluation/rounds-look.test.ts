import type { Browser } from "playwright-core";
import type { RoundStatus } from "../../../bot/contract/round";
import type { Recipient, RecipientPage } from "../../../bot/contract/round-recipients";
import { makeCardMaker } from "../../../bot/teams/evaluation/card-maker";
import { accessibilityProblems, colourProblems, sidewaysScroll, smallTargets } from "../../support/tab/accessibility";
import { startBrowser } from "../../support/tab/browser";
import { expectSoon } from "../../support/tab/expect-soon";
import { openTab, type OpenTab } from "../../support/tab/open-tab";
import { answerApi, serveTab, type Reply } from "../../support/tab/served-tab";

let browser: Browser;
let served: { readonly base: string; stop(): void };
beforeAll(async () => {
  [browser, served] = [await startBrowser(), await serveTab()];
});
afterAll(async () => {
  await browser.close();
  served.stop();
});

function counts(answered: number, sent: number, other: Partial<RoundStatus["invitations"]> = {}) {
  const states = { pending: 0, posting: 0, sent, answered, uncertain: 0, failed: 0, cancelled: 0, ...other };
  return { planned: Object.values(states).reduce((sum, count) => sum + count, 0), ...states };
}

const RUNNING: RoundStatus = {
  term: "HT2024",
  state: "running",
  pausedBecause: null,
  startedAt: "2024-10-03T08:00:00.000Z",
  closesAt: "2024-12-27T23:00:00.000Z",
  invitations: counts(404, 73, { pending: 148, uncertain: 1, failed: 14 }),
  byRole: {
    student: counts(199, 51, { pending: 80, failed: 12 }),
    supervisor: counts(205, 22, { pending: 68, uncertain: 1, failed: 2 }),
  },
  byRoute: { card: 296, link: 290, qr: 52, none: 2 },
  unreachable: [
    { role: "student", reason: "student-without-address", count: 9, remedy: "print-qr" },
    { role: "student", reason: "address-refused", count: 3, remedy: "correct-address" },
    { role: "supervisor", reason: "supervisor-not-in-teams", count: 2, remedy: "add-to-team" },
  ],
  waitingForMail: 0,
  waiting: [
    { reason: "period", count: 146, until: "2024-11-07T09:00:00.000Z" },
    { reason: "hours", count: 2, until: "2024-10-07T06:00:00.000Z" },
  ],
  reminder: { count: 70, waitsUntil: "2024-10-07T06:00:00.000Z" },
};
const PAUSED: RoundStatus = { ...RUNNING, term: "VT2024", state: "paused", pausedBecause: "too-many-failures" };
const CLOSED: RoundStatus = {
  ...RUNNING,
  ...{ term: "HT2023", state: "closed", waiting: [], reminder: { count: 0, waitsUntil: null } },
  invitations: counts(302, 103),
};
const PLANNED: RoundStatus = { ...CLOSED, term: "VT2025", state: "not-started", startedAt: null };

const EVA: Recipient = {
  ...{ id: "HT2024.aaaaaaaaaaaaaaaaaaaaaa", role: "supervisor", name: "Eva Lind", placementId: null },
  ...{ unit: { code: "V2100", name: "Laröd vårdboende" }, period: "5", route: "card", reason: null, remedy: null },
  uncertain: { triedAt: "2024-10-03T08:00:00.000Z", followsUpAt: "2024-10-04T06:00:00.000Z", isOrderedAgain: false },
};
const PEOPLE: RecipientPage = { term: "HT2024", state: "all", total: 1, page: 1, pages: 1, items: [EVA] };
const CARD = makeCardMaker({
  contactMailbox: "vof.akademi@kommun.example",
  publicUrl: "https://handledarnatet.kommun.example",
}).message({
  ...{ invitationId: "preview", attempt: 1, questionnaire: { id: "APL-H", version: 1 }, term: "HT2024", period: "5" },
  ...{ unitName: "Laröd vårdboende", lastDay: "2024-10-17", isReminder: false, studentsToShowQr: 2 },
});

const WIDTHS = [1280, 1024, 720, 640, 390, 320];

const REPLIES: Record<string, Reply> = {
  "/api/rounds": { body: [RUNNING, PAUSED, CLOSED] },
  "/api/rounds/VT2025/plan": { body: PLANNED },
  "/api/rounds/VT2023/plan": { body: { ...PLANNED, term: "VT2023", invitations: counts(0, 0) } },
  "/api/rounds/HT2024/recipients": { body: PEOPLE },
  "/api/rounds/VT2024/recipients": { body: PEOPLE },
  "/api/rounds/HT2024/preview": {
    body: { term: "HT2024", recipient: EVA, isReminder: false, message: { kind: "card", ...CARD } },
  },
};
const FAILED: Reply = {
  status: 500,
  body: {
    type: "about:blank",
    title: "Något gick fel",
    status: 500,
    detail: "Försök igen.",
    code: "unexpected",
    reference: "K7PQ",
  },
};

interface State {
  readonly at: string;
  readonly replies?: Record<string, Reply>;
  /** What is to be seen before anybody judges. */
  readonly seen: string | RegExp;
  readonly act?: (opened: OpenTab) => Promise<void>;
}

const press = (name: string | RegExp) => async (opened: OpenTab) => {
  await opened.tab.getByRole("button", { name }).click();
  await opened.tab.getByRole("dialog").waitFor();
};

const STATES: Readonly<Record<string, State>> = {
  "the list": { at: "/utskick", seen: "Avslutade" },
  "the empty list": { at: "/utskick", replies: { "/api/rounds": { body: [] } }, seen: "Ingen omgång är startad än." },
  "the list that failed": { at: "/utskick", replies: { "/api/rounds": FAILED }, seen: /K7PQ/ },
  "the list that is on its way": {
    at: "/utskick",
    replies: { "/api/rounds": { isWaiting: true } },
    seen: "Hämtar utskick…",
  },
  "a running round": { at: "/utskick/HT2024", seen: /^404 av 640 har svarat/ },
  "a paused round": { at: "/utskick/VT2024", seen: /^Omgången pausade sig själv/ },
  "a closed round": { at: "/utskick/HT2023", seen: /^302 av 405 har svarat/ },
  "a plan": { at: "/utskick/VT2025", seen: /^Ingenting är skickat/ },
  "a term without placements": { at: "/utskick/VT2023", seen: /Läs in placeringarna först/ },
  "somebody without access": {
    at: "/utskick",
    replies: { "/api/rounds": { status: 403, body: { detail: "", code: "not-allowed" } } },
    seen: /Fråga vof\.akademi/,
  },
  "the question before a reminder": { at: "/utskick/HT2024", seen: /^404 av/, act: press("Påminn 70…") },
  "the preview": {
    at: "/utskick/HT2024",
    seen: /^404 av/,
    async act(opened) {
      await press("Förhandsgranska…")(opened);
      await opened.tab.frameLocator("iframe").getByText("Hur var det att handleda?").waitFor();
    },
  },
};

test.each(Object.entries(STATES))(
  "%s is accessible in the three themes, large enough to touch, and never scrolls sideways",
  async (_name, { at, replies = {}, seen, act }) => {
    const opened = await openTab(browser, {
      ...{ base: served.base, subPageId: at },
      before: async (page) => void (await answerApi(page, { ...REPLIES, ...replies })),
    });
    const { tab, page } = opened;
    await tab.getByText(seen).first().waitFor();
    await act?.(opened);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await sidewaysScroll(tab)]).toEqual([width, 0]);
    }
    for (const width of [1200, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect((await smallTargets(tab, width < 600 ? 44 : 24)).filter(isOfThisView)).toEqual([]);
      for (const theme of ["default", "dark", "contrast"]) {
        await opened.setTheme(theme);
        await tab.locator(`:root[data-theme=${theme}]`).waitFor({ state: "attached" });
        const problems = theme === "default" ? accessibilityProblems : colourProblems;
        expect([theme, width, await problems(tab)]).toEqual([theme, width, []]);
      }
    }
    await opened.close();
  },
);

/** The frame around the view has tests of its own. */
function isOfThisView(target: string): boolean {
  return !/^(Fritext|Utskick) /.test(target);
}

test("the last numbers stay, with their time, when the next ones cannot be fetched", async () => {
  const replies = { ...REPLIES };
  const opened = await openTab(browser, {
    ...{ base: served.base, subPageId: "/utskick/HT2024" },
    before: async (page) => void (await answerApi(page, replies)),
  });
  await opened.tab
    .getByText(/^404 av/)
    .first()
    .waitFor();
  replies["/api/rounds"] = FAILED;
  await opened.tab.getByText(/^Uppgifterna kunde inte hämtas på nytt\. Det som hämtades/).waitFor();
  await expectSoon(() =>
    opened.tab
      .getByText(/^404 av/)
      .first()
      .isVisible(),
  ).toBe(true);
  replies["/api/rounds"] = { body: [{ ...RUNNING, invitations: counts(405, 72, { pending: 163 }) }] };
  const newNumbers = opened.tab.getByText(/^405 av/).first();
  // The page asks by itself every few seconds, and may be first.
  await Promise.race([opened.tab.getByRole("button", { name: "Försök igen" }).click(), newNumbers.waitFor()]);
  await newNumbers.waitFor();
  await opened.close();
});

test("progress is read out when it has changed, and the mark says what the cells say", async () => {
  const replies = { ...REPLIES };
  const opened = await openTab(browser, {
    ...{ base: served.base, subPageId: "/utskick/HT2024" },
    before: async (page) => void (await answerApi(page, replies)),
  });
  const { tab } = opened;
  await tab
    .getByText(/^404 av/)
    .first()
    .waitFor();
  const widths = () =>
    tab
      .locator("[data-mark=progress]")
      .evaluate((mark) =>
        ["answered", "sent"].map((part) => mark.querySelector(`[data-part=${part}]`)!.getAttribute("width")),
      );
  await expectSoon(widths).toEqual(["63.13%", "11.41%"]);
  replies["/api/rounds"] = { body: [{ ...RUNNING, invitations: counts(320, 160, { pending: 160 }) }] };
  await tab
    .getByText(/^320 av/)
    .first()
    .waitFor();
  await expectSoon(widths).toEqual(["50%", "25%"]);
  await tab
    .getByRole("status")
    .filter({ hasText: /^320 av 640 har svarat/ })
    .waitFor({ state: "attached" });
  await opened.close();
});
