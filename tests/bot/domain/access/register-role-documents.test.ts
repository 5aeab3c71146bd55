import { roleDocuments, rolesDocumentFor } from "../../../../bot/domain/access/register-role-documents";
import { registerRolesOf } from "../../../../bot/domain/access/register-roles";
import { aFiguresSource } from "../../../support/figures-source";
import { aCompetence, aUnit } from "../../../support/records";

const source = aFiguresSource([
  aUnit({ code: "V1", managerEmail: "karin.ek@kommun.example" }),
  ...Array.from({ length: 200 }, (_, index) =>
    aCompetence({ name: `Anna ${index}`, email: `anna.${index}@kommun.example` }),
  ),
]);

test("everybody's roles lie in the document that their address points to", () => {
  const documents = new Map([...roleDocuments(source)].map(({ name, content }) => [name, content]));
  const everybody = registerRolesOf(source);
  expect(everybody.size).toBe(201);
  for (const [address, roles] of everybody)
    expect(documents.get(rolesDocumentFor(address.toUpperCase()))).toMatchObject({ [address]: roles });
});

test("an address that the register does not know has a document too, with nobody of that address in it", () => {
  const documents = new Map([...roleDocuments(source)].map(({ name, content }) => [name, content]));
  expect(documents.get(rolesDocumentFor("okand@kommun.example"))).not.toHaveProperty(["okand@kommun.example"]);
});
