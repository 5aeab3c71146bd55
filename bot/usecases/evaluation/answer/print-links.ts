import type { Invitation } from "../../../domain/evaluation/invitation";
import { qrInvitations, qrUnitKey } from "../../../domain/evaluation/qr-students";
import { lastAnswerDay } from "../../../domain/evaluation/round-schedule";
import type { Term } from "../../../domain/placement/term";
import { Refusal } from "../../../domain/refusal";
import { everyInvitation } from "../every-invitation";
import type { InvitationStore, RoundStore } from "../ports";
import { existingRound, latestClosing } from "../round/round-status";
import { stockholm } from "../stockholm";
import type { IssueLinks } from "./issue-links";

interface Printed {
  readonly area: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly period: string;
  /** Last calendar day for answers, Stockholm, ISO. */
  readonly lastDay: string;
}

/** One sheet to print: the code for a unit and period. */
export interface PrintedCode extends Printed {
  /** How many students it is for, and so how many answers it takes. */
  readonly students: number;
  /** "/e/q/<qrId>.<secret>" */
  readonly path: string;
}

/** One slip to print: a student's own address, without anything that tells who the student is. */
export interface PrintedLink extends Printed {
  readonly invitationId: string;
  /** "/e/<linkId>.<secret>" */
  readonly path: string;
}

export interface PrintedLinks {
  readonly codes: readonly PrintedCode[];
  readonly links: readonly PrintedLink[];
}

/**
 * Makes a code for every unit and period that has students without an address, and a new personal address for every
 * other student who has not answered, for when a mail or a card does not reach them. What was printed before stops
 * working; what was mailed or shown goes on: the codes of a unit and period share its places, and a student's addresses
 * are one answer.
 * Refuses with "round-not-found", "round-already-closed" and "round-wrong-state".
 */
export function makePrintLinks(deps: {
  readonly rounds: RoundStore;
  readonly invitations: InvitationStore;
  readonly issueLinks: IssueLinks;
}) {
  return async (term: Term): Promise<PrintedLinks> => {
    const { state } = (await existingRound(deps.rounds, term)).value;
    if (state === "closed") throw new Refusal("round-already-closed", { term });
    if (state !== "running" && state !== "paused") throw new Refusal("round-wrong-state", { term, state });
    const all = (await everyInvitation(deps.invitations, term)).map((each) => each.value);
    return { codes: await codesFor(term, all), links: await linksFor(all) };
  };

  async function codesFor(term: Term, all: readonly Invitation[]): Promise<readonly PrintedCode[]> {
    const units = new Map(
      all
        .filter((each) => each.route.kind === "qr" && each.state !== "cancelled")
        .map((each) => [qrUnitKey(each), each]),
    );
    const codes: PrintedCode[] = [];
    for (const unit of units.values()) {
      const students = qrInvitations(all, unit);
      const path = await deps.issueLinks.forUnit(term, unit, "paper");
      codes.push({ ...placeOf(unit, latestClosing(students) ?? ""), students: students.length, path });
    }
    return codes.sort(byUnitAndPeriod);
  }

  /** An answered invitation gets no new slip: in another student's hands it would replace the answer. */
  async function linksFor(all: readonly Invitation[]): Promise<readonly PrintedLink[]> {
    const links: PrintedLink[] = [];
    for (const invitation of all) {
      const { role, route, state, id, closesAt } = invitation;
      const isPersonal = role === "student" && (route.kind === "link" || route.kind === "card");
      if (!isPersonal || state === "answered" || state === "cancelled") continue;
      const path = await deps.issueLinks.printed(invitation);
      links.push({ invitationId: id, ...placeOf(invitation, closesAt), path });
    }
    return links.sort(byUnitAndPeriod);
  }
}

export type PrintLinks = ReturnType<typeof makePrintLinks>;

function placeOf({ area, unitCode, unitName, period }: Invitation, closesAt: string): Printed {
  return { area, unitCode, unitName, period, lastDay: lastAnswerDay(closesAt, stockholm) };
}

function byUnitAndPeriod(a: Printed, b: Printed): number {
  return a.unitName.localeCompare(b.unitName, "sv") || a.period.localeCompare(b.period);
}
