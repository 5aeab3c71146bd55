import { shuffle } from "../../../../../bot/usecases/evaluation/results/shuffle";

test("shuffling keeps everything and reaches every order", () => {
  const orders = new Set(Array.from({ length: 600 }, () => shuffle(["a", "b", "c"]).join("")));
  expect([...orders].toSorted()).toEqual(["abc", "acb", "bac", "bca", "cab", "cba"]);
  expect(shuffle([])).toEqual([]);
});
