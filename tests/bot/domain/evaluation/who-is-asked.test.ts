import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import readXlsxFile from "read-excel-file/node";
import { countRound } from "../../../../bot/domain/evaluation/round-counts";
import type { Invitation } from "../../../../bot/domain/evaluation/invitation";
import { brought, whoIsAsked, type AskedFacts } from "../../../../bot/domain/evaluation/who-is-asked";
import type { PlacementRecord } from "../../../../bot/domain/placement/placement";
import { defaultCalendar } from "../../../../bot/domain/placement/term";
import { anInvitation, aPlacement, aUnit, stockholm } from "../../../support/evaluation";
import { EXAMPLE_FILES } from "../../../support/example-files";

function asked(placements: readonly PlacementRecord[], changes: Partial<AskedFacts> = {}): readonly Invitation[] {
  return whoIsAsked({
    placements,
    calendar: defaultCalendar("HT2024"),
    unitOf: ({ code }) => (code === null ? null : aUnit(code)),
    contactKeyOf: (email) => (email.endsWith("@kommun.example") ? `t|${email}` : null),
    questionnaires: { student: { id: "APL-P", version: 1 }, supervisor: { id: "APL-H", version: 1 } },
    hash: (parts) => createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22),
    clock: stockholm,
    earliest: "2024-10-01T08:00:00.000Z",
    everythingNow: false,
    ...changes,
  });
}

function summary(invitations: readonly Invitation[]): string[] {
  return invitations.map(({ role, route, state, reason }) => [role, route.kind, state, reason].join(" ").trim());
}

describe("the fictional municipality's autumn of 2024", () => {
  let placements: readonly PlacementRecord[];
  beforeAll(async () => {
    placements = await placementsOfTheFile();
  });

  test("gives 245 students, 163 of them with an address, and 207 invitations to 156 supervisors, as expected", () => {
    const expected = (JSON.parse(readFileSync(join(EXAMPLE_FILES, "expected.json"), "utf8")) as { evaluation: object })
      .evaluation;
    const all = asked(placements);
    const students = all.filter((each) => each.role === "student");
    const supervisors = all.filter((each) => each.role === "supervisor");
    const people = new Set(supervisors.map(({ route }) => (route.kind === "card" ? route.email : "")));
    expect(students).toHaveLength(245);
    expect(expected).toMatchObject({
      studentsByEmail: students.filter((each) => each.route.kind === "link").length,
      studentsWithoutEmail: students.filter((each) => each.route.kind === "qr").length,
      supervisorInvitations: supervisors.length,
      distinctSupervisors: people.size,
    });
    expect(new Set(all.map((each) => each.id)).size).toBe(452);
  });

  test("without anybody in Teams, 207 supervisors and the 82 students without an address cannot be reached", () => {
    const { invitations, unreachable } = countRound(asked(placements, { contactKeyOf: () => null }));
    expect(invitations).toMatchObject({ planned: 452, pending: 163, failed: 289 });
    expect(unreachable).toEqual([
      { role: "supervisor", reason: "supervisor-not-in-teams", count: 207 },
      { role: "student", reason: "student-without-address", count: 82 },
    ]);
  });

  test("is the same whatever order the rows have", () => {
    const sorted = (all: readonly Invitation[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(sorted(asked([...placements].reverse()))).toEqual(sorted(asked(placements)));
  });
});

test("a supervisor with three students in a period is asked once, and again in the next period", () => {
  const three = ["a", "b", "c"].map((key) => aPlacement({ key }));
  const next = aPlacement({ key: "d", period: 6, start: "2024-10-07", end: "2024-11-08" });
  const supervisors = asked([...three, next]).filter((each) => each.role === "supervisor");
  expect(supervisors.map((each) => each.period)).toEqual(["5", "6"]);
});

test("somebody who supervised at two units in a period is asked about the one with most students", () => {
  const placements = ["V2107", "V2107", "V2100"].map((code, index) =>
    aPlacement({ key: String(index), unit: { code, name: null } }),
  );
  expect(asked(placements).filter((each) => each.role === "supervisor")).toMatchObject([{ unitCode: "V2107" }]);
});

test("only placements that take place, and only APL and apprentices, are asked", () => {
  const none = (["cancelled", "broken-off", "no-show", "preliminary"] as const).map((status) => aPlacement({ status }));
  expect(asked([...none, aPlacement({ form: "lia" }), aPlacement({ form: "prao" })])).toEqual([]);
});

test("an apprentice from August to June is asked in both terms, once in each", () => {
  const year = aPlacement({ form: "apprenticeship", period: null, start: "2024-08-19", end: "2025-06-13" });
  const autumn = asked([year]);
  const spring = asked([year], { calendar: defaultCalendar("VT2025") });
  expect(autumn.map((each) => each.period)).toEqual(["term", "term"]);
  expect(spring.map((each) => each.period)).toEqual(["term", "term"]);
  expect(new Set([...autumn, ...spring].map((each) => each.id)).size).toBe(4);
});

test("a placement over New Year belongs to the term of its last day", () => {
  const placement = aPlacement({ period: null, start: "2024-12-16", end: "2025-01-17" });
  expect(asked([placement])).toEqual([]);
  expect(asked([placement], { calendar: defaultCalendar("VT2025") })).toHaveLength(2);
});

test.each([
  ["nobody named", [], ["student link pending"]],
  [
    "a name without an address",
    [{ name: "Eva Lind", email: null }],
    ["student link pending", "supervisor none failed supervisor-without-address"],
  ],
  [
    "somebody who is not in Teams",
    [{ name: null, email: "eva@annan.example" }],
    ["student link pending", "supervisor none failed supervisor-not-in-teams"],
  ],
  ["an empty mention", [{ name: null, email: null }], ["student link pending"]],
  [
    "the student's own address",
    [{ name: "Kim", email: "kim@elev.example" }],
    ["student link pending", "supervisor none failed supervisor-not-in-teams"],
  ],
])("with %s as supervisor the placement gives the right invitations", (_what, supervisors, expected) => {
  expect(summary(asked([aPlacement({ supervisors })]))).toEqual(expected);
});

test("a student who is in Teams gets a card, one with an address a link, one without waits for the supervisor's QR", () => {
  const placements = [
    aPlacement({ key: "1", studentEmail: "kim@kommun.example" }),
    aPlacement({ key: "2", studentEmail: "kim@elev.example" }),
    aPlacement({ key: "3", studentEmail: null }),
  ];
  expect(summary(asked(placements))).toEqual([
    "student card pending",
    "student link pending",
    "student qr pending",
    "supervisor card pending",
  ]);
});

test("a row for three students without names makes three places for the QR", () => {
  const students = asked([aPlacement({ studentEmail: null, count: 3 })]).filter((each) => each.role === "student");
  expect(new Set(students.map((each) => each.id)).size).toBe(3);
});

test("students of a unit that nobody can tell are asked all the same", () => {
  const [student] = asked([aPlacement({ unit: { code: null, name: "Solgläntan" } })]);
  expect(student).toMatchObject({ unitCode: "Solgläntan", unitName: "Solgläntan", area: "" });
});

test("periods that have ended are due at once and the others at their time, unless everything goes now", () => {
  const earliest = "2024-10-20T09:00:00.000Z";
  const placements = [aPlacement(), aPlacement({ key: "6", period: 6, start: "2024-10-07", end: "2024-11-08" })];
  const dueOf = (everythingNow: boolean) => asked(placements, { earliest, everythingNow }).map((each) => each.dueAt);
  expect(new Set(dueOf(false))).toEqual(new Set([earliest, "2024-11-07T09:00:00.000Z"]));
  expect(new Set(dueOf(true))).toEqual(new Set([earliest]));
});

describe("when the plan of today meets an invitation that exists", () => {
  const none = { route: { kind: "none" }, state: "failed", reason: "supervisor-not-in-teams" } as const;

  test("a supervisor who has turned up in Teams waits again", () => {
    expect(brought(anInvitation(none), anInvitation())).toMatchObject({ state: "pending", reason: null });
  });

  test("a supervisor who blocked the app after the card came is sent again only in name", () => {
    const blocked = anInvitation({
      state: "failed",
      reason: "blocked-by-user",
      card: { conversationId: "c", activityId: "1" },
    });
    expect(brought(blocked, anInvitation())).toMatchObject({ state: "sent", nextReminderAt: null });
  });

  test("somebody who is waiting and has left Teams cannot be reached any more", () => {
    expect(brought(anInvitation(), anInvitation(none))).toMatchObject({ state: "failed", route: { kind: "none" } });
  });

  test("what waits keeps its time and follows a change of unit", () => {
    const existing = anInvitation({ dueAt: "2024-09-01T08:00:00.000Z", attempt: 2 });
    const moved = brought(existing, anInvitation({ unitCode: "V2107" }));
    expect(moved).toMatchObject({ unitCode: "V2107", dueAt: existing.dueAt, attempt: 2 });
  });

  test("nothing changes what has been sent, answered or given up for another reason, nor what is the same", () => {
    for (const state of ["sent", "answered", "posting", "uncertain"] as const) {
      const existing = anInvitation({ state });
      expect(brought(existing, anInvitation({ unitCode: "V2107" }))).toBe(existing);
    }
    const refused = anInvitation({ state: "failed", reason: "card-refused" });
    expect(brought(refused, anInvitation())).toBe(refused);
    const waiting = anInvitation();
    expect(brought(waiting, anInvitation({ dueAt: "2024-10-09T08:00:00.000Z" }))).toBe(waiting);
  });

  test("a placement that is held again after all is asked again", () => {
    const withdrawn = anInvitation({ state: "cancelled", reason: "placement-not-held" });
    expect(brought(withdrawn, anInvitation())).toMatchObject({ state: "pending", reason: null });
    const calledOff = anInvitation({ state: "cancelled", reason: "round-cancelled" });
    expect(brought(calledOff, anInvitation())).toBe(calledOff);
  });
});

/** Just enough of the placement system's file for this test; reading files for real is the import's business. */
async function placementsOfTheFile(): Promise<readonly PlacementRecord[]> {
  const [sheet] = await readXlsxFile(join(EXAMPLE_FILES, "praktikplatsen-ht2024.xlsx"));
  const [, ...rows] = sheet!.data.map((row) => row.map((cell) => (cell === null ? null : String(cell))));
  const forms = { APL: "apl", LIA: "lia", Lärling: "apprenticeship" } as const;
  const held = ["Genomförd", "Bekräftad"];
  return rows.map(([key, , , form, period, start, end, unit, code, , , student, , emails, status]) =>
    aPlacement({
      key: key!,
      form: forms[form as keyof typeof forms],
      period: period ? Number(period.replace("Period ", "")) : null,
      start: start!,
      end: end!,
      unit: { code: code ?? null, name: unit ?? null },
      studentEmail: student?.toLowerCase() ?? null,
      supervisors: (emails?.split(";") ?? []).map((email) => ({ name: null, email: email.trim().toLowerCase() })),
      status: held.includes(status!) ? "completed" : "cancelled",
    }),
  );
}
