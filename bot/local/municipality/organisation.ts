import { shareOut, type Chance } from "./chance";
import { emailOf, type Names } from "./names";

/** The plan's figures: permanent care staff at the units that receive students (N9, N11). */
const PERMANENT_CARE_STAFF = 1867;
const RECEIVING_UNITS = 60;
const OTHER_UNITS = 2;
/** A small unit still needs people around the clock. */
const FEWEST_STAFF = 8;

export interface MadeUnit {
  readonly code: string;
  readonly name: string;
  /** The unit's name without the kind of place, as people say it. */
  readonly shortName: string;
  readonly area: string;
  readonly manager: { readonly name: string; readonly email: string };
  readonly receivesStudents: boolean;
  /** Permanent staff per position; the first three are the plan's base. */
  readonly staff: Readonly<Record<CarePosition, number>>;
}

export type CarePosition = "Undersköterska" | "Stödassistent" | "Stödpedagog";

const AREAS: readonly { readonly name: string; readonly kind: string; readonly mix: readonly number[] }[] = [
  { name: "Vårdboende Norr", kind: "vårdboende", mix: [88, 8, 4] },
  { name: "Vårdboende Söder", kind: "vårdboende", mix: [88, 8, 4] },
  { name: "Hemvård Norr", kind: "hemvård", mix: [90, 7, 3] },
  { name: "Hemvård Söder", kind: "hemvård", mix: [90, 7, 3] },
  { name: "LSS bostad", kind: "gruppbostad", mix: [25, 55, 20] },
  { name: "Daglig verksamhet", kind: "daglig verksamhet", mix: [15, 55, 30] },
  { name: "Socialpsykiatri", kind: "boendestöd", mix: [20, 50, 30] },
];

/** 62 units in seven areas, of uneven size; about a third of the managers have two units. */
export function makeUnits(chance: Chance, names: Names): readonly MadeUnit[] {
  const all = Array.from({ length: RECEIVING_UNITS + OTHER_UNITS }, (_, index) => ({
    index,
    area: AREAS[index % AREAS.length]!,
    receivesStudents: index < RECEIVING_UNITS,
  }));
  const beyondFewest = PERMANENT_CARE_STAFF - RECEIVING_UNITS * FEWEST_STAFF;
  const sizes = [
    ...shareOut(
      beyondFewest,
      Array.from({ length: RECEIVING_UNITS }, () => unevenSize(chance)),
    ).map((extra) => FEWEST_STAFF + extra),
    ...Array.from({ length: OTHER_UNITS }, () => 12),
  ];
  const lastManagers = new Map<string, MadeUnit["manager"]>();
  return all.map(({ index, area, receivesStudents }) => {
    const shortName = names.place();
    const [undersköterska, stödassistent, stödpedagog] = shareOut(sizes[index]!, area.mix);
    return {
      code: `E${1010 + index * 7}`,
      name: `${shortName} ${area.kind}`,
      shortName,
      area: area.name,
      manager: managerFor(area.name),
      receivesStudents,
      staff: { Undersköterska: undersköterska!, Stödassistent: stödassistent!, Stödpedagog: stödpedagog! },
    };
  });

  function managerFor(area: string): MadeUnit["manager"] {
    const waiting = lastManagers.get(area);
    lastManagers.delete(area);
    if (waiting && chance.happens(0.55)) return waiting;
    const name = names.person();
    const manager = { name: `${name.first} ${name.last}`, email: emailOf(name, "kommun.example") };
    lastManagers.set(area, manager);
    return manager;
  }
}

export function staffOf(unit: MadeUnit): number {
  return unit.staff.Undersköterska + unit.staff.Stödassistent + unit.staff.Stödpedagog;
}

/** Many small and a few large, as units are: the sum of two waiting times. */
function unevenSize(chance: Chance): number {
  return -Math.log(1 - chance.number()) - Math.log(1 - chance.number());
}
