import { stockholmDay, type Clock } from "../../clock";
import { coverageOf, type CoverageFigures } from "../../domain/placement/coverage/coverage";
import { recordId } from "../../domain/register/import/combine-records";
import { differencesOf, type Difference } from "../../domain/register/import/differences";
import type { ImportPlan } from "../../domain/register/import/plan";
import { nearestUnit } from "../../domain/register/nearest-unit";
import type { RegisterRecord } from "../../domain/register/records";
import type { Unit } from "../../domain/register/unit";
import { makeUnitLookup, type UnitAlias } from "../../domain/register/unit-lookup";
import { ofKind } from "../placement/of-kind";

/** More spellings than anybody sorts out at one sitting; each is compared with every unit. */
const MOST_SUGGESTIONS = 100;

/** What an import does to the register as people see it. */
export interface LookAhead {
  readonly differences: readonly Difference[];
  /** Coverage of the whole administration today, before and after. */
  readonly effect: { readonly asOf: string; readonly before: CoverageFigures; readonly after: CoverageFigures };
  /** By spelling: the unit that rows with an unknown unit probably mean. */
  readonly suggestions: ReadonlyMap<string, Unit>;
}

interface Register {
  readonly records: readonly RegisterRecord[];
  readonly aliases: readonly UnitAlias[];
}

/** Carries a plan through in memory and compares. `aliases` are those before the import and those told with it. */
export function lookAhead(
  plan: ImportPlan,
  stored: readonly RegisterRecord[],
  aliases: { readonly before: readonly UnitAlias[]; readonly after: readonly UnitAlias[] },
  clock: Clock,
): LookAhead {
  const asOf = stockholmDay(clock.now());
  const all = new Map(stored.map((record) => [recordId(record), record]));
  for (const { after } of plan.changes) all.set(recordId(after), after);
  const before: Register = { records: stored, aliases: aliases.before };
  const after: Register = { records: [...all.values()], aliases: aliases.after };
  return {
    differences: differencesOf({ before: people(before), after: people(after), changes: plan.changes, asOf }),
    effect: { asOf, before: total(before, asOf), after: total(after, asOf) },
    suggestions: suggestionsFor(plan, ofKind(after.records, "unit")),
  };
}

function people({ records, aliases }: Register) {
  return {
    competences: ofKind(records, "competence"),
    findUnit: makeUnitLookup(ofKind(records, "unit"), aliases),
  };
}

function total({ records, aliases }: Register, asOf: string): CoverageFigures {
  return coverageOf({
    units: ofKind(records, "unit"),
    aliases,
    staffing: ofKind(records, "staffing"),
    competences: ofKind(records, "competence"),
    protectedRows: ofKind(records, "protected"),
    asOf,
  }).total;
}

function suggestionsFor({ sheets }: ImportPlan, units: readonly Unit[]): ReadonlyMap<string, Unit> {
  const unknown = sheets.flatMap(({ rows }) =>
    rows.flatMap(({ reason, unit }) => (reason === "unit-unknown" ? (unit ?? []) : [])),
  );
  return new Map(
    [...new Set(unknown)].slice(0, MOST_SUGGESTIONS).flatMap((spelling) => {
      const unit = nearestUnit(spelling, units);
      return unit ? [[spelling, unit] as const] : [];
    }),
  );
}
