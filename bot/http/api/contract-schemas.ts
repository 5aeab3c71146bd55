import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../project-folder";

/** JSON schemas of the contract's types, by the type's name. */
export type ContractSchemas = Readonly<Record<string, object>>;

/** Where the build puts them. */
export const CONTRACT_FILE = join(projectFolder(__dirname), "dist/contract.json");

/** Reads the schemas that the build has made, in the form that OpenAPI refers to them; none when nothing is built. */
export function readContractSchemas(file: string): ContractSchemas {
  if (!existsSync(file)) return {};
  const text = readFileSync(file, "utf8").replaceAll('"#/definitions/', '"#/components/schemas/');
  return JSON.parse(text) as ContractSchemas;
}
