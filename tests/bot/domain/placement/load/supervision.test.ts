import fc from "fast-check";
import { makeIdentify, studentsPerSupervisor } from "../../../../../bot/domain/placement/load/supervision";
import { aPlacement, aUnit } from "../../../../support/records";

const identify = makeIdentify([]);
const unit = aUnit();

test("all shares together are the students that have a supervisor", () => {
  const supervisors = fc
    .uniqueArray(fc.constantFrom("a@x", "b@x", "c@x", "d@x"))
    .map((emails) => emails.map((email) => ({ name: null, email })));
  const rows = fc.array(fc.record({ supervisors, count: fc.integer({ min: 1, max: 5 }) }));
  fc.assert(
    fc.property(rows, (placements) => {
      const shares = studentsPerSupervisor(
        placements.map((row) => ({ placement: aPlacement(row), unit })),
        identify,
      );
      const supervised = placements.filter((row) => row.supervisors.length > 0);
      const students = supervised.reduce((sum, row) => sum + row.count, 0);
      expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(students, 9);
    }),
  );
});

test("a group of two supervisors and three students is 1.5 each", () => {
  const both = [
    { name: "Anna Ek", email: "a@x" },
    { name: "Bo Öst", email: null },
  ];
  const shares = studentsPerSupervisor([{ placement: aPlacement({ supervisors: both, count: 3 }), unit }], identify);
  expect([...shares.values()]).toEqual([1.5, 1.5]);
});
