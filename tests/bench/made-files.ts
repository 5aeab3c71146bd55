import { writeFile } from "node:fs/promises";
import { join } from "node:path";

const UNITS = 200;
const AREAS = 8;
const STEPS = ["Handledarutb steg 1", "Handledare steg 1 o 2", "Handledarutb steg 1 & 2"];
const SECOND_STEP = "Handledarutb steg 3";

const unitCode = (number: number) => `V${2000 + (number % UNITS)}`;
const unitName = (number: number) => `Enhet ${(number % UNITS) + 1} vårdboende`;
const mailOf = (number: number) => `anna.${number}@kommun.example`;

/** An organisation of 200 units. */
export function organisationFile(folder: string): Promise<string> {
  return write(folder, "enheter-och-chefer.csv", [
    ["Verksamhetsområde", "Enhetskod", "Enhet", "Enhetschef", "Chefens e-post", "Tar emot praktik"],
    ...Array.from({ length: UNITS }, (_, number) => [
      `Område ${number % AREAS}`,
      unitCode(number),
      unitName(number),
      `Chef ${letters(number)}`,
      `chef.${number}@kommun.example`,
      "Ja",
    ]),
  ]);
}

/** The HR system's list: as many rows below the heading as asked for, two for every other person, no two alike. */
export function competenceFile(folder: string, rows: number): Promise<string> {
  return write(folder, "medvind-kompetenser.csv", [
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
      "Attesterad",
    ],
    ...Array.from({ length: rows }, (_, row) => {
      const isSecond = row % 3 === 2;
      const person = isSecond ? row - 1 : row;
      return [
        String(10_000 + person),
        "Anna",
        letters(person),
        mailOf(person),
        unitName(person),
        unitCode(person),
        "Undersköterska",
        "Tillsvidare",
        isSecond ? SECOND_STEP : STEPS[row % STEPS.length]!,
        "2022-03-04",
        "Ja",
      ];
    }),
  ]);
}

/** Placements of HT2024 with a supervisor of their own each; the student is in the tenant, too. */
export function placementFile(folder: string, placements: readonly PlacementRow[]): Promise<string> {
  return write(folder, "praktikplatsen-ht2024.csv", [
    [
      "Placerings-id",
      "Utbildningsanordnare",
      "Praktikform",
      "Period",
      "Startdatum",
      "Slutdatum",
      "Arbetsplats",
      "Enhetskod",
      "Elev e-post",
      "Handledare",
      "Handledarens e-post",
      "Status",
      "Omfattning %",
      "Antal",
    ],
    ...placements.map(({ studentEmail, supervisorEmail }, number) => [
      String(31_000 + number),
      "Hermods",
      "APL",
      "Period 6",
      "2024-10-07",
      "2024-11-08",
      unitName(number),
      unitCode(number),
      studentEmail,
      `Anna ${letters(number)}`,
      supervisorEmail,
      "Genomförd",
      "100",
      "1",
    ]),
  ]);
}

export interface PlacementRow {
  readonly studentEmail: string;
  readonly supervisorEmail: string;
}

/** A surname of letters only, a different one for each number. */
function letters(number: number): string {
  const digits = number.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26)));
  return `Ek${digits}`;
}

async function write(folder: string, name: string, rows: readonly (readonly string[])[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `\uFEFF${rows.map((cells) => cells.join(";")).join("\r\n")}\r\n`, "utf8");
  return path;
}
