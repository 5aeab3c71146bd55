import type { Term } from "../placement/term";
import { documentName, figureDocument, type DocumentMaker, type DocumentName } from "../placement/figures/documents";
import { draw } from "../placement/figures/draw";
import { registerRolesOf, type RegisterRoles } from "./register-roles";

/** What nearly every request asks of the register, in one document: whoever has read it knows all of it. */
export interface RegisterDirectory {
  readonly units: readonly DirectoryUnit[];
  /** Terms with published answers. */
  readonly evaluatedTerms: readonly Term[];
  /** By address in lower case; null when there are so many people that their roles lie in drawers instead. */
  readonly roles: RolesByAddress | null;
}

export interface DirectoryUnit {
  readonly code: string;
  readonly name: string;
  readonly area: string;
  readonly receivesStudents: boolean;
}

type RolesByAddress = Readonly<Record<string, RegisterRoles>>;

export const directoryName = documentName<RegisterDirectory>("register-directory");

/** So many fit into one row of the storage together with their units. */
const MOST_IN_ONE_DOCUMENT = 1_500;
/** So many that each is small with tens of thousands of people, so few that keeping them costs next to nothing. */
const DRAWERS = 32;

/** The document that tells an address's roles where the directory has none. */
export function drawerFor(address: string): DocumentName<RolesByAddress> {
  return nameOfDrawer(draw(address.toLowerCase()) % DRAWERS);
}

/** Everybody's roles and where the units are, computed ahead. */
export const directoryDocuments: DocumentMaker = (source) => {
  const roles = registerRolesOf(source);
  const isInOne = roles.size <= MOST_IN_ONE_DOCUMENT;
  const directory: RegisterDirectory = {
    units: source.units.map(({ code, name, area, receivesStudents }) => ({ code, name, area, receivesStudents })),
    evaluatedTerms: source.publications.map(({ term }) => term),
    roles: isInOne ? Object.fromEntries(roles) : null,
  };
  return [figureDocument(directoryName, directory), ...(isInOne ? [] : drawersOf(roles))];
};

function drawersOf(everybody: ReadonlyMap<string, RegisterRoles>) {
  const drawers = Array.from({ length: DRAWERS }, () => new Map<string, RegisterRoles>());
  for (const [address, roles] of everybody) drawers[draw(address) % DRAWERS]!.set(address, roles);
  return drawers.map((drawer, number) => figureDocument(nameOfDrawer(number), Object.fromEntries(drawer)));
}

function nameOfDrawer(number: number): DocumentName<RolesByAddress> {
  return documentName(`register-roles.${number}`);
}
