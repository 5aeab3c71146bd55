import { makeCalendars } from "../../../../../bot/domain/placement/calendars";
import { makePlanInvitations } from "../../../../../bot/usecases/evaluation/round/plan-invitations";
import { aPlacement, aUnit } from "../../../../support/evaluation";
import { recordsIn } from "../../../../support/record-store";

const autumn = {
  term: "HT2024",
  start: "2024-08-01",
  end: "2025-01-12",
  periods: [{ number: 7, start: "2024-11-25", end: "2025-01-10" }],
};

test("students of a placement that ends on 8 January are asked with the term that ends on the 12th, and only then", async () => {
  const planInvitations = makePlanInvitations({
    records: recordsIn([aUnit(), aPlacement({ period: 7, start: "2024-11-25", end: "2025-01-08" })]),
    contacts: { all: () => Promise.resolve([]) },
    calendars: makeCalendars([autumn]),
  });
  const when = { earliest: "2024-12-01T09:00:00.000Z", everythingNow: false };
  const inAutumn = await planInvitations("HT2024", when);
  expect(inAutumn.map(({ role, period, dueAt }) => [role, period, dueAt])).toEqual([
    ["student", "7", "2025-01-09T09:00:00.000Z"],
    ["supervisor", "7", "2025-01-09T09:00:00.000Z"],
  ]);
  expect(await planInvitations("VT2025", when)).toEqual([]);
});

test("a student at a unit's other name is asked about the unit", async () => {
  const placement = aPlacement({ unit: { code: null, name: "Huset" }, supervisors: [] });
  const planInvitations = makePlanInvitations({
    records: recordsIn([aUnit("V2100", "Laröd vårdboende"), placement], [{ name: "Huset", code: "V2100" }]),
    contacts: { all: () => Promise.resolve([]) },
    calendars: makeCalendars([]),
  });
  const planned = await planInvitations("HT2024", { earliest: "2024-12-01T09:00:00.000Z", everythingNow: false });
  expect(planned).toMatchObject([{ unitCode: "V2100", unitName: "Laröd vårdboende" }]);
});
