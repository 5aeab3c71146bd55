import { chanceFrom } from "./chance";
import { organisationFile, placementFile, placesFile, praoFile, staffingFile, type MadeFile } from "./files";
import { namesBy } from "./names";
import { makeUnits } from "./organisation";
import { makePlacements, termToShow, type MadePlacement } from "./placements";
import { makeSupervisors, type MadeSupervisor } from "./supervisors";
import { hrFile, inventoryFiles } from "./training-files";

/** A municipality that does not exist, of the plan's size, as the files that its systems would hand over. */
export interface Municipality {
  /** The term that its placements belong to. */
  readonly term: string;
  readonly supervisors: readonly MadeSupervisor[];
  readonly placements: readonly MadePlacement[];
  readonly files: readonly MadeFile[];
}

/**
 * Makes the municipality up: 60 receiving units with 1 867 permanent care staff, 361 supervisors of whom 26 have step 3,
 * and the placements of the latest term that has something to evaluate on the given day (ISO, Stockholm). The same
 * seed and day give the same municipality.
 */
export function makeMunicipality(seed: number, today: string): Municipality {
  const chance = chanceFrom(seed);
  const names = namesBy(chance);
  const term = termToShow(today);
  const units = makeUnits(chance, names);
  const supervisors = makeSupervisors(chance, names, units);
  const placements = makePlacements(chance, names, supervisors, { units, term, today });
  const lastMay = today.slice(5) > "05-31" ? Number(today.slice(0, 4)) : Number(today.slice(0, 4)) - 1;
  return {
    term,
    supervisors,
    placements,
    files: [
      organisationFile(units),
      staffingFile(chance, units, `${lastMay}-05-31`),
      hrFile(chance, supervisors, lastMay - 1),
      ...inventoryFiles(chance, units, supervisors, lastMay - 1),
      placementFile(chance, placements, term),
      praoFile(chance, units, term),
      placesFile(chance, units, placements, term),
    ],
  };
}
