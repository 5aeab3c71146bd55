import { qrInvitations } from "../../../domain/evaluation/qr-students";
import { lastAnswerDay } from "../../../domain/evaluation/round-schedule";
import type { QrOutcome, ShowQr } from "../answering";
import { everyInvitation } from "../every-invitation";
import { latestClosing } from "../round/round-status";
import { stockholm } from "../stockholm";
import { makeFindEvaluation, type FindDeps } from "./find-evaluation";
import type { IssueLinks } from "./issue-links";

/** Gives a supervisor the code that students without an address scan at the closing talk (S26). */
export function makeShowQr(deps: FindDeps & { readonly issueLinks: IssueLinks }): ShowQr {
  const findEvaluation = makeFindEvaluation(deps);

  return async (respondent): Promise<QrOutcome> => {
    const found = await findEvaluation(respondent);
    if (found.kind === "closed") return found;
    if (found.kind !== "personal") return { kind: found.kind === "not-yours" ? "not-yours" : "not-valid" };
    const { term, unitCode, unitName, period, role, id } = found.invitation.value;
    if (role !== "supervisor") return { kind: "not-yours" };
    const all = (await everyInvitation(deps.invitations, term)).map((each) => each.value);
    const students = qrInvitations(all, { unitCode, period });
    const closesAt = latestClosing(students);
    if (closesAt === null) return { kind: "no-students" };
    return {
      kind: "qr",
      term,
      period,
      unitName,
      lastDay: lastAnswerDay(closesAt, stockholm),
      path: await deps.issueLinks.forUnit(term, { unitCode, period }, id),
      students: students.length,
    };
  };
}
