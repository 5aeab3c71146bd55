import type { SupervisorStatusReport } from "../../../../bot/contract/supervisor-status";
import { supervisorsOf } from "../../../../bot/domain/register/supervisor";
import { makeUnitLookup } from "../../../../bot/domain/register/unit-lookup";
import { statusRoutes } from "../../../../bot/http/register/status-routes";
import { openStatusStore } from "../../../../bot/storage/register/supervisor-statuses";
import { personKey } from "../../../../bot/usecases/register/person-key";
import { makeSetSupervisorStatus } from "../../../../bot/usecases/register/set-supervisor-status";
import { makeShowSupervisorStatus } from "../../../../bot/usecases/register/show-supervisor-status";
import { anActor, HR } from "../../../support/actors";
import { startApi, type Api } from "../../../support/api";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { handClock } from "../../../support/importing";
import { recordsIn } from "../../../support/record-store";
import { aCompetence, aUnit } from "../../../support/records";

const records = [aUnit(), aUnit({ code: "V2" }), aCompetence({ name: "Stina Öberg" })];
const stina = supervisorsOf(
  records.flatMap((record) => (record.kind === "competence" ? [record] : [])),
  makeUnitLookup([aUnit()]),
)[0]!;
const key = personKey(stina.id);
let api: Api;

beforeEach(async () => {
  const statuses = await openStatusStore(testTables(), uniquePrefix());
  const deps = { records: recordsIn(records), statuses, clock: handClock("2024-12-01T12:00:00.000Z") };
  api = await startApi(
    statusRoutes({
      showSupervisorStatus: makeShowSupervisorStatus(deps),
      setSupervisorStatus: makeSetSupervisorStatus(deps),
    }),
  );
});
afterEach(() => api.close());

const path = (id: string) => `${api.base}/api/register/supervisors/${id}/status`;

async function read(id = key) {
  const response = await fetch(path(id));
  return {
    status: response.status,
    etag: response.headers.get("etag") ?? "",
    body: (await response.json()) as SupervisorStatusReport & { readonly code?: string },
  };
}

async function write(change: object, ifMatch: string | null, id = key) {
  const response = await fetch(path(id), {
    method: "PUT",
    headers: { "content-type": "application/json", ...(ifMatch === null ? {} : { "if-match": ifMatch }) },
    body: JSON.stringify(change),
  });
  return {
    status: response.status,
    etag: response.headers.get("etag") ?? "",
    body: (await response.json()) as SupervisorStatusReport & { readonly code?: string; readonly detail?: string },
  };
}

test("somebody is set to rest until a day, and to act again, by whoever has seen the latest version", async () => {
  const seen = await read();
  expect(seen.body).toEqual({ id: key, name: "Stina Öberg", unit: "Enhet V1", state: "active", until: null });
  const rested = await write({ state: "resting", until: "2024-12-31" }, seen.etag);
  expect(rested).toMatchObject({ status: 200, body: { state: "resting", until: "2024-12-31" } });
  expect(await read()).toMatchObject({ etag: rested.etag, body: { state: "resting" } });
  expect(await write({ state: "active", until: null }, rested.etag)).toMatchObject({
    status: 200,
    body: { state: "active", until: null },
  });
});

test("of two editors at once one gets 412 and is told in Swedish that somebody else has changed it", async () => {
  const { etag } = await read();
  const both = await Promise.all([
    write({ state: "resting", until: null }, etag),
    write({ state: "resting", until: "2025-01-31" }, etag),
  ]);
  const [won, lost] = both[0].status === 200 ? both : [both[1], both[0]];
  expect([won.status, lost.status]).toEqual([200, 412]);
  expect(lost.body).toMatchObject({ code: "changed-by-someone-else", detail: expect.stringMatching(/ågon annan/) });
  expect((await read()).body.until).toBe(won.body.until);
  expect((await write({ state: "active", until: null }, etag)).status).toBe(412);
});

test.each([
  ["a reason", { state: "resting", until: null, reason: "x" }, "invalid-input"],
  ["a comment", { state: "resting", until: null, kommentar: "x" }, "invalid-input"],
  ["a state that is neither", { state: "ill", until: null }, "invalid-input"],
  ["a day that is none", { state: "resting", until: "2024-02-30" }, "invalid-input"],
  ["a day that has passed", { state: "resting", until: "2024-11-30" }, "rest-already-over"],
])("%s is refused and changes nothing (S5)", async (_, change, code) => {
  const { etag } = await read();
  expect(await write(change, etag)).toMatchObject({ status: 400, body: { code } });
  expect(await read()).toMatchObject({ etag });
});

test("without If-Match nothing is changed", async () => {
  expect(await write({ state: "resting", until: null }, null)).toMatchObject({ status: 400 });
  expect((await read()).body.state).toBe("active");
});

test.each([
  ["HR", 200, HR],
  ["the unit's manager", 200, anActor({ managerOf: ["V1"] })],
  ["the person", 200, anActor({ worksAt: ["V1"], supervisorId: stina.id })],
  ["another unit's manager", 403, anActor({ managerOf: ["V2"] })],
  ["a colleague at the unit", 403, anActor({ worksAt: ["V1"], supervisorId: "email:bo@kommun.example" })],
  ["a step 3 supervisor of the area", 403, anActor({ leadIn: ["Vårdboende Norr"] })],
  ["somebody without a role", 403, anActor()],
])("%s may see and change the status: %i", async (_, status, actor) => {
  const { etag } = await read();
  api.as(actor);
  expect([(await read()).status, (await write({ state: "resting", until: null }, etag)).status]).toEqual([
    status,
    status,
  ]);
});

test("somebody whom the register does not know is not found, which others than HR are not told", async () => {
  expect(await read("nobody")).toMatchObject({ status: 404, body: { code: "supervisor-not-found" } });
  api.as(anActor({ managerOf: ["V2"], supervisorId: "email:bo@kommun.example" }));
  expect(await read("nobody")).toMatchObject({ status: 403, body: { code: "not-allowed" } });
});
