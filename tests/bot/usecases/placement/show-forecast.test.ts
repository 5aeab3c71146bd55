import { makeShowForecast } from "../../../../bot/usecases/placement/show-forecast";

const showForecast = makeShowForecast({
  coverageTotal: async (term) => ({
    asOf: term === "HT2023" ? "2023-12-31" : "2024-10-03",
    supervisors: 361,
    permanentCareStaff: 1867,
  }),
});
const plan = { term: "HT2023", trainedPerYear: 65, leaverPercent: 8, base: null };

test("the plan's forecast: from 361 of 1 867 to 560 in autumn 2030, never with more than 11.6 % who leave", async () => {
  const report = await showForecast(plan);
  expect(report).toMatchObject({
    start: { asOf: "2023-12-31", supervisors: 361, permanentCareStaff: 1867 },
    assumed: { trainedPerYear: 65, leaverPercent: 8, base: 1867 },
    goalPerCent: 30,
    goal: 560,
    tableYears: [2027, 2030],
  });
  expect(report.breakEvenPercent).toBeCloseTo(11.607, 3);
  expect(report.scenarios.map(({ outcome }) => outcome)).toMatchObject([
    { kind: "reached", year: 2028, half: "spring" },
    { kind: "reached", year: 2030, half: "autumn" },
    { kind: "never" },
    { kind: "reached", year: 2027, half: "autumn" },
  ]);
});

test("another base is another goal, and the number to start from stays", async () => {
  const report = await showForecast({ ...plan, base: 1200 });
  expect(report).toMatchObject({ start: { permanentCareStaff: 1867 }, assumed: { base: 1200 }, goal: 360 });
  expect(report.scenarios[0]!.outcome).toEqual({ kind: "reached-already", holds: true });
});

test("without a term the forecast starts from today", async () => {
  expect((await showForecast({ ...plan, term: null })).start.asOf).toBe("2024-10-03");
});

test("without a base there is no goal and nothing to forecast", async () => {
  const showNothing = makeShowForecast({
    coverageTotal: async () => ({ asOf: "2024-10-03", supervisors: 0, permanentCareStaff: 0 }),
  });
  expect(await showNothing(plan)).toMatchObject({ goal: 0, breakEvenPercent: null, scenarios: [] });
});
