import { stockholmDay, stockholmInstant } from "../../bot/clock";
import { NOTHING_SENT, type Invitation } from "../../bot/domain/evaluation/invitation";
import type { WallClock } from "../../bot/domain/evaluation/round-schedule";
import type { PlacementRecord } from "../../bot/domain/placement/placement";
import type { UnitRecord } from "../../bot/domain/register/records";
import type { TeamsContact } from "../../bot/usecases/network/ports";

/** People's time, as the use cases have it. */
export const stockholm: WallClock = { dayOf: stockholmDay, instantAt: stockholmInstant };

export const TENANT = "6f1a3c52-0000-4000-8000-000000000001";

/** A supervisor's invitation that waits, unless told otherwise. */
export function anInvitation(changes: Partial<Invitation> = {}): Invitation {
  return {
    id: "HT2024.aaaaaaaaaaaaaaaaaaaaaa",
    term: "HT2024",
    role: "supervisor",
    questionnaire: { id: "APL-H", version: 1 },
    period: "5",
    area: "Vårdboende Norr",
    unitCode: "V2100",
    unitName: "Laröd vårdboende",
    route: { kind: "card", email: "eva@kommun.example", contactKey: `${TENANT}|eva` },
    state: "pending",
    reason: null,
    dueAt: "2024-10-03T08:00:00.000Z",
    closesAt: "2024-10-17T22:00:00.000Z",
    ...NOTHING_SENT,
    ...changes,
  };
}

/** One student for APL period 5 of HT2024 at Laröd, supervised by Eva. */
export function aPlacement(changes: Partial<PlacementRecord> = {}): PlacementRecord {
  return {
    kind: "placement",
    key: "31001",
    form: "apl",
    provider: "Hermods",
    period: 5,
    start: "2024-09-02",
    end: "2024-10-04",
    unit: { code: "V2100", name: "Laröd" },
    studentEmail: "kim@elev.example",
    supervisors: [{ name: "Eva Lind", email: "eva@kommun.example" }],
    status: "confirmed",
    extentPercent: 100,
    count: 1,
    ...changes,
  };
}

export function aUnit(code = "V2100", name = "Laröd vårdboende"): UnitRecord {
  return {
    kind: "unit",
    key: code,
    code,
    name,
    area: "Vårdboende Norr",
    managerName: null,
    managerEmail: null,
    receivesStudents: true,
  };
}

/** Somebody whom Teams knows by the address; the key's last part is what comes before the @. */
export function aContact(email: string, changes: Partial<TeamsContact> = {}): TeamsContact {
  const aadObjectId = email.split("@")[0]!;
  return {
    key: `${TENANT}|${aadObjectId}`,
    tenantId: TENANT,
    aadObjectId,
    teamsUserId: `29:${aadObjectId}`,
    serviceUrl: "https://smba.trafficmanager.net/emea/",
    userPrincipalName: email,
    email,
    conversationId: null,
    reachedBy: "team-roster",
    unreachableSince: null,
    ...changes,
  };
}
