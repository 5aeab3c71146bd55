import type { Chance } from "./chance";
import type { MadeFile } from "./files";
import type { MadeUnit } from "./organisation";
import type { MadeSupervisor } from "./supervisors";

const BOTH_STEPS_IN_HR = [
  "Handledarutb steg 1 & 2",
  "Handledare steg 1 o 2",
  "Handledarutbildning steg 1 och 2",
  "Handledare 1+2",
];
const BOTH_STEPS_BY_HAND = ["Steg 1 o 2", "Steg 1 & 2", "steg 1 och 2", "1+2", "1,2"];
const ALL_STEPS_BY_HAND = ["1,2,3", "Steg 1-3", "1-3"];
const POSITIONS_BY_HAND = {
  Undersköterska: ["Undersköterska", "undersköterska", "USK", "Usk"],
  Stödassistent: ["Stödassistent", "Stödassistent "],
  Stödpedagog: ["Stödpedagog", "Stödped"],
} as const;
/** The test number that the Tax Agency publishes; here so that one can see that such a column is never read. */
const NO_ONES_PERSONNUMMER = "19121212-1212";

/** The HR system's competence list: one row per competence, some rows twice, two people with protected identity. */
export function hrFile(chance: Chance, supervisors: readonly MadeSupervisor[], year: number): MadeFile {
  const listed = supervisors.filter(({ listedIn }) => listedIn !== "inventory");
  const rows = chance.shuffled(listed).flatMap((one) => {
    const row = (competence: string) => [
      one.employeeNumber,
      one.name.first,
      one.name.last,
      one.email ?? "",
      chance.happens(0.1) ? `${one.unit.name}  ` : one.unit.name,
      one.unit.code,
      chance.pick(POSITIONS_BY_HAND[one.position]),
      one.isPermanent ? chance.pick(["TV", "Tillsvidare", "Tills vidare"]) : "Vik",
      competence,
      hrDate(chance, year),
      "",
      "Ja",
    ];
    const first = one.steps === "1" ? ["Handledarutb steg 1"] : stepsInHr(chance);
    const third = one.steps === "1+2+3" ? [chance.pick(["Handledarutbildning steg 3", "Handledare steg 3"])] : [];
    return [...first, ...third].map(row);
  });
  const twice = chance.shuffled(rows).slice(0, 6);
  const hidden = chance
    .shuffled(listed)
    .slice(0, 2)
    .map(({ unit }) => protectedRow(unit));
  return {
    name: "medvind-kompetenser.csv",
    encoding: "windows-1252",
    rows: [
      [
        "Anst.nr",
        "Förnamn",
        "Efternamn",
        "E-post",
        "Enhet",
        "Enhetskod",
        "Befattning",
        "Anställningsform",
        "Kompetens",
        "Giltig fr.o.m.",
        "Giltig t.o.m.",
        "Attesterad",
      ],
      ...rows,
      ...twice,
      ...hidden,
    ],
  };
}

/** One list per area, filled in by hand: a title above the headings, the unit written once, comments, totals. */
export function inventoryFiles(
  chance: Chance,
  units: readonly MadeUnit[],
  supervisors: readonly MadeSupervisor[],
  year: number,
): readonly MadeFile[] {
  const areas = [...new Set(units.map(({ area }) => area))];
  return areas.map((area, index) => inventoryFile(area, index === 1));

  function inventoryFile(area: string, withPersonnummer: boolean): MadeFile {
    const extra = withPersonnummer ? ["Personnr"] : [];
    const rows = units
      .filter((unit) => unit.area === area && unit.receivesStudents)
      .flatMap((unit) => {
        const here = supervisors.filter((one) => one.unit === unit && one.listedIn !== "hr");
        if (here.length === 0) return chance.happens(0.5) ? [[unit.name, "inga handledare"]] : [];
        const total = [`Summa ${unit.shortName}`, `${here.length} st`];
        return [
          ...here.map((one, row) => [
            row === 0 ? unit.name : "",
            ...byHand(one),
            ...extra.map(() => NO_ONES_PERSONNUMMER),
          ]),
          ...(chance.happens(0.5) ? [total] : []),
        ];
      });
    return {
      name: `inventering-${fileNameOf(area)}.xlsx`,
      rows: [
        [`Handledarinventering hösten ${year} – ${area}`],
        ["Fyll i dem som gått handledarutbildning. Svar senast 15/11!"],
        [],
        ["Enhet", "Namn", "E-post", "Bef.", "Handledarutb.", "Klar", "Intyg", "Kommentar", ...extra],
        ...rows,
        ["* uppgifterna lämnade av enhetschef"],
      ],
    };
  }

  function byHand(one: MadeSupervisor): string[] {
    const { first, last } = one.name;
    return [
      chance.pick([`${first} ${last}`, `${last}, ${first}`, `${first} ${last}`.toUpperCase(), `${first} ${last}`]),
      one.email ?? "",
      chance.pick(POSITIONS_BY_HAND[one.position]),
      one.steps === "1" ? "Steg 1" : chance.pick(one.steps === "1+2" ? BOTH_STEPS_BY_HAND : ALL_STEPS_BY_HAND),
      chance.pick([`ht${year % 100}`, `vt ${(year - 1) % 100}`, `våren ${year - 2}`, `dec ${year}`, String(year - 4)]),
      one.hasEvidence ? chance.pick(["ja", "Ja", "intyg", "betyg", "x"]) : chance.pick(["osäker", "kommer", "?"]),
      chance.happens(0.06) ? chance.pick(["vill gärna ta fler", "byter enhet i vår", "tjänstledig"]) : "",
    ];
  }
}

function stepsInHr(chance: Chance): readonly string[] {
  return chance.happens(0.4) ? ["Handledarutb steg 1", "Handledarutb steg 2"] : [chance.pick(BOTH_STEPS_IN_HR)];
}

function protectedRow(unit: MadeUnit): string[] {
  const competence = "Handledarutbildning steg 1 och 2";
  return ["0", "Skyddad", "Personuppgift", "", unit.name, unit.code, "Undersköterska", "TV", competence, "", "", "Ja"];
}

function hrDate(chance: Chance, year: number): string {
  const [y, m, d] = [year - chance.below(4), 1 + chance.below(10), 1 + chance.below(28)];
  const two = (part: number) => String(part).padStart(2, "0");
  return chance.pick([`${y}-${two(m)}-${two(d)}`, `${y}-${two(m)}-${two(d)}`, `${two(d)}.${two(m)}.${y}`]);
}

function fileNameOf(area: string): string {
  return area.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, "-");
}
