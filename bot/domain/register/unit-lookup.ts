import { normaliseUnitName, unitCodesEqual, unitNameStem } from "./cells/unit-name";
import type { Unit, UnitReference } from "./unit";

/** Which unit a row in a file means, or null when nobody can tell. */
export type UnitLookup = (reference: UnitReference) => Unit | null;

/** Another name or code that a unit goes by: an old one, a house name, the name in another system. */
export interface UnitAlias {
  readonly name: string;
  readonly code: string;
}

/**
 * Makes the lookup that figures are computed with (S1). A code decides before a name, because codes are not
 * misspelt; a code that has lost its leading zero in Excel is still the same code. A name is compared in its
 * normalised form, then among the aliases, and last by its words: "Laröd" is Laröd vårdboende as long as no other unit
 * has that word in its name. Two units that fit equally well are no answer; an alias can tell which one is meant.
 */
export function makeUnitLookup(units: readonly Unit[], aliases: readonly UnitAlias[] = []): UnitLookup {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const withCode = (code: string) => byCode.get(code) ?? closeTo(units, code);
  const byName = unambiguous(units.map((unit) => ({ name: unit.name, unit })));
  const byAlias = unambiguous(
    aliases.flatMap(({ name, code }) => {
      const unit = withCode(code);
      return unit ? [{ name, unit }] : [];
    }),
  );
  const worded = units.map((unit) => ({ unit, words: wordsOf(normaliseUnitName(unit.name)) }));
  const known = new Map<string, Unit | null>();

  return (reference) => {
    const key = JSON.stringify([reference.code, reference.name]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const unit = (reference.code && coded(reference.code)) || (reference.name && named(reference.name)) || null;
    known.set(key, unit);
    return unit;
  };

  function coded(code: string): Unit | null {
    return withCode(code) ?? byAlias.get(normaliseUnitName(code)) ?? null;
  }

  function named(text: string): Unit | null {
    const name = normaliseUnitName(text);
    if (name === "") return null;
    const same = byName.get(name);
    if (same) return same;
    const alias = byAlias.get(name);
    if (alias !== undefined) return alias;
    if (same === null) return null;
    // "Hemvården" alone means no unit in particular, even where there happens to be one of the kind.
    if (unitNameStem(text) === "") return null;
    const words = wordsOf(name);
    return (
      only(worded.filter((candidate) => isSubset(words, candidate.words))) ??
      only(worded.filter((candidate) => isSubset(candidate.words, words)))
    );
  }
}

/** Units by normalised name; null where two units share one. */
function unambiguous(
  names: readonly { readonly name: string; readonly unit: Unit }[],
): ReadonlyMap<string, Unit | null> {
  const found = new Map<string, Unit | null>();
  for (const { name, unit } of names) {
    const key = normaliseUnitName(name);
    const other = found.get(key);
    found.set(key, other === undefined || other?.code === unit.code ? unit : null);
  }
  return found;
}

/** A code that has lost its leading zero is still the same code, as long as only one fits. */
function closeTo(units: readonly Unit[], code: string): Unit | null {
  const close = units.filter((unit) => unitCodesEqual(unit.code, code));
  return close.length === 1 ? close[0]! : null;
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(name.split(" ").filter((word) => word !== ""));
}

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return part.size > 0 && [...part].every((word) => whole.has(word));
}

function only(candidates: readonly { readonly unit: Unit }[]): Unit | null {
  return candidates.length === 1 ? candidates[0]!.unit : null;
}
