import { DEFAULT_CALENDARS } from "../../../../bot/domain/placement/calendars";
import { coverageRoutes } from "../../../../bot/http/placement/coverage-routes";
import { makeShowCoverage } from "../../../../bot/usecases/placement/show-coverage";
import { makeShowLoad } from "../../../../bot/usecases/placement/show-load";
import { startApi, type Api } from "../../../support/api";
import { recordsIn, statusesIn } from "../../../support/record-store";

const deps = {
  records: recordsIn([]),
  statuses: statusesIn(),
  calendars: DEFAULT_CALENDARS,
  clock: { now: () => "2024-12-01T12:00:00.000Z" },
};
let api: Api;
let base = "";

beforeAll(async () => {
  api = await startApi(coverageRoutes({ showCoverage: makeShowCoverage(deps), showLoad: makeShowLoad(deps) }));
  base = api.base;
});
afterAll(() => api.close());

test.each([
  ["/api/coverage", "2024-12-01"],
  ["/api/coverage?term=VT2024", "2024-06-30"],
  ["/api/load?term=vt%202024", "2024-06-30"],
])("GET %s answers with figures as of %s", async (path, asOf) => {
  const response = await fetch(base + path);
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
  expect(await response.json()).toMatchObject({ asOf, total: { id: "total", permanentCareStaff: 0 } });
});

test.each(["/api/coverage?term=snart", "/api/load", "/api/load?term="])(
  "GET %s is refused in Swedish",
  async (path) => {
    const response = await fetch(base + path);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: "unknown-term", detail: expect.stringContaining("HT2024") });
  },
);
