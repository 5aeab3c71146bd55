import type { Unit } from "../../register/unit";
import type { Identify } from "../load/supervision";
import type { PlacementRecord } from "../placement";

/** One placement as one of its supervisors has it. */
export interface Supervision {
  readonly placement: PlacementRecord;
  /** Students that count in this supervisor's load: a student with two supervisors is half a student for each (S11). */
  readonly students: number;
}

/** A placement with its unit and everybody who supervises it, by the ids that `identify` gives. */
export interface SupervisedPlacement {
  readonly placement: PlacementRecord;
  readonly unit: Unit | null;
  readonly supervisors: readonly { readonly id: string; readonly name: string }[];
}

/** Finds out who supervises. Whoever the register does not hold goes by the name that the placement file has. */
export function supervisedPlacements(
  placements: readonly PlacementRecord[],
  findUnit: (reference: PlacementRecord["unit"]) => Unit | null,
  identify: Identify,
): readonly SupervisedPlacement[] {
  return placements.map((placement) => {
    const unit = findUnit(placement.unit);
    const people = placement.supervisors.map((named) => {
      const { id, person } = identify(named, unit);
      return [id, { id, name: person?.name ?? named.name ?? "" }] as const;
    });
    return { placement, unit, supervisors: [...new Map(people).values()] };
  });
}

/** What each supervisor has, wherever. */
export function supervisionsByPerson(
  placements: readonly SupervisedPlacement[],
): ReadonlyMap<string, readonly Supervision[]> {
  const found = new Map<string, Supervision[]>();
  for (const { placement, supervisors } of placements) {
    for (const { id } of supervisors) {
      const supervision = { placement, students: placement.count / supervisors.length };
      const others = found.get(id);
      if (others) others.push(supervision);
      else found.set(id, [supervision]);
    }
  }
  return found;
}
