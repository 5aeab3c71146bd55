import type { EvaluationChoices, EvaluationScope, EvaluationUnit } from "../../../contract/evaluation-page";
import type { Actor } from "../../../domain/access/actor";
import { can, requireAllowed } from "../../../domain/access/can";
import type { EvaluationRole } from "../../../domain/evaluation/questionnaire";
import type { Publication } from "../../../domain/evaluation/results/publication";
import type { DirectoryUnit } from "../../../domain/access/register-directory";
import { Refusal } from "../../../domain/refusal";

/** Every place that figures can be about: of the register, and of the publications, whose units may be gone since. */
export interface Places {
  readonly units: readonly DirectoryUnit[];
  readonly publications: readonly Publication[];
  /** Units have figures of students only. */
  readonly role: EvaluationRole;
}

/** What somebody may choose among. */
export function choicesOf(actor: Actor, places: Places): EvaluationChoices {
  const areas = allAreas(places).filter((area) => can(actor, "see-area-evaluation", { area }));
  const units = allUnits(places).filter(({ id, area }) =>
    can(actor, "see-unit-evaluation", { unit: { code: id, area } }),
  );
  return { areas, units: places.role === "student" ? units : [] };
}

/**
 * What the page is about. Without a wish it is the whole for HR, else the first of the actor's areas, else the first of
 * the actor's units. Refuses a place that is not the actor's, and one that there is not.
 */
export function evaluationScope(
  { actor, area, unit }: { readonly actor: Actor; readonly area: string | null; readonly unit: string | null },
  places: Places,
): EvaluationScope {
  if (unit !== null) {
    const found = allUnits(places).find(({ id }) => id === unit);
    requireAllowed(actor, "see-unit-evaluation", { unit: { code: unit, area: found?.area ?? "" } });
    if (!found) throw new Refusal("place-not-found");
    return unitScope(found);
  }
  if (area !== null && area !== "") {
    requireAllowed(actor, "see-area-evaluation", { area });
    if (!allAreas(places).includes(area)) throw new Refusal("place-not-found");
    return { kind: "area", area };
  }
  const choices = choicesOf(actor, places);
  if (area === "" || actor.isHr) return { kind: "total" };
  if (choices.areas[0] !== undefined) return { kind: "area", area: choices.areas[0] };
  return choices.units[0] ? unitScope(choices.units[0]) : { kind: "total" };
}

/** Units by name, of an area or of all. One that receives no students is among them only when it has figures. */
export function allUnits({ units, publications }: Places, area?: string): readonly EvaluationUnit[] {
  const found = new Map<string, EvaluationUnit>();
  for (const { windows } of publications) {
    for (const { unitCode, unitName, area } of windows) found.set(unitCode, { id: unitCode, name: unitName, area });
  }
  for (const { code, name, area, receivesStudents } of units) {
    if (receivesStudents !== false || found.has(code)) found.set(code, { id: code, name, area });
  }
  return [...found.values()]
    .filter((unit) => area === undefined || unit.area === area)
    .toSorted((a, b) => a.name.localeCompare(b.name, "sv"));
}

function allAreas({ units, publications }: Places): readonly string[] {
  const published = publications.flatMap(({ cells }) => cells.flatMap(({ area }) => area ?? []));
  return [...new Set([...units.map(({ area }) => area), ...published])].toSorted((a, b) => a.localeCompare(b, "sv"));
}

function unitScope({ id, name, area }: EvaluationUnit): EvaluationScope {
  return { kind: "unit", unit: id, name, area };
}
