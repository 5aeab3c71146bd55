import fc from "fast-check";
import { INVITATION_STATES, type Invitation } from "../../../../bot/domain/evaluation/invitation";
import { countRound } from "../../../../bot/domain/evaluation/round-counts";
import { anInvitation } from "../../../support/evaluation";

const anyInvitation: fc.Arbitrary<Invitation> = fc
  .record({
    state: fc.constantFrom(...INVITATION_STATES),
    role: fc.constantFrom("student" as const, "supervisor" as const),
    route: fc.constantFrom<Invitation["route"]>(
      { kind: "qr" },
      { kind: "none" },
      { kind: "link", email: "a@b.example" },
    ),
    reason: fc.constantFrom("gave-up" as const, "address-refused" as const, "student-without-address" as const),
  })
  .map(({ state, reason, ...rest }) => anInvitation({ ...rest, state, reason: state === "failed" ? reason : null }));

test("the states always add up to planned, the roles to the whole, and the unreachable to the failed", () => {
  fc.assert(
    fc.property(fc.array(anyInvitation), (invitations) => {
      const { invitations: all, byRole, byRoute, unreachable } = countRound(invitations);
      expect(all.planned).toBe(invitations.length);
      for (const counts of [all, byRole.student, byRole.supervisor]) {
        expect(INVITATION_STATES.reduce((sum, state) => sum + counts[state], 0)).toBe(counts.planned);
      }
      expect(byRole.student.planned + byRole.supervisor.planned).toBe(all.planned);
      expect(Object.values(byRoute).reduce((sum, count) => sum + count, 0)).toBe(all.planned);
      expect(unreachable.reduce((sum, each) => sum + each.count, 0)).toBe(all.failed);
    }),
  );
});

test("an empty round counts nothing", () => {
  expect(countRound([]).invitations).toEqual({
    planned: 0,
    pending: 0,
    posting: 0,
    sent: 0,
    answered: 0,
    uncertain: 0,
    failed: 0,
    cancelled: 0,
  });
});
