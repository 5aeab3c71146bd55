import type { Step } from "../../../../../bot/domain/register/records";
import type { StepState } from "../../../../../bot/domain/register/step-state";
import { countsTowardsCoverage, isLeadSupervisor, standingOf } from "../../../../../bot/domain/placement/coverage/who-counts";
import { supervisorsOf, type Supervisor } from "../../../../../bot/domain/register/supervisor";
import { aCompetence, aUnit } from "../../../../support/records";

const trained = supervisorsOf([aCompetence()], () => aUnit())[0]!;

test.each([
  ["done", "done", "none", "counts"],
  ["done", "done", "done", "counts"],
  ["done", "without-evidence", "none", "without-evidence"],
  ["without-evidence", "done", "done", "without-evidence"],
  ["done", "ongoing", "none", "only-step-1"],
  ["done", "none", "none", "only-step-1"],
  ["none", "done", "none", "incomplete-steps"],
  ["done", "none", "done", "incomplete-steps"],
  ["none", "none", "done", "incomplete-steps"],
  ["ongoing", "none", "none", "incomplete-steps"],
] as const)("with step 1 %s, step 2 %s and step 3 %s a person stands as %s", (first, second, third, standing) => {
  const person: Supervisor = { ...trained, steps: { 1: first, 2: second, 3: third } };
  expect(standingOf(person)).toBe(standing);
  expect(countsTowardsCoverage(person)).toBe(standing === "counts");
});

test.each([
  ["not-permanent", { isPermanent: false }],
  ["not-receiving", { unit: aUnit({ receivesStudents: false }) }],
  ["unknown-unit", { unit: null }],
] as const)("whoever has everything else but is %s stands beside the count", (standing, lacking) => {
  expect(standingOf({ ...trained, ...lacking })).toBe(standing);
  const withoutEvidenceEither = { ...trained, ...lacking, steps: { ...trained.steps, 2: "without-evidence" as const } };
  expect(standingOf(withoutEvidenceEither)).toBe(standing);
});

test("a lead supervisor has all three steps with evidence", () => {
  const states: readonly StepState[] = ["none", "ongoing", "without-evidence", "done"];
  const leads = states.flatMap((first) =>
    states.flatMap((second) =>
      states
        .map((third): Readonly<Record<Step, StepState>> => ({ 1: first, 2: second, 3: third }))
        .filter((steps) => isLeadSupervisor({ steps })),
    ),
  );
  expect(leads).toEqual([{ 1: "done", 2: "done", 3: "done" }]);
});
