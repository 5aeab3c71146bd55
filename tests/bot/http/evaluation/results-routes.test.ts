import type { Results } from "../../../../bot/contract/results";
import { resultsRoutes } from "../../../../bot/http/evaluation/results-routes";
import { makeCloseRound } from "../../../../bot/usecases/evaluation/results/close-round";
import { makeShowResults } from "../../../../bot/usecases/evaluation/results/show-results";
import { startApi, type Api } from "../../../support/api";
import { uniquePrefix } from "../../../support/azurite";
import { closingDeps, runningRound, WRITTEN } from "../../../support/closing-term";

let api: Api;
let base = "";

beforeAll(async () => {
  const deps = await closingDeps(uniquePrefix());
  await runningRound(deps);
  await makeCloseRound(deps)("HT2024");
  await runningRound(deps, "VT2025");
  api = await startApi(resultsRoutes({ showResults: makeShowResults(deps) }));
  base = api.base;
});
afterAll(() => api.close());

test("a closed term's results hold totals, areas and unit windows", async () => {
  const response = await fetch(`${base}/api/results/HT2024`);
  expect(response.status).toBe(200);
  const results = (await response.json()) as Results;
  expect(results.byRole).toEqual({
    student: { invited: 25, answered: 21, responseRate: 0.85 },
    supervisor: { invited: 16, answered: 12, responseRate: 0.75 },
  });
  expect(results.areas.map(({ id, byRole }) => [id, byRole.student, byRole.supervisor])).toEqual([
    ["Norr", { invited: 17, responseRate: 0.8 }, { invited: 10, responseRate: 0.7 }],
    ["Syd", { invited: 8, responseRate: 0.9 }, { invited: 6, responseRate: 0.85 }],
  ]);
  expect(results.unitWindows.map(({ id, from, to }) => [id, from, to])).toEqual([
    ["N1", "HT2024", "HT2024"],
    ["S1", "HT2024", "HT2024"],
  ]);
  expect(results.questions.map(({ id }) => id)).toEqual(results.total.questions.map(({ id }) => id));
  expect(results.total.questions.find(({ id }) => id === "P3")).toMatchObject({ n: null, hidden: "too-few" });
  expect(results.total.questions.find(({ id }) => id === "H9")).toMatchObject({ n: 12, unmetNeed: 1 });
  expect(results.total.dimensions).toContainEqual(
    expect.objectContaining({ role: "supervisor", dimension: "time", index: 25, n: 12 }),
  );
});

test("no group under five, no free text and no bookkeeping is in the answer", async () => {
  const body = await (await fetch(`${base}/api/results/HT2024`)).text();
  expect(body).not.toMatch(/"n":[0-4]\b/);
  for (const hidden of [WRITTEN, "personsByTerm", "N2", "N3"]) expect(body).not.toContain(hidden);
});

test.each([
  ["/api/results/VT2025", 409, "results-not-published"],
  ["/api/results/VT2020", 404, "round-not-found"],
  ["/api/results/snart", 400, "unknown-term"],
])("GET %s is refused with %i", async (path, status, code) => {
  const response = await fetch(base + path);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code });
});
