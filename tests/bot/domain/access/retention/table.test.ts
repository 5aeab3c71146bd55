import fc from "fast-check";
import { RETENTION_CLASSES, type RetentionClassId } from "../../../../../bot/domain/access/retention/classes";
import {
  cutoffOf,
  retentionOf,
  retentionTable,
  settingProblem,
} from "../../../../../bot/domain/access/retention/table";

const IDS = Object.keys(RETENTION_CLASSES) as readonly RetentionClassId[];

test("D23: without a decision's number, nothing that needs one is removed by anybody", () => {
  const needing = retentionTable({}).filter(({ by }) => by === "nobody-decided");
  expect(needing.map(({ id }) => id)).toEqual(expect.arrayContaining(["free-text", "supervisor", "placement"]));
  expect(retentionTable({}).some(({ by }) => by === "two-people")).toBe(false);
  expect(retentionOf("placement", { placement: { decision: "VON 2025/123" } })).toEqual({
    id: "placement",
    keep: { kind: "months", count: 24 },
    decision: "VON 2025/123",
    by: "two-people",
  });
});

test("what is of no use once its work is done goes by the clock, and what is preserved by nobody", () => {
  expect(retentionOf("student-contact", {}).by).toBe("clock");
  expect(retentionOf("statistics", {}).by).toBe("nobody");
  expect(retentionOf("student-contact", { "student-contact": { count: 7 } }).keep).toEqual({ kind: "days", count: 7 });
});

test.each([
  ["nothing", { count: 1 }, '"nothing" is no class; the classes are '],
  ["student-contact", { count: 31 }, '"count" must be a whole number from 0 to 30 (days), not 31'],
  ["student-contact", { decision: "1" }, "no decision is needed"],
  ["free-text", { count: 7, decision: "1" }, '"count" must be a whole number from 1 to 6 (months), not 7'],
  ["placement", { count: 24.5 }, '"count" must be a whole number from 12 to 60 (months), not 24.5'],
  ["sign-in", { count: 24 }, "how long is fixed"],
  ["statistics", { count: 24 }, "how long is fixed"],
])("a setting that goes beyond the rule is refused: %s %o", (id, setting, problem) => {
  expect(settingProblem(id, setting)).toContain(problem);
});

test("a period within the rule and a decision's number are taken", () => {
  expect(settingProblem("placement", { count: 36, decision: "VON 2025/123" })).toBeNull();
  expect(settingProblem("student-contact", { count: 0 })).toBeNull();
});

test.each([
  [{ kind: "hours", count: 12 }, "2024-12-16T08:00:00.000Z", "2024-12-15T20:00:00.000Z"],
  [{ kind: "days", count: 30 }, "2024-12-16T08:00:00.000Z", "2024-11-16T08:00:00.000Z"],
  [{ kind: "months", count: 1 }, "2025-03-31T08:00:00.000Z", "2025-02-28T08:00:00.000Z"],
  [{ kind: "months", count: 24 }, "2024-02-29T08:00:00.000Z", "2022-02-28T08:00:00.000Z"],
  [{ kind: "months", count: 3 }, "2025-01-15T23:30:00.000Z", "2024-10-15T23:30:00.000Z"],
] as const)("%o before %s is %s", (keep, now, cutoff) => expect(cutoffOf(keep, now)).toBe(cutoff));

test("what time does not end is never due", () => {
  expect([cutoffOf({ kind: "while" }, "2024-12-16T08:00:00.000Z"), cutoffOf({ kind: "preserve" }, "x")]).toEqual([
    null,
    null,
  ]);
});

test("property: whatever is set, a longer period never makes more due, and every class stays in its bounds", () => {
  const days = fc.integer({ min: 0, max: 3650 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 60 }), (day, short, more) => {
      const now = new Date(Date.UTC(2024, 0, 1 + day, 9)).toISOString();
      for (const kind of ["hours", "days", "months"] as const) {
        const [near, far] = [cutoffOf({ kind, count: short }, now)!, cutoffOf({ kind, count: short + more }, now)!];
        if (far > near || near > now) return false;
      }
      return true;
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...IDS), fc.integer({ min: -10, max: 200 }), (id, count) => {
      const { bounds } = RETENTION_CLASSES[id] as { bounds?: { least: number; most: number } };
      const isTaken = settingProblem(id, { count }) === null;
      return isTaken === (bounds !== undefined && count >= bounds.least && count <= bounds.most);
    }),
  );
});
