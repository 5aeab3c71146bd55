import { normaliseHeading } from "../../domain/register/import/heading";
import type { SheetPlan } from "../../domain/register/import/plan";
import type { ColumnMapping } from "../../domain/register/import/recognise-sheet";
import type { MappingStore } from "./ports";

export type RememberMapping = (given: {
  readonly sheets: readonly SheetPlan[];
  readonly mapping: ColumnMapping;
}) => Promise<void>;

/**
 * Remembers what somebody has said that headings mean, for every source that has those headings. Next time a file with
 * the same headings comes, nobody has to say it again.
 */
export function makeRememberMapping({ mappings }: { readonly mappings: MappingStore }): RememberMapping {
  return async ({ sheets, mapping }) => {
    const given = Object.entries(mapping).map(([heading, field]) => [normaliseHeading(heading), field] as const);
    if (given.length === 0) return;
    const before = await mappings.all();
    const signatures = new Set(
      sheets.flatMap(({ outcome }) => (outcome.kind === "recognised" ? [outcome.signature] : [])),
    );
    for (const signature of signatures) {
      const headings = new Set(signature.split("|"));
      const own = given.filter(([heading]) => headings.has(heading));
      if (own.length > 0) await mappings.save(signature, { ...before.get(signature), ...Object.fromEntries(own) });
    }
  };
}
