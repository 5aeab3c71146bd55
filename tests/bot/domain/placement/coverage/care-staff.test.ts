import { careStaffByUnit } from "../../../../../bot/domain/placement/coverage/care-staff";
import { makeUnitLookup } from "../../../../../bot/domain/register/unit-lookup";
import type { StaffingRecord } from "../../../../../bot/domain/register/records";
import { aStaffing, aUnit } from "../../../../support/records";

const findUnit = makeUnitLookup([aUnit({ code: "V1", name: "Laröd vårdboende" }), aUnit({ code: "V2" })]);
const staffAt = (code: string, records: readonly StaffingRecord[], asOf = "2024-12-31") =>
  careStaffByUnit(records, findUnit, asOf).get(code);

test("the base is permanent undersköterskor, stödassistenter and stödpedagoger", () => {
  const rows = [
    aStaffing({ position: "undersköterska", headCount: 34 }),
    aStaffing({ position: "stödassistent", headCount: 9 }),
    aStaffing({ position: "stödpedagog", headCount: 5 }),
    aStaffing({ position: "undersköterska", employment: "other", headCount: 2 }),
    aStaffing({ position: "vårdbiträde", headCount: 3 }),
    aStaffing({ position: "sjuksköterska", headCount: 2 }),
  ];
  expect(staffAt("V1", rows)).toEqual({ headCount: 48, measuredOn: "2023-05-31" });
  const withAssistants = careStaffByUnit(rows, findUnit, "2024-12-31", ["undersköterska", "vårdbiträde"]);
  expect(withAssistants.get("V1")?.headCount).toBe(37);
});

test("a unit with only temporary staff and nurses has a base of 0, one without rows has none", () => {
  const rows = [aStaffing({ employment: "other" }), aStaffing({ position: "sjuksköterska" })];
  expect(staffAt("V1", rows)?.headCount).toBe(0);
  expect(staffAt("V2", rows)).toBeUndefined();
});

test("the newest measurement counts whole: a position missing from it has nobody", () => {
  const rows = [
    aStaffing({ headCount: 30, measuredOn: "2023-05-31" }),
    aStaffing({ headCount: 9, position: "stödassistent", measuredOn: "2023-05-31" }),
    aStaffing({ headCount: 28, measuredOn: "2024-05-31" }),
    aStaffing({ headCount: 99, measuredOn: null }),
  ];
  for (const order of [rows, rows.toReversed()]) {
    expect(staffAt("V1", order)).toEqual({ headCount: 28, measuredOn: "2024-05-31" });
    expect(staffAt("V1", order, "2023-12-31")).toEqual({ headCount: 39, measuredOn: "2023-05-31" });
    expect(staffAt("V1", order, "2022-12-31")).toEqual({ headCount: 99, measuredOn: null });
  }
});

test("the same fact by code and by name is one fact", () => {
  const rows = [aStaffing({ headCount: 30 }), aStaffing({ headCount: 31, unit: { code: null, name: "Laröd" } })];
  expect(staffAt("V1", rows)?.headCount).toBe(31);
  expect(staffAt("V1", [...rows.toReversed(), ...rows])?.headCount).toBe(31);
});
