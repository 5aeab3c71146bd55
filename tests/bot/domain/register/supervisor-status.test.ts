import fc from "fast-check";
import type { Supervisor } from "../../../../bot/domain/register/supervisor";
import {
  activeOn,
  isActive,
  makeStatusLookup,
  marksOfSupervisor,
  type MarkedStatus,
} from "../../../../bot/domain/register/supervisor-status";
import { supervisorsOf } from "../../../../bot/domain/register/supervisor";
import { makeUnitLookup } from "../../../../bot/domain/register/unit-lookup";
import { aCompetence, aUnit } from "../../../support/records";

const findUnit = makeUnitLookup([aUnit(), aUnit({ code: "V2" })]);

function person(...records: readonly ReturnType<typeof aCompetence>[]): Supervisor {
  return supervisorsOf(records, findUnit)[0]!;
}

function resting(marks: readonly string[], overrides: Partial<MarkedStatus> = {}): MarkedStatus {
  return { state: "resting", since: "2024-09-01", until: null, marks, ...overrides };
}

test.each([
  ["the day before it was told", "2024-08-31", null, true],
  ["the first day", "2024-09-01", null, false],
  ["much later, without an end", "2030-01-01", null, false],
  ["the last day", "2024-12-31", "2024-12-31", false],
  ["the day after the last day", "2025-01-01", "2024-12-31", true],
])("somebody who rests from September acts as a supervisor %s: %s", (_, day, until, expected) => {
  expect(isActive({ state: "resting", since: "2024-09-01", until }, day)).toBe(expected);
});

test("a status is found by any address or number, also after an import that adds one", () => {
  const before = person(aCompetence({ email: null, employeeNumber: "123" }));
  const lookUp = makeStatusLookup([resting(marksOfSupervisor(before))]);
  const after = person(
    aCompetence({ email: null, employeeNumber: "123" }),
    aCompetence({ email: "anna.ek@kommun.example", employeeNumber: "123" }),
  );
  expect(after.id).not.toBe(before.id);
  expect(lookUp(after)).toMatchObject({ state: "resting" });
});

test("a name finds a status only at its own unit, and only when nobody else there has it", () => {
  const known = person(aCompetence());
  const lookUp = makeStatusLookup([resting(marksOfSupervisor(known))]);
  const newAddress = aCompetence({ email: "anna.ny@kommun.example" });
  expect(lookUp(person(newAddress))).not.toBeNull();
  expect(lookUp(person({ ...newAddress, unit: { code: "V2", name: null } }))).toBeNull();
  const namesakes = supervisorsOf([newAddress, aCompetence({ email: "anna.annan@kommun.example" })], findUnit);
  expect(namesakes.map(lookUp)).toEqual([null, null]);
});

test("an address goes before a name, and what was set last holds", () => {
  const anna = person(aCompetence());
  const [email, name] = marksOfSupervisor(anna);
  const lookUp = makeStatusLookup([
    resting([name!], { since: "2024-11-01" }),
    resting([email!], { since: "2024-09-01" }),
    resting([email!], { state: "active", since: "2024-10-01" }),
  ]);
  expect(lookUp(anna)).toMatchObject({ state: "active", since: "2024-10-01" });
});

test("whoever has never been set to anything acts as a supervisor, and the order of entries does not matter", () => {
  const people = supervisorsOf(
    ["Anna Ek", "Bo Öst", "Per Nilsson"].map((name) => aCompetence({ name })),
    findUnit,
  );
  const marks = people.map(marksOfSupervisor);
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          state: fc.constantFrom("active" as const, "resting" as const),
          since: fc.constantFrom("2024-01-01", "2024-06-01", "2024-09-01"),
          until: fc.constant(null),
          marks: fc.constantFrom(...marks.slice(0, 2)),
        }),
        { maxLength: 6 },
      ),
      (entries) => {
        const active = (list: readonly MarkedStatus[]) => people.map(activeOn(list, "2024-12-01"));
        expect(active([...entries].reverse())).toEqual(active(entries));
        expect(active(entries)[2]).toBe(true);
      },
    ),
  );
});
