import type { Clock } from "../../../clock";
import type { RoundStatus } from "../../../contract/round";
import type { Invitation } from "../../../domain/evaluation/invitation";
import { nextSendingMoment } from "../../../domain/evaluation/round-schedule";
import type { Round } from "../../../domain/evaluation/round";
import type { Term } from "../../../domain/placement/term";
import { Refusal } from "../../../domain/refusal";
import { changeInvitation, everyInvitation } from "../every-invitation";
import type { RestoreStore } from "../../operation/backup/ports";
import { requireConfirmedRestore } from "../../operation/backup/require-confirmed";
import type { AnswerStore, InvitationStore, RoundStore } from "../ports";
import type { NewSecret } from "../secrets";
import { stockholm } from "../stockholm";
import type { PlanInvitations } from "./plan-invitations";
import { latestClosing, roundStatus } from "./round-status";

export interface StartOrder {
  readonly term: Term;
  readonly by: Round["startedBy"];
  /** Sends every period's evaluations now, also those whose period has not ended. */
  readonly everythingNow: boolean;
}

/**
 * Starts a term's round (S25): adds an invitation for everyone who is asked. Periods that have ended are due at once,
 * the others when their time comes. The round's row is made first and only once, so a second start is refused
 * and doubles nothing; a start that was broken off is completed by the next addition of new invitations. Refuses with
 * "restore-not-confirmed" when a round may have been started that a backup knows nothing of.
 */
export function makeStartRound(deps: {
  readonly rounds: RoundStore;
  readonly restores: Pick<RestoreStore, "last">;
  readonly invitations: InvitationStore;
  readonly answers: Pick<AnswerStore, "open">;
  readonly planInvitations: PlanInvitations;
  readonly newSecret: NewSecret;
  readonly clock: Clock;
}) {
  return async ({ term, by, everythingNow }: StartOrder): Promise<RoundStatus> => {
    await requireConfirmedRestore(deps.restores);
    const now = deps.clock.now();
    const existing = await deps.rounds.get(term);
    if (existing?.value.state === "closed") throw new Refusal("round-already-closed", { term });
    if (existing) throw new Refusal("round-already-started", { term });
    const earliest = by === "clock" ? nextSendingMoment(now, stockholm) : now;
    const planned = await deps.planInvitations(term, { earliest, everythingNow });
    const closesAt = latestClosing(planned);
    if (closesAt === null) throw new Refusal("nothing-to-ask", { term });
    const round: Round = {
      term,
      state: "running",
      startedAt: now,
      startedBy: by,
      closesAt,
      closedAt: null,
      pausedBecause: null,
      secret: deps.newSecret(),
      finalCounts: null,
    };
    await deps.answers.open(term);
    if (!(await deps.rounds.create(round))) throw new Refusal("round-already-started", { term });
    const added = await deps.invitations.addMissing(term, planned);
    if (added < planned.length) await bringForward(planned);
    return roundStatus(round, planned, now);
  };

  /** The clockwork may have found the round first, and knows only the periods' own times. */
  async function bringForward(planned: readonly Invitation[]): Promise<void> {
    const ordered = new Map(planned.map((invitation) => [invitation.id, invitation]));
    for (const read of await everyInvitation(deps.invitations, planned[0]!.term)) {
      const { dueAt, closesAt } = ordered.get(read.value.id) ?? read.value;
      await changeInvitation(deps.invitations, read, (invitation) =>
        invitation.state === "pending" && invitation.attempt === 0 && invitation.dueAt > dueAt
          ? { ...invitation, dueAt, closesAt }
          : invitation,
      );
    }
  }
}

export type StartRound = ReturnType<typeof makeStartRound>;
