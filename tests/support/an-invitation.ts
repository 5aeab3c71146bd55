import type { Invitation } from "../../bot/domain/evaluation/invitation";

let made = 0;

/** A student's invitation that has been sent, unless the test says otherwise. */
export function anInvitation(wanted: Partial<Invitation> = {}): Invitation {
  const role = wanted.role ?? "student";
  return {
    id: `HT2024.${String(++made).padStart(22, "0")}`,
    term: "HT2024",
    role,
    questionnaire: { id: role === "student" ? "APL-P" : "APL-H", version: 1 },
    period: "5",
    area: "Hemtjänst",
    unitCode: "101",
    unitName: "Enhet 101",
    route: { kind: "link", email: `person${made}@skola.example` },
    state: "sent",
    reason: null,
    dueAt: "2024-10-03T08:00:00.000Z",
    closesAt: "2024-10-17T08:00:00.000Z",
    attempt: 1,
    notSentCount: 0,
    unknownCount: 0,
    postedAt: "2024-10-03T08:00:01.000Z",
    card: null,
    remindersSent: 0,
    nextReminderAt: null,
    ...wanted,
  };
}
