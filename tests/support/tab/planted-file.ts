import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EXAMPLE_FILES } from "../example-files";

/** A file as a browser hands it over. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/**
 * The municipality's own competence list with three rows more: somebody new at Laröd, somebody at a unit whose name is
 * misspelt, and somebody with a step that there is none of.
 */
export function medvindWithPlantedRows(): ChosenFile {
  const own = readFileSync(join(EXAMPLE_FILES, "medvind-kompetenser.csv"), "latin1").trimEnd();
  const planted = [
    "90001;Åsa;Östlund;asa.ostlund@kommun.example;Laröd vårdboende;V2100;USK;TV;Handledarutb steg 1 & 2;2024-03-04;;Ja",
    "90002;Örjan;Ärlig;orjan.arlig@kommun.example;Söderhm vårdboende;;USK;TV;Handledarutb steg 1 & 2;2024-03-04;;Ja",
    "90003;Per;Plantin;per.plantin@kommun.example;Laröd vårdboende;V2100;USK;TV;Handledarutb steg 12;2024-03-04;;Ja",
  ];
  return aFile("medvind-december.csv", [own, ...planted].join("\r\n"));
}

/** A text file in the older encoding that the HR system writes. */
export function aFile(name: string, text: string): ChosenFile {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text, "latin1") };
}
