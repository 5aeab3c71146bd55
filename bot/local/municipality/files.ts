import type { Chance } from "./chance";
import { staffOf, type MadeUnit } from "./organisation";
import { praoWeeks, type MadePlacement } from "./placements";

/** A file as rows of cells, before it is written as csv or xlsx. */
export interface MadeFile {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** How a csv file's letters are written; the systems differ. */
  readonly encoding?: "utf-8-bom" | "windows-1252";
}

/** The organisation file that the administration keeps: areas, units and managers. */
export function organisationFile(units: readonly MadeUnit[]): MadeFile {
  return {
    name: "enheter-och-chefer.xlsx",
    rows: [
      ["Verksamhetsområde", "Enhetskod", "Enhet", "Enhetschef", "Chefens e-post", "Tar emot praktik"],
      ...units.map(({ area, code, name, manager, receivesStudents }) => [
        area,
        code,
        name,
        manager.name,
        manager.email,
        receivesStudents ? "Ja" : "Nej",
      ]),
    ],
  };
}

/** Staff per unit and position as it was on 31 May, with positions and hourly staff outside the base and a total. */
export function staffingFile(chance: Chance, units: readonly MadeUnit[], measuredOn: string): MadeFile {
  const rows = units.flatMap((unit) => {
    const row = (position: string, employment: string, count: number, fullTime: number | null) => [
      unit.name,
      unit.code,
      position,
      employment,
      String(count),
      fullTime === null ? "" : fullTime.toFixed(2).replace(".", ","),
      measuredOn,
    ];
    return [
      ...Object.entries(unit.staff)
        .filter(([, count]) => count > 0)
        .map(([position, count]) => row(position, "Tillsvidare", count, count * 0.83)),
      ...(chance.happens(0.3) ? [row("Sjuksköterska", "Tillsvidare", 1 + chance.below(3), null)] : []),
      ...(chance.happens(0.3) ? [row("Vårdbiträde", "Tillsvidare", 1 + chance.below(6), null)] : []),
      row("Undersköterska", "Timavlönad", 1 + chance.below(6), null),
    ];
  });
  const total = rows.reduce((sum, row) => sum + Number(row[4]), 0);
  return {
    name: `bemanning-maj-${measuredOn.slice(0, 4)}.csv`,
    encoding: "utf-8-bom",
    rows: [
      ["Enhet", "Enhetskod", "Befattning", "Anst.form", "Antal anställda", "Årsarbetare", "Mätdatum"],
      ...rows,
      ["Totalt", "", "", "", `${Math.floor(total / 1000)}\u00a0${String(total % 1000).padStart(3, "0")}`, "", ""],
    ],
  };
}

/** The placement system's export of a term. */
export function placementFile(chance: Chance, placements: readonly MadePlacement[], term: string): MadeFile {
  return {
    name: `praktikplatsen-${term.toLowerCase()}.xlsx`,
    rows: [
      [
        "Placerings-id",
        "Utbildningsanordnare",
        "Utbildning",
        "Praktikform",
        "Period",
        "Startdatum",
        "Slutdatum",
        "Arbetsplats",
        "Enhetskod",
        "Elev förnamn",
        "Elev efternamn",
        "Elev e-post",
        "Handledare",
        "Handledarens e-post",
        "Status",
        "Omfattning %",
        "Antal",
      ],
      ...placements.map((one) => [
        one.id,
        one.provider,
        one.programme,
        one.form,
        one.period === null ? "" : `Period ${one.period}`,
        one.start,
        one.end,
        chance.happens(0.15) ? one.unit.shortName : one.unit.name,
        one.unit.code,
        one.student.first,
        one.student.last,
        one.studentEmail ?? "",
        one.supervisors.length > 0
          ? one.supervisors.map(({ name }) => `${name.first} ${name.last}`).join("/")
          : chance.pick(["", "meddelas senare", "ansvarig ssk"]),
        one.supervisors.flatMap(({ email }) => email ?? []).join("; "),
        one.status,
        one.form === "Lärling" ? "50" : "100",
        "1",
      ]),
    ],
  };
}

/** PRAO as counts per unit and week, 64 pupils in all (N21). */
export function praoFile(chance: Chance, units: readonly MadeUnit[], term: string): MadeFile {
  const weeks = praoWeeks(term);
  const hosts = chance.shuffled(units.filter((unit) => unit.receivesStudents)).slice(0, 32);
  return {
    name: `prao-${term.toLowerCase()}.csv`,
    encoding: "utf-8-bom",
    rows: [
      ["Enhet", "Enhetskod", "Termin", "Vecka", "Antal"],
      ...hosts.map((unit) => [unit.name, unit.code, term, `v. ${chance.pick(weeks)}`, "2"]),
    ],
  };
}

/** Places wanted, offered and booked per period; blank where nobody has told. */
export function placesFile(
  chance: Chance,
  units: readonly MadeUnit[],
  placements: readonly MadePlacement[],
  term: string,
): MadeFile {
  const periods = [...new Set(placements.flatMap(({ period }) => period ?? []))].sort((a, b) => a - b);
  return {
    name: `platser-${term.toLowerCase()}.csv`,
    encoding: "utf-8-bom",
    rows: [
      ["Enhet", "Enhetskod", "Termin", "Praktikform", "Period", "Önskade", "Erbjudna", "Bokade"],
      ...units
        .filter((unit) => unit.receivesStudents)
        .flatMap((unit) =>
          periods.map((period) => {
            const booked = placements.filter((one) => one.form === "APL" && one.unit === unit && one.period === period);
            const offered = booked.length + (staffOf(unit) > 40 ? chance.below(2) : 0);
            const wanted = chance.happens(0.05) ? "" : String(offered + chance.below(2));
            return [
              unit.name,
              unit.code,
              term,
              "APL",
              `Period ${period}`,
              wanted,
              String(offered),
              String(booked.length),
            ];
          }),
        ),
    ],
  };
}
