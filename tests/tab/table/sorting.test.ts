import { press, readSorting, sorted, writeSorting, type Sorting } from "../../../tab/table/sorting";

const compare = new Intl.Collator("sv").compare;

test("the head of a column sorts ascending, then descending, then ascending again", () => {
  const first = press(null, "andel");
  expect(first).toEqual({ column: "andel", direction: "ascending" });
  expect(press(first, "andel")).toEqual({ column: "andel", direction: "descending" });
  expect(press(press(first, "andel"), "andel")).toEqual(first);
  expect(press(first, "namn")).toEqual({ column: "namn", direction: "ascending" });
});

test.each(["ascending", "descending"] as const)("rows without a figure come last %s", (direction) => {
  const rows = [3, null, 1, 2];
  const numbers = direction === "ascending" ? [1, 2, 3] : [3, 2, 1];
  expect(sorted(rows, (row) => row, direction, compare)).toEqual([...numbers, null]);
});

test("words follow the language, and equal rows keep their order", () => {
  const rows = [
    { name: "Öst", id: 1 },
    { name: "Norr", id: 2 },
    { name: "Öst", id: 3 },
    { name: "Åby", id: 4 },
  ];
  const order = (direction: Sorting["direction"]) =>
    sorted(rows, ({ name }) => name, direction, compare).map(({ id }) => id);
  expect(order("ascending")).toEqual([2, 4, 1, 3]);
  expect(order("descending")).toEqual([1, 3, 4, 2]);
});

test("a sorting is one word of the address", () => {
  for (const written of ["andel", "-andel"]) expect(writeSorting(readSorting(written)!)).toBe(written);
  expect([readSorting(undefined), readSorting("")]).toEqual([null, null]);
});
