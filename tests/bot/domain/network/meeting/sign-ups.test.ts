import fc from "fast-check";
import {
  answerSignUp,
  countSignUps,
  moveUp,
  numberInLine,
  type SignUp,
} from "../../../../../bot/domain/network/meeting/sign-ups";

function joiner(person: string) {
  return { person, name: `Person ${person}`, worksAt: ["V2100"], worksIn: ["Vårdboende Norr"] };
}

function answered(signUps: readonly SignUp[], seats: number | null, person: string, answer: "yes" | "no") {
  const { changed } = answerSignUp(signUps, seats, joiner(person), answer);
  const names = new Set(changed.map((one) => one.person));
  return [...signUps.filter((one) => !names.has(one.person)), ...changed];
}

/** "a+" is a yes of a, "a-" a no. */
function after(answers: string, seats: number | null): readonly SignUp[] {
  return answers
    .split(" ")
    .reduce<readonly SignUp[]>(
      (signUps, each) => answered(signUps, seats, each[0]!, each.endsWith("+") ? "yes" : "no"),
      [],
    );
}

function shown(signUps: readonly SignUp[]): string {
  return signUps
    .toSorted((a, b) => (a.person < b.person ? -1 : 1))
    .map(({ person, state, isToBeTold }) => `${person}:${state}${isToBeTold ? "!" : ""}`)
    .join(" ");
}

test.each([
  ["a+ b+ c+", 2, "a:coming b:coming c:waiting"],
  ["a+ b+ c+", null, "a:coming b:coming c:coming"],
  ["a+ b+ c+ a-", 2, "a:declined b:coming c:coming!"],
  ["a+ b+ c+ c-", 2, "a:coming b:coming c:declined"],
  ["a+ b+ c+ a- a+", 2, "a:waiting b:coming c:coming!"],
  ["a+ b+ c+ d+ c- a-", 2, "a:declined b:coming c:declined d:coming!"],
  ["a+ a+", 1, "a:coming"],
  ["a-", 1, ""],
  ["a+ b+ b+ c+ a-", 1, "a:declined b:coming! c:waiting"],
])("after %s with %s seats: %s", (answers, seats, expected) => {
  expect(shown(after(answers, seats))).toBe(expected);
});

test("seats are never oversold, nobody is there twice, and nobody waits while a seat is free", () => {
  const answer = fc.tuple(fc.constantFrom(..."abcdefgh"), fc.constantFrom("+", "-")).map((pair) => pair.join(""));
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (answers, seats) => {
      const signUps = after(answers.join(" "), seats);
      const { coming, waiting, free } = countSignUps(signUps, seats);
      expect(coming).toBeLessThanOrEqual(seats);
      expect(waiting === 0 || free === 0).toBe(true);
      expect(new Set(signUps.map(({ person }) => person)).size).toBe(signUps.length);
      expect(new Set(signUps.map(({ place }) => place)).size).toBe(signUps.length);
    }),
  );
});

test("those who wait move up in the order in which they came, however many leave", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([..."abc"], { minLength: 1 }), (leaving) => {
      const full = after("a+ b+ c+ d+ e+ f+ g+", 3);
      const signUps = leaving.reduce<readonly SignUp[]>((list, person) => answered(list, 3, person, "no"), full);
      const told = signUps.filter(({ isToBeTold }) => isToBeTold).map(({ person }) => person);
      expect(told).toEqual([..."defg"].slice(0, leaving.length));
    }),
  );
});

test("whoever answers the same again keeps the place in the line", () => {
  const signUps = after("a+ b+ c+ b+", 1);
  expect([numberInLine(signUps, "b"), numberInLine(signUps, "c"), numberInLine(signUps, "a")]).toEqual([1, 2, null]);
});

test("more seats give the first who wait theirs; fewer take nobody's away", () => {
  const signUps = after("a+ b+ c+ d+", 1);
  expect(moveUp(signUps, 3).map(({ person }) => person)).toEqual(["b", "c"]);
  expect(moveUp(signUps, null)).toHaveLength(3);
  expect(moveUp(after("a+ b+", 2), 1)).toEqual([]);
  expect(countSignUps(after("a+ b+", 2), 1)).toEqual({ coming: 2, waiting: 0, free: 0 });
});
