import { DEFAULT_CALENDARS } from "../../../../bot/domain/placement/calendars";
import { makeShowSession } from "../../../../bot/usecases/access/show-session";
import { anActor, HR } from "../../../support/actors";
import { directoryOf } from "../../../support/directory";
import { aUnit } from "../../../support/records";

const UNITS = [
  aUnit({ code: "V1", name: "Östergård", area: "Norr" }),
  aUnit({ code: "V2", name: "Ängen", area: "Norr" }),
  aUnit({ code: "S1", name: "Zetagården", area: "Älvsyd" }),
];

const show = (evaluated: readonly string[] = [], now = "2024-12-16T09:00:00.000Z") =>
  makeShowSession({
    readDirectory: directoryOf(UNITS, evaluated),
    calendars: DEFAULT_CALENDARS,
    clock: { now: () => now },
    contactMailbox: "vof.akademi@kommun.example",
    mode: "teams",
  });

test("the terms are the next, today's, those of two and a half years, and older ones that have been evaluated", async () => {
  const { currentTerm, terms } = await show(["HT2024", "VT2020"])(HR);
  expect(currentTerm).toBe("HT2024");
  expect(terms).toEqual(["VT2025", "HT2024", "VT2024", "HT2023", "VT2023", "HT2022", "VT2022", "VT2020"]);
});

test("after New Year in Stockholm it is the spring term, though not yet in UTC", async () => {
  expect((await show([], "2024-12-31T23:30:00.000Z")(HR)).currentTerm).toBe("VT2025");
});

test("units and areas are the reader's own, in Swedish order", async () => {
  const actor = anActor({
    managerOf: ["V1", "V2"],
    managesIn: ["Norr"],
    worksAt: ["S1"],
    supervisorId: "kim",
    leadIn: ["Ås"],
  });
  const { roles, units, areas } = await show()(actor);
  expect(roles).toEqual(["manager", "lead", "supervisor"]);
  expect(units.map(({ name, isManager }) => [name, isManager])).toEqual([
    ["Zetagården", false],
    ["Ängen", true],
    ["Östergård", true],
  ]);
  expect(areas).toEqual(["Norr", "Ås", "Älvsyd"]);
});

test("somebody whom nobody knows gets the mailbox and no places", async () => {
  expect(await show()(anActor({ name: null }))).toMatchObject({
    name: null,
    roles: [],
    may: ["see-session", "answer-evaluation", "choose-cards"],
    units: [],
    areas: [],
    contactMailbox: "vof.akademi@kommun.example",
  });
});
