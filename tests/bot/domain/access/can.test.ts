import fc from "fast-check";
import { OPERATOR, rolesOf, type Actor } from "../../../../bot/domain/access/actor";
import { actionsOf, can, requireAllowed, type Action } from "../../../../bot/domain/access/can";
import { anActor, HR } from "../../../support/actors";

const V1 = { unit: { code: "V1", area: "Norr" } };
const NORR = { area: "Norr" };
const FOR_NORR = { area: "Norr" };
const ANNA_WROTE = { authorId: "anna's account" };
const ANNA = { unit: { code: "V1" }, supervisorId: "anna" };

const PEOPLE = {
  HR,
  "the administrator": anActor({ isAdministrator: true }),
  "the command line": OPERATOR,
  "manager of V1": anActor({ managerOf: ["V1"], managesIn: ["Norr"] }),
  "manager of V2 in the same area": anActor({ managerOf: ["V2"], managesIn: ["Norr"] }),
  "manager elsewhere": anActor({ managerOf: ["S1"], managesIn: ["Syd"] }),
  "step 3 in the area": anActor({ leadIn: ["Norr"], worksAt: ["V2"], worksIn: ["Norr"], supervisorId: "lena" }),
  "step 3 elsewhere": anActor({ leadIn: ["Syd"], worksAt: ["S1"], worksIn: ["Syd"], supervisorId: "sven" }),
  "Anna, supervisor at V1": anActor({
    id: ANNA_WROTE.authorId,
    worksAt: ["V1"],
    worksIn: ["Norr"],
    supervisorId: "anna",
  }),
  "a colleague of hers": anActor({ worksAt: ["V1"], worksIn: ["Norr"], supervisorId: "berit" }),
  "supervisor elsewhere": anActor({ worksAt: ["S1"], worksIn: ["Syd"], supervisorId: "sven" }),
  "supervisor whose unit nobody knows": anActor({ supervisorId: "olle" }),
  "somebody without a role": anActor(),
} satisfies Record<string, Actor>;

type Person = keyof typeof PEOPLE;

const ALL = Object.keys(PEOPLE) as Person[];
const OFFICES: Person[] = ["HR", "the administrator", "the command line"];
const WITHOUT_PART: Person[] = [...OFFICES, "somebody without a role"];
const WITH_A_ROLE = ALL.filter((person) => !WITHOUT_PART.includes(person));
const HR_AND_OPERATOR: Person[] = ["HR", "the command line"];
const MANAGERS: Person[] = ["manager of V1", "manager of V2 in the same area", "manager elsewhere"];
const AT_V1: Person[] = ["Anna, supervisor at V1", "a colleague of hers"];

/** Who may, asked at a place where it matters. A missing action does not compile. */
const WHO: { readonly [A in Action]: readonly [ask: (actor: Actor) => boolean, who: readonly Person[]] } = {
  "see-session": [(actor) => can(actor, "see-session", "anywhere"), ALL],
  "answer-evaluation": [(actor) => can(actor, "answer-evaluation", "anywhere"), ALL],
  "rest-oneself": [
    (actor) => can(actor, "rest-oneself", "anywhere"),
    WITH_A_ROLE.filter((person) => !MANAGERS.includes(person)),
  ],
  "choose-cards": [(actor) => can(actor, "choose-cards", "anywhere"), ALL],
  "see-overview": [(actor) => can(actor, "see-overview", "anywhere"), ["HR", ...WITH_A_ROLE]],
  "see-area": [(actor) => can(actor, "see-area", NORR), ["HR", ...MANAGERS, "step 3 in the area"]],
  "see-unit-totals": [
    (actor) => can(actor, "see-unit-totals", V1),
    ["HR", ...MANAGERS, "step 3 in the area", ...AT_V1],
  ],
  "see-unit": [(actor) => can(actor, "see-unit", V1), ["HR", "manager of V1", "step 3 in the area"]],
  "see-placements": [(actor) => can(actor, "see-placements", V1), ["HR", "manager of V1"]],
  "see-workload": [(actor) => can(actor, "see-workload", "anywhere"), ["HR", ...WITH_A_ROLE]],
  "see-forecast": [(actor) => can(actor, "see-forecast", "anywhere"), ["HR", ...WITH_A_ROLE]],
  "set-status": [(actor) => can(actor, "set-status", ANNA), ["HR", "manager of V1", "Anna, supervisor at V1"]],
  "see-evaluation": [(actor) => can(actor, "see-evaluation", "anywhere"), ["HR", ...WITH_A_ROLE]],
  "see-area-evaluation": [
    (actor) => can(actor, "see-area-evaluation", NORR),
    ["HR", "manager of V1", "manager of V2 in the same area", "step 3 in the area"],
  ],
  "see-unit-evaluation": [
    (actor) => can(actor, "see-unit-evaluation", V1),
    ["HR", "manager of V1", "step 3 in the area", ...AT_V1],
  ],
  "see-whole-reports": [(actor) => can(actor, "see-whole-reports", "anywhere"), HR_AND_OPERATOR],
  "read-free-text": [(actor) => can(actor, "read-free-text", "anywhere"), ["HR"]],
  "see-rounds": [(actor) => can(actor, "see-rounds", "anywhere"), HR_AND_OPERATOR],
  "run-rounds": [(actor) => can(actor, "run-rounds", "anywhere"), HR_AND_OPERATOR],
  import: [(actor) => can(actor, "import", "anywhere"), HR_AND_OPERATOR],
  "see-register": [(actor) => can(actor, "see-register", "anywhere"), ["HR"]],
  "change-register": [(actor) => can(actor, "change-register", "anywhere"), ["HR"]],
  export: [(actor) => can(actor, "export", "anywhere"), ["HR"]],
  "see-network": [(actor) => can(actor, "see-network", "anywhere"), ["HR", ...WITH_A_ROLE]],
  "write-post": [(actor) => can(actor, "write-post", FOR_NORR), ["HR", "step 3 in the area"]],
  "change-post": [(actor) => can(actor, "change-post", ANNA_WROTE), ["HR", "Anna, supervisor at V1"]],
  "ask-network": [(actor) => can(actor, "ask-network", "anywhere"), ["HR", ...WITH_A_ROLE]],
  "close-question": [(actor) => can(actor, "close-question", ANNA_WROTE), ["HR", "Anna, supervisor at V1"]],
  "remove-question": [(actor) => can(actor, "remove-question", NORR), ["HR", "step 3 in the area"]],
  "see-colleagues": [
    (actor) => can(actor, "see-colleagues", NORR),
    ["HR", "manager of V1", "manager of V2 in the same area", "step 3 in the area", ...AT_V1],
  ],
  "add-material": [(actor) => can(actor, "add-material", "anywhere"), ["HR", "step 3 in the area", "step 3 elsewhere"]],
  "change-material": [(actor) => can(actor, "change-material", ANNA_WROTE), ["HR", "Anna, supervisor at V1"]],
  "call-meeting": [(actor) => can(actor, "call-meeting", FOR_NORR), ["HR", "step 3 in the area"]],
  "change-meeting": [(actor) => can(actor, "change-meeting", ANNA_WROTE), ["HR", "Anna, supervisor at V1"]],
  "join-meeting": [(actor) => can(actor, "join-meeting", "anywhere"), ["HR", ...WITH_A_ROLE]],
  "run-network": [(actor) => can(actor, "run-network", "anywhere"), ["HR"]],
  "run-retention": [(actor) => can(actor, "run-retention", "anywhere"), OFFICES],
  "see-audit": [(actor) => can(actor, "see-audit", "anywhere"), OFFICES],
  "handle-personal-data": [(actor) => can(actor, "handle-personal-data", "anywhere"), HR_AND_OPERATOR],
  "run-operation": [(actor) => can(actor, "run-operation", "anywhere"), ["the administrator", "the command line"]],
};

test.each(Object.entries(WHO))("%s: exactly those of the plan", (_, [ask, who]) => {
  expect(ALL.filter((person) => ask(PEOPLE[person]))).toEqual(ALL.filter((person) => who.includes(person)));
});

const codes = fc.subarray(["V1", "V2", "S1"]);
const areas = fc.subarray(["Norr", "Syd"]);
const anyActor = fc
  .record({
    managerOf: codes,
    managesIn: areas,
    leadIn: areas,
    worksAt: codes,
    supervisorId: fc.constantFrom(null, "anna", "sven"),
  })
  .map((roles) => anActor(roles));

test("whoever may somewhere may at the door, so that nobody is let past a door that they may not", () => {
  const atPlaces = (actor: Actor, action: Action) => WHO[action][0](actor);
  fc.assert(
    fc.property(anyActor, fc.constantFrom(...(Object.keys(WHO) as Action[])), (actor, action) => {
      expect(atPlaces(actor, action) && !can(actor, action, "anywhere")).toBe(false);
    }),
  );
});

test("another role never takes a right away", () => {
  fc.assert(
    fc.property(anyActor, anyActor, (one, other) => {
      const both = anActor({
        managerOf: [...one.managerOf, ...other.managerOf],
        managesIn: [...one.managesIn, ...other.managesIn],
        leadIn: [...one.leadIn, ...other.leadIn],
        worksAt: [...one.worksAt, ...other.worksAt],
        worksIn: [...one.worksIn, ...other.worksIn],
        supervisorId: one.supervisorId ?? other.supervisorId,
      });
      for (const action of actionsOf(one)) expect(actionsOf(both)).toContain(action);
    }),
  );
});

test("somebody without a role may what is about themselves; HR may everything but look after the machinery", () => {
  expect(actionsOf(anActor())).toEqual(["see-session", "answer-evaluation", "choose-cards"]);
  expect(actionsOf(HR)).toEqual(
    Object.keys(WHO).filter((action) => !["rest-oneself", "run-operation"].includes(action)),
  );
});

test("the administrator looks after the service and personal data, and sees nobody's figures or texts", () => {
  expect(actionsOf(PEOPLE["the administrator"])).toEqual([
    ...["see-session", "answer-evaluation", "choose-cards"],
    ...["run-retention", "see-audit", "run-operation"],
  ]);
});

test("what nobody may is refused", () => {
  expect(() => requireAllowed(PEOPLE["manager elsewhere"], "see-unit", V1)).toThrow("not-allowed");
  expect(() => requireAllowed(PEOPLE["manager of V1"], "see-unit", V1)).not.toThrow();
});

test("several roles at once are told widest first", () => {
  expect(rolesOf({ ...HR, managerOf: ["V1"], leadIn: ["Norr"], supervisorId: "x" })).toEqual([
    "hr",
    "manager",
    "lead",
    "supervisor",
  ]);
});
