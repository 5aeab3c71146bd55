import { keyOfArea, managerAreasOf } from "../../../../../bot/domain/network/people/manager-areas";
import { aFiguresSource } from "../../../../support/figures-source";
import { aCompetence, aUnit } from "../../../../support/records";

const at = (code: string) => ({ code, name: null });
const SAME = { managerName: "Karin Chef", managerEmail: "karin.chef@kommun.example" };
const VACANT = { managerName: null, managerEmail: null };

const areas = managerAreasOf(
  aFiguresSource(
    [
      aUnit({ code: "V3", ...SAME }),
      aUnit({ code: "V1", ...SAME, area: "Vårdboende Syd" }),
      aUnit({ code: "V2" }),
      aUnit({ code: "V4", ...VACANT }),
      aUnit({ code: "V5", ...VACANT }),
      aCompetence({ name: "Anna Ek", unit: at("V1") }),
      aCompetence({ name: "Bo Li", unit: at("V3") }),
      aCompetence({ name: "Lena Led", unit: at("V3"), stepsDone: [1, 2, 3], employment: "other" }),
      aCompetence({ name: "Vilar Led", unit: at("V2"), stepsDone: [1, 2, 3] }),
    ],
    {
      statuses: [{ state: "resting", since: "2024-09-01", until: null, marks: ["email:vilar.led@kommun.example"] }],
    },
  ),
);

test("a manager's units are one area, also across areas, and a unit with a vacant post is one of its own", () => {
  expect(areas.map((area) => [keyOfArea(area), area.manager, area.units.map(({ code }) => code)])).toEqual([
    ["V1", "Karin Chef", ["V1", "V3"]],
    ["V2", "Chef V2", ["V2"]],
    ["V4", null, ["V4"]],
    ["V5", null, ["V5"]],
  ]);
});

test("an area has the plan's active supervisors and the active step 3, in whatever form of employment (S5, S7)", () => {
  expect(areas.map(({ units, activeLeads }) => [units.map((unit) => unit.activeSupervisors), activeLeads])).toEqual([
    [[1, 1], 1],
    [[0], 0],
    [[0], 0],
    [[0], 0],
  ]);
});
