import type { Clock } from "../../../clock";
import { NOTHING_SENT, type Invitation } from "../../../domain/evaluation/invitation";
import { atClosing } from "../../../domain/evaluation/invitation-states";
import { withQrStates } from "../../../domain/evaluation/qr-students";
import { freezeFigures } from "../../../domain/evaluation/results/freeze-figures";
import { groupSize } from "../../../domain/evaluation/results/small-groups";
import { stillWaiting } from "../../../domain/evaluation/results/windows";
import type { Round } from "../../../domain/evaluation/round";
import { countRound } from "../../../domain/evaluation/round-counts";
import { compareTerms, type Term } from "../../../domain/placement/term";
import { Refusal } from "../../../domain/refusal";
import { everyInvitation } from "../every-invitation";
import type { AnswerStore, InvitationStore, LinkStore, RoundStore } from "../ports";
import { changeRound } from "../round/change-round";
import type { Closing, ClosingStore, Shuffle } from "./ports";

export interface CloseRoundDeps {
  readonly rounds: RoundStore;
  readonly invitations: InvitationStore;
  readonly answers: AnswerStore;
  readonly links: LinkStore;
  readonly closings: ClosingStore;
  readonly clock: Clock;
  readonly shuffle: Shuffle;
  /** Persons that a shown group has at least; below five counts as five (D10). */
  readonly minimumGroup: number;
  /** Show a unit by itself only when its answers are about at least so many supervisors. 1 is off. */
  readonly minimumSupervisorsRated: number;
}

/**
 * Ends a round: no answer is taken any more, figures are frozen once, and whatever tied answers to people is removed
 * (D16–D18). Refuses a round that is closed or cancelled.
 *
 * Broken off anywhere, it is completed by closing again, with the same figures: the gate for answers is shut before
 * they are read, the figures are added in one step, and everything that is removed afterwards can be removed twice.
 * Two at the same time do no harm either.
 */
export function makeCloseRound(deps: CloseRoundDeps) {
  const { rounds, invitations, answers, links, closings } = deps;

  return async (term: Term): Promise<Closing> => {
    await changeRound(rounds, term, begin);
    // Figures build on those of earlier closings, so a closing that was broken off is completed first.
    const unfinished = (await rounds.all()).map(({ value }) => value).filter(({ state }) => state === "closing");
    for (const other of unfinished) if (other.term !== term) await finish(other.term);
    return finish(term);
  };

  async function finish(term: Term): Promise<Closing> {
    await answers.shut(term);
    const closing = await freeze(term);
    await closings.tidy(term);
    const rows = (await everyInvitation(invitations, term)).map(({ value }) => value);
    await invitations.rewriteAll(term, deps.shuffle(rows.map((row) => forgotten(row, closing.publication.closedAt))));
    await links.removeTerm(term);
    await answers.removeAll(term);
    await prunePool();
    await changeRound(rounds, term, (round) => ended(round, closing));
    return closing;
  }

  /** Makes the figures on top of all earlier ones; anew when another round was closed meanwhile. */
  async function freeze(term: Term): Promise<Closing> {
    for (;;) {
      const earlier = await closings.all();
      const frozen = earlier.find(({ publication }) => publication.term === term);
      if (frozen) return frozen;
      // The sending may not have had time to let the students with a QR code follow the last cards.
      const rows = withQrStates((await everyInvitation(invitations, term)).map(({ value }) => value));
      const figures = freezeFigures({
        term,
        closedAt: deps.clock.now(),
        k: groupSize(deps.minimumGroup),
        minimumSupervisorsRated: deps.minimumSupervisorsRated,
        forms: await answers.all(term),
        invitations: rows,
        earlier: earlier.map(({ publication }) => publication),
        pool: await closings.pool(),
      });
      const closing = { publication: figures.publication, finalCounts: countRound(rows.map(atClosing)) };
      const texts = deps.shuffle(figures.texts);
      if (await closings.append({ ...closing, waiting: figures.waiting, texts }, earlier.length)) return closing;
    }
  }

  async function prunePool(): Promise<void> {
    const publications = (await closings.all()).map(({ publication }) => publication);
    const latest = publications
      .map(({ term }) => term)
      .toSorted(compareTerms)
      .at(-1)!;
    const windows = publications.flatMap((publication) => publication.windows);
    await closings.prunePool((part) => stillWaiting([part], windows, latest).length > 0);
  }
}

/** The secret goes first: from here on nobody can work out which answer is whose. */
function begin(round: Round): Round {
  const { term, state } = round;
  switch (state) {
    case "closed":
      throw new Refusal("round-already-closed", { term });
    case "cancelled":
      throw new Refusal("round-wrong-state", { term, state });
    case "closing":
      return round;
    case "running":
    case "paused":
      return { ...round, state: "closing", pausedBecause: null, secret: null };
  }
}

function ended(round: Round, { publication, finalCounts }: Closing): Round {
  if (round.state === "closed") return round;
  return { ...round, state: "closed", closedAt: publication.closedAt, finalCounts };
}

/** An invitation that tells neither who was reached, nor how, nor who answered: all look alike. */
function forgotten(invitation: Invitation, closedAt: string): Invitation {
  return {
    ...invitation,
    route: { kind: "none" },
    state: "cancelled",
    reason: "round-closed",
    dueAt: closedAt,
    closesAt: closedAt,
    ...NOTHING_SENT,
  };
}
