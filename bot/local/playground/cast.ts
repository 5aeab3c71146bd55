import { readFile, writeFile } from "node:fs/promises";
import { isHeld, type PlacementRecord } from "../../domain/placement/placement";
import { OTHER_PEOPLE, type SimulatedPerson } from "./people";

/** Who is in Teams: the person that is played, five more in the simulator, and everybody else. */
export interface Cast {
  readonly played: SimulatedPerson;
  readonly others: readonly SimulatedPerson[];
  readonly elsewhere: readonly SimulatedPerson[];
}

/**
 * Chooses supervisors whose students' period has ended, so that they are asked at once. The one that is played has a
 * student at the unit without an address, so that there is a QR code to show. Null when there are not enough.
 */
export function chooseCast(placements: readonly PlacementRecord[], today: string): Cast | null {
  const held = placements.filter((one) => isHeld(one));
  const ended = held.filter((one) => one.form === "apl" && one.end < today);
  const withoutAddress = new Set(ended.filter((one) => one.studentEmail === null).map(unitAndPeriod));
  const asked = namedIn(ended);
  const hasQr = new Set(namedIn(ended.filter((one) => withoutAddress.has(unitAndPeriod(one)))).keys());
  const [played, ...others] = [...asked.values()].sort(
    (a, b) => Number(hasQr.has(b.email)) - Number(hasQr.has(a.email)) || (a.email < b.email ? -1 : 1),
  );
  if (!played || others.length < OTHER_PEOPLE) return null;
  const inSimulator = [played, ...others.slice(0, OTHER_PEOPLE)];
  const elsewhere = [...namedIn(held).values()].filter(({ email }) => inSimulator.every((one) => one.email !== email));
  return { played, others: inSimulator.slice(1), elsewhere };
}

/** Supervisors with an address, by address. */
function namedIn(placements: readonly PlacementRecord[]): ReadonlyMap<string, SimulatedPerson> {
  const people = new Map<string, SimulatedPerson>();
  for (const { name, email } of placements.flatMap(({ supervisors }) => supervisors)) {
    const [firstName, ...rest] = name?.split(" ") ?? [];
    if (firstName && email) people.set(email, { firstName, lastName: rest.join(" ") || firstName, email });
  }
  return people;
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
