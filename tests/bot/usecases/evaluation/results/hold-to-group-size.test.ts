import { makeHoldToGroupSize } from "../../../../../bot/usecases/evaluation/results/hold-to-group-size";

test.each([
  ["a term closed with five, and now seven", 5, 7, 1],
  ["a term closed with five, and still five", 5, 5, 0],
  ["a term closed with seven, and now five", 7, 5, 0],
  ["no closed term", null, 7, 0],
])("%s: figures computed ahead are called outdated or not", async (_, smallestGroup, minimumGroup, times) => {
  let touched = 0;
  await makeHoldToGroupSize({
    closings: { publications: () => Promise.resolve({ closed: [], smallestGroup, publications: [] }) },
    registerVersion: {
      touched: () => {
        touched += 1;
        return Promise.resolve();
      },
    },
    minimumGroup,
  })();
  expect(touched).toBe(times);
});
