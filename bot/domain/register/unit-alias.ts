import { containsPersonnummer } from "./cells/people/personnummer";
import { normaliseUnitName, parseUnitCode } from "./cells/unit-name";
import type { UnitAlias } from "./unit-lookup";

const LONGEST_NAME = 200;

/** Reads "Lindhaga vbo=V2107": a spelling and the code of the unit that is meant. Null when it is something else. */
export function parseUnitAlias(text: string): UnitAlias | null {
  const cut = text.lastIndexOf("=");
  const name = text.slice(0, Math.max(cut, 0)).trim().normalize("NFC");
  const code = parseUnitCode(text.slice(cut + 1));
  const isName = name.length <= LONGEST_NAME && normaliseUnitName(name) !== "" && !containsPersonnummer(name);
  return code !== null && isName ? { name, code } : null;
}

/** All aliases when some more are told: of two for the same spelling, the one that was told last. */
export function withAliases(known: readonly UnitAlias[], told: readonly UnitAlias[]): readonly UnitAlias[] {
  return [...new Map([...known, ...told].map((alias) => [normaliseUnitName(alias.name), alias])).values()];
}
