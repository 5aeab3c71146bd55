import type { Browser } from "playwright-core";
import type { RetentionProposal, RetentionReport } from "../../../../bot/contract/retention";
import { accessibilityProblems, sidewaysScroll, smallTargets } from "../../../support/tab/accessibility";
import { startBrowser } from "../../../support/tab/browser";
import { expectSoon } from "../../../support/tab/expect-soon";
import { openTab } from "../../../support/tab/open-tab";
import { answerApi, serveTab, type Reply } from "../../../support/tab/served-tab";

let browser: Browser;
let served: Awaited<ReturnType<typeof serveTab>>;

beforeAll(async () => {
  served = await serveTab();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  served.stop();
});

const both = (sv: string) => ({ sv, en: sv });
const LINE = { table: "Placements", rule: "placement", holds: both("Placeringar."), decision: "VON 2025/123" } as const;
const PROPOSAL: RetentionProposal = {
  ...{ id: "p", fingerprint: "f", state: "proposed", proposedAt: "2027-06-14T08:00:00.000Z", isOwn: false },
  ...{ approvedAt: null, doneAt: null, lines: [{ ...LINE, count: 3, oldest: "2024-10-04", removed: 0 }] },
};
const REPORT: RetentionReport = {
  countedAt: "2027-06-15T08:00:00.000Z",
  lines: [
    { ...LINE, kept: both("24 månader."), by: "two-people", due: 3, oldest: "2024-10-04" },
    {
      ...{ table: "FreeTexts", rule: "free-text", holds: both("Fritext."), kept: both("6 månader."), decision: null },
      ...{ by: "nobody-decided", due: 2, oldest: "2026-02-01" },
    },
    {
      ...{ table: "Published", rule: "statistics", holds: both("Resultat."), kept: both("Bevaras."), decision: null },
      ...{ by: "nobody", due: null, oldest: null },
    },
  ],
  proposals: [PROPOSAL],
};

function open(replies: Record<string, Reply>, width = 1200) {
  let asked: Awaited<ReturnType<typeof answerApi>> = [];
  const opened = openTab(browser, {
    ...{ base: served.base, width, subPageId: "/samordning/personuppgifter" },
    before: async (page) => void (asked = await answerApi(page, { "/api/retention": { body: REPORT }, ...replies })),
  });
  const edits = () => asked.filter(({ method }) => method === "POST").map(({ path }) => path);
  return opened.then((tab) => ({ ...tab, edits }));
}

test("HR reads what is kept for how long, what lacks a decision, and approves what somebody else has proposed (D23)", async () => {
  const { tab, edits, close } = await open({ "/api/retention/proposals/p/approve": { body: PROPOSAL } }, 320);
  await tab.getByText("3 poster kan gallras med stöd av ett gallringsbeslut.").waitFor();
  await tab.getByText("2 poster är för gamla men saknar gallringsbeslut", { exact: false }).waitFor();
  await tab.getByRole("row", { name: /Fritext.*Saknar gallringsbeslut.*2, äldst 1 feb. 2026/ }).waitFor();
  expect(await accessibilityProblems(tab)).toEqual([]);
  expect([await sidewaysScroll(tab), await smallTargets(tab, 44)]).toEqual([0, []]);
  await tab.getByRole("button", { name: "Granska och godkänn" }).click();
  const dialog = tab.getByRole("dialog");
  await dialog.getByText("Placeringar. 3 poster, äldst 4 okt. 2024. Beslut VON 2025/123.").waitFor();
  await dialog.getByRole("button", { name: "Gallra för gott" }).click();
  await expectSoon(edits).toEqual(["/api/retention/proposals/p/approve"]);
  await expectSoon(() => dialog.count()).toBe(0);
  await close();
});

test("whoever proposed waits for somebody else, and hears the service's reason when nothing can be proposed", async () => {
  const { tab, edits, close } = await open({
    "/api/retention": { body: { ...REPORT, proposals: [{ ...PROPOSAL, isOwn: true }] } },
    "/api/retention/proposals": {
      status: 409,
      body: { detail: "Det finns inget att gallra.", code: "nothing-to-remove" },
    },
  });
  await tab.getByText("Du har lämnat förslaget.", { exact: false }).waitFor();
  expect(await tab.getByRole("button", { name: "Granska och godkänn" }).count()).toBe(0);
  await tab.getByRole("button", { name: "Föreslå gallring" }).click();
  await tab.getByRole("alert").getByText("Det finns inget att gallra.").waitFor();
  expect(edits()).toEqual(["/api/retention/proposals"]);
  await close();
});
