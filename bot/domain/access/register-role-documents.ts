import { documentName, figureDocument, type DocumentMaker, type DocumentName } from "../placement/figures/documents";
import { draw } from "../placement/figures/draw";
import { registerRolesOf, type RegisterRoles } from "./register-roles";

/** So many that each is small with a few thousand people, so few that keeping them costs next to nothing. */
const DRAWERS = 32;

/** Roles of the people whose address falls into the same drawer, by address in lower case. */
type RolesInDrawer = Readonly<Record<string, RegisterRoles>>;

/** The document that tells an address's roles, so that finding out who somebody is costs one read. */
export function rolesDocumentFor(address: string): DocumentName<RolesInDrawer> {
  return nameOfDrawer(draw(address.toLowerCase()) % DRAWERS);
}

/** Everybody's roles, computed ahead. */
export const roleDocuments: DocumentMaker = (source) => {
  const drawers = Array.from({ length: DRAWERS }, () => new Map<string, RegisterRoles>());
  for (const [address, roles] of registerRolesOf(source)) drawers[draw(address) % DRAWERS]!.set(address, roles);
  return drawers.map((drawer, number) => figureDocument(nameOfDrawer(number), Object.fromEntries(drawer)));
};

function nameOfDrawer(number: number): DocumentName<RolesInDrawer> {
  return documentName(`register-roles.${number}`);
}
