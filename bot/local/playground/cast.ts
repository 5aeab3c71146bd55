import { readFile, writeFile } from "node:fs/promises";
import { isHeld, type PlacementRecord } from "../../domain/placement/placement";
import { OTHER_PEOPLE, type SimulatedPerson } from "./people";

/** Who is in the simulator: the person that is played, and five colleagues. */
export interface Cast {
  readonly played: SimulatedPerson;
  readonly others: readonly SimulatedPerson[];
}

/**
 * Chooses supervisors whose students' period has ended, so that they are asked at once. The one that is played has a
 * student at the unit without an address, so that there is a QR code to show. Null when there are not enough.
 */
export function chooseCast(placements: readonly PlacementRecord[], today: string): Cast | null {
  const ended = placements.filter((one) => one.form === "apl" && one.end < today && isHeld(one));
  const withoutAddress = new Set(ended.filter((one) => one.studentEmail === null).map(unitAndPeriod));
  const people = new Map<string, SimulatedPerson & { readonly hasQr: boolean }>();
  for (const placement of ended) {
    for (const { name, email } of placement.supervisors) {
      if (!name || !email) continue;
      const [firstName, ...rest] = name.split(" ");
      const hasQr = withoutAddress.has(unitAndPeriod(placement)) || people.get(email)?.hasQr === true;
      people.set(email, { firstName: firstName!, lastName: rest.join(" ") || firstName!, email, hasQr });
    }
  }
  const [played, ...others] = [...people.values()]
    .sort((a, b) => Number(b.hasQr) - Number(a.hasQr) || (a.email < b.email ? -1 : 1))
    .map(({ firstName, lastName, email }) => ({ firstName, lastName, email }));
  return played && others.length >= OTHER_PEOPLE ? { played, others: others.slice(0, OTHER_PEOPLE) } : null;
}

/** The cast of the start before, so that a restart is about the same people; null at the first start. */
export async function readCast(file: string): Promise<Cast | null> {
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as Cast);
}

export async function keepCast(file: string, cast: Cast): Promise<void> {
  await writeFile(file, JSON.stringify(cast, null, 2));
}

function unitAndPeriod(placement: PlacementRecord): string {
  return `${placement.unit.code ?? placement.unit.name}|${placement.period}`;
}
