import { directoryDocuments, directoryName, drawerFor } from "../../../../bot/domain/access/register-directory";
import { registerRolesOf } from "../../../../bot/domain/access/register-roles";
import { aFiguresSource } from "../../../support/figures-source";
import { aCompetence, aUnit } from "../../../support/records";

const registerOf = (people: number) =>
  aFiguresSource([
    aUnit({ code: "V1", name: "Laröd", area: "Norr", managerEmail: "karin.ek@kommun.example" }),
    ...Array.from({ length: people }, (_, index) =>
      aCompetence({ name: `Anna ${index}`, email: `anna.${index}@kommun.example` }),
    ),
  ]);
const documentsOf = (source: ReturnType<typeof registerOf>) =>
  new Map([...directoryDocuments(source)].map(({ name, content }) => [name, content]));

test("a municipality's units and everybody's roles lie in one document", () => {
  const source = registerOf(400);
  const documents = documentsOf(source);
  expect([...documents.keys()]).toEqual([directoryName]);
  expect(documents.get(directoryName)).toEqual({
    units: [{ code: "V1", name: "Laröd", area: "Norr", receivesStudents: true }],
    evaluatedTerms: [],
    roles: Object.fromEntries(registerRolesOf(source)),
  });
});

test("with more people than a row holds, everybody's roles lie in the drawer that their address points to", () => {
  const source = registerOf(1_600);
  const documents = documentsOf(source);
  expect(documents.get(directoryName)).toMatchObject({ roles: null });
  const everybody = registerRolesOf(source);
  expect(everybody.size).toBe(1_601);
  for (const [address, roles] of everybody)
    expect((documents.get(drawerFor(address.toUpperCase())) as Record<string, unknown>)[address]).toEqual(roles);
  expect(documents.get(drawerFor("okand@kommun.example"))).not.toHaveProperty(["okand@kommun.example"]);
});
