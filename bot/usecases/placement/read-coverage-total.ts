import type { Clock } from "../../clock";
import type { Calendars } from "../../domain/placement/calendars";
import { overviewName } from "../../domain/placement/figures/overview-document";
import { Refusal } from "../../domain/refusal";
import type { ReadFigures } from "./figures/read-figures";
import { termAsked } from "./figures/term-asked";
import type { CoverageTotal } from "./show-forecast";

export interface ReadCoverageTotalDeps {
  readonly readFigures: ReadFigures;
  readonly clock: Clock;
  readonly calendars: Calendars;
}

/** Reads the whole administration's coverage from the figures computed ahead. Refuses with "unknown-term". */
export function makeReadCoverageTotal({ readFigures, ...deps }: ReadCoverageTotalDeps): CoverageTotal {
  return async (text) => {
    const { term } = termAsked(text, deps);
    const [overview] = await readFigures(term, overviewName);
    if (!overview) throw new Refusal("place-not-found");
    const { supervisors, permanentCareStaff } = overview.total.coverage;
    return { asOf: overview.asOf, supervisors, permanentCareStaff };
  };
}
