import {
  approvalObstacle,
  DAYS_TO_APPROVE,
  type RemovalProposal,
} from "../../../../../bot/domain/access/retention/proposal";

const PROPOSED: RemovalProposal = {
  id: "p",
  state: "proposed",
  lines: [],
  fingerprint: "f",
  proposedBy: "harriet",
  proposedAt: "2024-12-02T08:00:00.000Z",
  approvedBy: null,
  approvedAt: null,
  doneAt: null,
  removed: [],
};

test("D23, four eyes: somebody else than the proposer approves, within fourteen days, once", () => {
  expect(DAYS_TO_APPROVE).toBe(14);
  expect(approvalObstacle(PROPOSED, "hans", "2024-12-16T08:00:00.000Z")).toBeNull();
  expect(approvalObstacle(PROPOSED, "harriet", "2024-12-02T08:01:00.000Z")).toBe("own-proposal");
  expect(approvalObstacle(PROPOSED, "hans", "2024-12-16T08:00:00.001Z")).toBe("proposal-expired");
  expect(approvalObstacle({ ...PROPOSED, state: "approved" }, "hans", "2024-12-03T08:00:00.000Z")).toBe(
    "already-approved",
  );
  expect(approvalObstacle({ ...PROPOSED, state: "done" }, "hans", "2025-12-03T08:00:00.000Z")).toBe("already-approved");
});
