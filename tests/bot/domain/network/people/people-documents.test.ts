import type { CompetenceRecord } from "../../../../../bot/domain/register/records";
import type { MarkedStatus } from "../../../../../bot/domain/register/supervisor-status";
import { peopleIn } from "../../../../support/network-people";
import { aCompetence, aUnit } from "../../../../support/records";

const units = [aUnit({ code: "V1" }), aUnit({ code: "V2" }), aUnit({ code: "S1", area: "Vårdboende Syd" })];
const at = (code: string) => ({ code, name: null });
const lead = (overrides: Partial<CompetenceRecord>) => aCompetence({ stepsDone: [1, 2, 3], ...overrides });
const resting = (email: string): MarkedStatus => ({
  ...{ state: "resting", since: "2024-09-01", until: null },
  marks: [`email:${email}`],
});

test("an area's people are those with a finished step there, in Swedish order, with where they work", async () => {
  const people = peopleIn([
    ...units,
    aCompetence({ name: "Örjan Å", unit: at("V2") }),
    aCompetence({ name: "Anna Ek", stepsDone: [1] }),
    aCompetence({ name: "Bo Li", stepsDone: [], stepsOngoing: [1] }),
    aCompetence({ name: "Syd Syd", unit: at("S1") }),
  ]);
  const here = await people.of("Vårdboende Norr");
  expect(here.map(({ name, unit }) => [name, unit?.code])).toEqual([
    ["Anna Ek", "V1"],
    ["Örjan Å", "V2"],
  ]);
  expect(here[0]).toMatchObject({ emails: ["anna.ek@kommun.example"], isLead: false, isActive: true });
});

test("people whose unit the register does not know are of no area", async () => {
  const people = peopleIn([...units, aCompetence({ unit: at("X9") })]);
  expect(await people.of(null)).toMatchObject([{ name: "Anna Ek", unit: null }]);
  expect(await people.of("Vårdboende Norr")).toEqual([]);
});

test("step 3 needs all three steps with evidence (S39), whatever the employment", async () => {
  const people = peopleIn([
    ...units,
    lead({ name: "Lena Led", employment: "other" }),
    lead({ name: "Utan Intyg", hasEvidence: false }),
    aCompetence({ name: "Bara Tre", stepsDone: [3] }),
  ]);
  expect((await people.leads()).map(({ name }) => name)).toEqual(["Lena Led"]);
});

test("an area's figures count the plan's active supervisors and the active step 3 (S5, S39)", async () => {
  const people = peopleIn(
    [
      ...units,
      lead({ name: "Lena Led" }),
      aCompetence({ name: "Anna Ek" }),
      aCompetence({ name: "Vila Nu" }),
      aCompetence({ name: "Visstid Ek", employment: "other" }),
      lead({ name: "Vilar Ledare", unit: at("S1") }),
    ],
    { statuses: [resting("vila.nu@kommun.example"), resting("vilar.ledare@kommun.example")] },
  );
  expect(await people.areas()).toEqual([
    { area: "Vårdboende Norr", people: 4, activeSupervisors: 2, activeLeads: 1 },
    { area: "Vårdboende Syd", people: 1, activeSupervisors: 0, activeLeads: 0 },
  ]);
});
