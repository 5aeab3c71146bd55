import fc from "fast-check";
import { firstNameOf, newcomersAmong } from "../../../../../bot/domain/network/people/newcomers";

const people = (...names: readonly string[]) => names.map((name) => ({ marks: [`email:${name}`, `number:${name}`] }));
const many = Array.from({ length: 100 }, (_, i) => `person${i}`);

test("who is known by one of their marks is not new, whatever else has changed", () => {
  const [anna, berit] = people("anna", "berit");
  expect(newcomersAmong([anna!, berit!], (mark) => mark === "number:anna")).toEqual([berit]);
});

test.each([
  ["five in a small register are people who are new", 5, 5],
  ["a quarter of a large one are too", 25, 25],
  ["more than a quarter is a list that has come in", 26, 0],
] as const)("%s", (_name, unknown, expected) => {
  const known = new Set(many.slice(unknown).map((name) => `email:${name}`));
  const all = unknown === 5 ? people(...many.slice(0, 5)) : people(...many);
  expect(newcomersAmong(all, (mark) => known.has(mark))).toHaveLength(expected);
});

test("once somebody's marks are known they are never new again", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 1 })), (marks) => {
      const all = marks.map((own) => ({ marks: own }));
      const known = new Set(marks.flat());
      expect(newcomersAmong(all, (mark) => known.has(mark))).toEqual([]);
    }),
  );
});

test.each([
  ["Anna Ek", "Anna"],
  ["  Anna-Karin  Ek ", "Anna-Karin"],
  ["Cher", "Cher"],
  ["", ""],
])("%j is called %j", (name, first) => {
  expect(firstNameOf(name)).toBe(first);
});
