import type { CompetenceRecord } from "../../../../../bot/domain/register/records";
import { peopleIn } from "../../../../support/network-people";
import { aCompetence, aUnit } from "../../../../support/records";

const units = [aUnit({ code: "V1" }), aUnit({ code: "V2" }), aUnit({ code: "S1", area: "Vårdboende Syd" })];
const at = (code: string) => ({ code, name: null });
const lead = (overrides: Partial<CompetenceRecord>) => aCompetence({ stepsDone: [1, 2, 3], ...overrides });
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

test("areas are told in Swedish order", async () => {
  expect(await peopleIn([...units, aUnit({ code: "O1", area: "Ålidhem" })]).areas()).toEqual([
    "Vårdboende Norr",
    "Vårdboende Syd",
    "Ålidhem",
  ]);
});
