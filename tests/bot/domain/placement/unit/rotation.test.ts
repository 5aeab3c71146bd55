import fc from "fast-check";
import { fairnessOf, inTurn, type Candidate } from "../../../../../bot/domain/placement/unit/rotation";

const candidate = (id: string, studentWeeks = 0, latestEnd: string | null = null): Candidate => ({
  ...{ id, studentWeeks, latestEnd },
});
const ids = (candidates: readonly Candidate[], occasion = "V1|HT2024") =>
  inTurn(candidates, occasion).map(({ candidate: { id } }) => id);

test("whoever has had the fewest student-weeks is next, whatever came before", () => {
  const people = [candidate("a", 10, "2020-01-01"), candidate("b", 5, "2024-06-01"), candidate("c", 7.5, null)];
  expect(ids(people)).toEqual(["b", "c", "a"]);
  expect(inTurn(people, "")[0]).toMatchObject({ place: 1, because: "fewest-weeks" });
});

test("with equally many weeks it is whose latest placement is longest ago, and first whoever never had one", () => {
  const people = [candidate("a", 5, "2024-06-01"), candidate("b", 5, "2023-11-01"), candidate("c", 5, null)];
  expect(ids(people)).toEqual(["c", "b", "a"]);
  expect(inTurn(people, "").map(({ because }) => because)).toEqual(["never-yet", "longest-since", null]);
});

test("when nothing tells two apart a lot is drawn, the same every time somebody looks", () => {
  const people = [candidate("a"), candidate("b")];
  expect(inTurn(people, "V1|HT2024")[0]!.because).toBe("draw");
  expect(ids(people)).toEqual(ids(people.toReversed()));
});

test("the lot favours nobody for a name: of ten equal people each is first at 60 to 140 of a thousand units", () => {
  const people = Array.from({ length: 10 }, (_, index) => candidate(`email:${"abcdefghij"[index]}.ek@kommun.example`));
  const firsts = new Map<string, number>();
  for (let unit = 0; unit < 1000; unit += 1) {
    const first = ids(people, `V${unit}|HT2024`)[0]!;
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  expect(firsts.size).toBe(10);
  expect(Math.min(...firsts.values())).toBeGreaterThanOrEqual(60);
  expect(Math.max(...firsts.values())).toBeLessThanOrEqual(140);
});

test("the only one who can be asked is next", () => {
  expect(inTurn([candidate("a", 20)], "")).toEqual([{ candidate: candidate("a", 20), place: 1, because: "only-one" }]);
  expect(inTurn([], "")).toEqual([]);
});

test("after any number of rounds nobody of the equally available has had more than one placement more than another", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 60 }),
      fc.string(),
      (people, rounds, occasion) => {
        const had = new Map(Array.from({ length: people }, (_, index) => [`p${index}`, [] as number[]]));
        for (let round = 0; round < rounds; round += 1) {
          const candidates = [...had].map(([id, placements]) => {
            const latest = placements.at(-1);
            return candidate(id, placements.length * 5, latest === undefined ? null : String(latest).padStart(4, "0"));
          });
          had.get(inTurn(candidates, occasion)[0]!.candidate.id)!.push(round);
        }
        const counts = [...had.values()].map(({ length }) => length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test("the order has everybody once, and does not depend on the order in which they came", () => {
  const person = fc.record({
    id: fc.string({ minLength: 1 }),
    studentWeeks: fc.integer({ min: 0, max: 3 }),
    latestEnd: fc.constantFrom(null, "2024-01-01", "2024-06-01"),
  });
  fc.assert(
    fc.property(fc.uniqueArray(person, { selector: ({ id }) => id }), fc.string(), (people, occasion) => {
      const ordered = ids(people, occasion);
      expect(ordered.toSorted()).toEqual(people.map(({ id }) => id).toSorted());
      expect(ids(people.toReversed(), occasion)).toEqual(ordered);
    }),
  );
});

test("fairness tells how many had nobody, the most that one had, and the mean", () => {
  expect(fairnessOf([0, 0, 2, 4])).toEqual({ active: 4, withoutStudents: 2, most: 4, mean: 1.5 });
  expect(fairnessOf([])).toBeNull();
});
