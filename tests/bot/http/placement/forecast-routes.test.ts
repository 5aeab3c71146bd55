import { forecastRoutes } from "../../../../bot/http/placement/forecast-routes";
import { makeShowForecast } from "../../../../bot/usecases/placement/show-forecast";
import { anActor, HR } from "../../../support/actors";
import { startApi, type Api } from "../../../support/api";

let api: Api;

beforeAll(async () => {
  const coverageTotal = async () => ({ asOf: "2023-12-31", supervisors: 361, permanentCareStaff: 1867 });
  api = await startApi(forecastRoutes({ showForecast: makeShowForecast({ coverageTotal }) }));
});
afterAll(() => api.close());

const ask = (query: string) => fetch(`${api.base}/api/forecast${query}`);

test("without assumptions 65 are trained and 8 % leave, of the registered base", async () => {
  const response = await ask("");
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    assumed: { trainedPerYear: 65, leaverPercent: 8, base: 1867 },
    goal: 560,
  });
});

test("60 a year, 0.5 % who leave and a base of 1 200 are what the answer is made of", async () => {
  const response = await ask("?trainedPerYear=60&leaverPercent=0.5&base=1200");
  expect(await response.json()).toMatchObject({
    assumed: { trainedPerYear: 60, leaverPercent: 0.5, base: 1200 },
    goal: 360,
  });
});

test.each([
  "trainedPerYear=-1",
  "trainedPerYear=6.5",
  "trainedPerYear=1001",
  "trainedPerYear=många",
  "leaverPercent=101",
  "leaverPercent=-0.1",
  "leaverPercent=8,5",
  "base=0",
  "base=100001",
  "base=1.5",
])("?%s is refused in Swedish, with the name of the field", async (query) => {
  const response = await ask(`?${query}`);
  expect(response.status).toBe(400);
  const problem = (await response.json()) as { code: string; detail: string };
  expect(problem.code).toBe("invalid-input");
  expect(problem.detail).toContain(query.split("=")[0]!);
});

test("a supervisor may see the forecast, somebody without a role may not", async () => {
  api.as(anActor({ supervisorId: "s1", worksAt: ["V1"] }));
  expect((await ask("")).status).toBe(200);
  api.as(anActor());
  expect((await ask("")).status).toBe(403);
  api.as(HR);
});
