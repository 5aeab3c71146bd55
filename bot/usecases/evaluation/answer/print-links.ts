import { qrInvitations, qrUnitKey } from "../../../domain/evaluation/qr-students";
import { lastAnswerDay } from "../../../domain/evaluation/round-schedule";
import type { Term } from "../../../domain/placement/term";
import { Refusal } from "../../../domain/refusal";
import { everyInvitation } from "../every-invitation";
import type { InvitationStore, RoundStore } from "../ports";
import { existingRound, latestClosing } from "../round/round-status";
import { stockholm } from "../stockholm";
import type { IssueLinks } from "./issue-links";

/** One sheet to print: the code for a unit and period. */
export interface PrintedCode {
  readonly area: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly period: string;
  /** How many students it is for, and so how many answers it takes. */
  readonly students: number;
  /** Last calendar day for answers, Stockholm, ISO. */
  readonly lastDay: string;
  /** "/e/q/<qrId>.<secret>" */
  readonly path: string;
}

/**
 * Makes a code for every unit and period that has students without an address. Codes given out before go on working,
 * and all codes of a unit and period share its places.
 */
export function makePrintLinks(deps: {
  readonly rounds: RoundStore;
  readonly invitations: InvitationStore;
  readonly issueLinks: IssueLinks;
}) {
  return async (term: Term): Promise<readonly PrintedCode[]> => {
    const { state } = (await existingRound(deps.rounds, term)).value;
    if (state === "closed") throw new Refusal("round-already-closed", { term });
    if (state !== "running" && state !== "paused") throw new Refusal("round-wrong-state", { term, state });
    const all = (await everyInvitation(deps.invitations, term)).map((each) => each.value);
    const units = new Map(
      all
        .filter((each) => each.route.kind === "qr" && each.state !== "cancelled")
        .map((each) => [qrUnitKey(each), each]),
    );
    const codes: PrintedCode[] = [];
    for (const { area, unitCode, unitName, period } of units.values()) {
      const students = qrInvitations(all, { unitCode, period });
      const lastDay = lastAnswerDay(latestClosing(students) ?? "", stockholm);
      const path = await deps.issueLinks.forUnit(term, { unitCode, period });
      codes.push({ area, unitCode, unitName, period, students: students.length, lastDay, path });
    }
    return codes.sort((a, b) => a.unitName.localeCompare(b.unitName, "sv") || a.period.localeCompare(b.period));
  };
}

export type PrintLinks = ReturnType<typeof makePrintLinks>;
