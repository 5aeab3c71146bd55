import type { RetentionProposal, RetentionReport } from "../../../../bot/contract/retention";
import { DEFAULT_CALENDARS } from "../../../../bot/domain/placement/calendars";
import { retentionRoutes } from "../../../../bot/http/access/retention-routes";
import { makeRetention } from "../../../../bot/service/retention";
import { openStores, type Stores } from "../../../../bot/service/stores";
import { anActor, HR } from "../../../support/actors";
import { startApi, type Api } from "../../../support/api";
import { NO_AUDIT } from "../../../support/audit";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { aPlacement } from "../../../support/evaluation";

const NOTED = { audit: NO_AUDIT };

const clock = { now: () => "2027-06-15T08:00:00.000Z" };
const HANS = anActor({ id: "hans", isHr: true });
let stores: Stores;
let retention: ReturnType<typeof makeRetention>;
let api: Api;

beforeEach(async () => {
  stores = await openStores(testTables(), uniquePrefix());
  const settings = { placement: { decision: "VON 2025/123" } };
  retention = makeRetention(stores, { clock, calendars: DEFAULT_CALENDARS, settings });
  api = await startApi(retentionRoutes({ ...retention, clock }));
  const old = aPlacement({ key: "1", supervisors: [{ name: "Åsa Kanarie", email: "asa.kanarie@kommun.example" }] });
  await stores.records.replace([{ from: null, to: old }], async () => {});
});
afterEach(() => api.close());

async function ask<Body>(method: string, path: string, body?: object) {
  const response = await fetch(`${api.base}/api/retention${path}`, {
    method,
    ...(body ? { headers: { "content-type": "application/json" }, body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) as Body & { readonly code?: string } };
}

test("the whole retention table is shown with its decisions and what is due, and nobody's name (D23)", async () => {
  const { status, text, body } = await ask<RetentionReport>("GET", "");
  expect(status).toBe(200);
  expect(body.lines.find(({ table, rule }) => table === "Placements" && rule === "placement")).toEqual({
    table: "Placements",
    rule: "placement",
    holds: expect.objectContaining({ sv: expect.stringContaining("Placeringar") }),
    kept: {
      sv: "Handledarnas namn tas bort 24 månader efter placeringens sista dag. Placeringen finns kvar utan personer.",
      en: "Supervisors' names are removed 24 months after the placement's last day. The placement stays, without persons.",
    },
    decision: "VON 2025/123",
    by: "two-people",
    due: 1,
    oldest: "2024-10-04",
  });
  const texts = body.lines.find(({ table }) => table === "FreeTexts")!;
  expect([texts.by, texts.decision, texts.due]).toEqual(["nobody-decided", null, 0]);
  expect(body.lines.find(({ table }) => table === "Published")).toMatchObject({ by: "nobody", due: null });
  expect(text).not.toMatch(/kanarie/i);
});

test("one proposes, another approves what they have looked at, and the clock removes it (D23)", async () => {
  const made = await ask<RetentionProposal>("POST", "/proposals");
  expect([made.status, made.body.state, made.body.isOwn]).toEqual([201, "proposed", true]);
  const { id, fingerprint } = made.body;
  const own = await ask("POST", `/proposals/${id}/approve`, { fingerprint });
  expect([own.status, own.body.code]).toEqual([403, "own-proposal"]);

  api.as(HANS);
  const seen = (await ask<RetentionReport>("GET", "")).body.proposals;
  expect(seen.map(({ isOwn, lines }) => [isOwn, lines.map(({ count }) => count)])).toEqual([[false, [1]]]);
  const approved = await ask<RetentionProposal>("POST", `/proposals/${id}/approve`, { fingerprint });
  expect([approved.status, approved.body.state]).toEqual([200, "approved"]);
  const again = await ask("POST", `/proposals/${id}/approve`, { fingerprint });
  expect([again.status, again.body.code]).toEqual([409, "already-approved"]);

  await retention.onTheClock({ ...NOTED, log: () => undefined, isStopping: () => false }).carryOutRemovals();
  const { body, text } = await ask<RetentionReport>("GET", "");
  expect(body.proposals[0]).toMatchObject({ state: "done", lines: [{ count: 1, removed: 1 }] });
  expect(text).not.toMatch(/kanarie/i);
  expect((await stores.records.load(["placement"]))[0]!.supervisors).toEqual([]);
  const nothing = await ask("POST", "/proposals");
  expect([nothing.status, nothing.body.code]).toEqual([409, "nothing-to-remove"]);
});

test("nobody without the right sees or proposes anything", async () => {
  api.as(anActor({ managerOf: ["V2100"], managesIn: ["Vårdboende Norr"] }));
  const tries = [ask("GET", ""), ask("POST", "/proposals"), ask("POST", "/proposals/x/approve", { fingerprint: "x" })];
  expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([403, 403, 403]);
  api.as(HR);
  expect((await ask("POST", "/proposals/x/approve", { fingerprint: "x" })).status).toBe(404);
});
