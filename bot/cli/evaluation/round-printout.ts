import { stockholmDay } from "../../clock";
import type { RoundStatus } from "../../contract/round";
import type { Text } from "../../text/text";
import { layOut } from "../table";

const STATES = ["planned", "pending", "posting", "sent", "answered", "uncertain", "failed", "cancelled"] as const;

/** Where a round stands, for people: a table of states by role, and everyone who cannot be reached, with the reason. */
export function readableStatus(status: RoundStatus, text: Text): readonly string[] {
  const { invitations, byRole, unreachable, waitingForMail, pausedBecause, closesAt, term, state } = status;
  return [
    text("round.status.heading", { term, state: text(`round.status.state.${state}`) }),
    ...(pausedBecause ? [text(`round.status.paused.${pausedBecause}`)] : []),
    ...(closesAt && (state === "running" || state === "paused")
      ? [text("round.status.last-day", { day: lastDay(closesAt) })]
      : []),
    "",
    ...layOut([
      ["", text("round.status.students"), text("round.status.supervisors"), text("round.status.all")],
      ...STATES.map((each) => [
        text(`round.status.invitation.${each}`),
        String(byRole.student[each]),
        String(byRole.supervisor[each]),
        String(invitations[each]),
      ]),
    ]),
    ...(waitingForMail > 0 ? ["", text("round.status.waiting-for-mail", { count: waitingForMail })] : []),
    ...(unreachable.length > 0 ? ["", text("round.status.unreachable")] : []),
    ...unreachable.map(
      ({ role, reason, count }) =>
        `  ${text(`round.status.people.${role}`, { count })}: ${text(`round.status.reason.${reason}`)}`,
    ),
  ];
}

/** Answers are taken up to the instant, so the last day is that of the moment before. */
function lastDay(closesAt: string): string {
  return stockholmDay(new Date(Date.parse(closesAt) - 1).toISOString());
}
