import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import readXlsxFile from "read-excel-file/node";
import { EXAMPLE_FILES } from "../example-files";

/** The municipality's files as other systems hand them over. */

/** What must come out of the files when all are imported. */
export const expected = JSON.parse(readFileSync(join(EXAMPLE_FILES, "expected.json"), "utf8")) as {
  readonly permanentCareStaff: number;
  readonly supervisorsStep12: number;
  readonly coverage: number;
  readonly step3: number;
  readonly capacityPerTerm: number;
  readonly capacityPerYear: number;
  readonly evaluation: Readonly<
    Record<"studentsByEmail" | "studentsWithoutEmail" | "supervisorInvitations" | "distinctSupervisors", number>
  >;
};

/** All files as one form, as a browser posts them. */
export function allFiles(): FormData {
  const form = new FormData();
  for (const name of readdirSync(EXAMPLE_FILES).filter((each) => /\.(csv|xlsx)$/.test(each))) {
    form.append("files", new Blob([readFileSync(join(EXAMPLE_FILES, name))]), name);
  }
  return form;
}

/** The personal identity number that one of the lists has in a column of its own, in any way of writing it. */
export const PERSONNUMMER = /(?:19)?121212[\s-]?1212/;

/** A placement as the file tells it, of those that are asked about. */
interface Asked {
  /** "5", "6", "7", or "term" for an apprentice. */
  readonly period: string;
  readonly student: string;
  readonly studentEmail: string | null;
  /** Addresses in lower case. */
  readonly supervisors: readonly string[];
  /** As they are written: one name, two, or a remark. */
  readonly supervisorNames: string;
}

/** Who is asked, read straight from the placement file without any code of the product. */
export async function askedInTown(): Promise<readonly Asked[]> {
  const [sheet] = await readXlsxFile(join(EXAMPLE_FILES, "praktikplatsen-ht2024.xlsx"));
  const [headings = [], ...rows] = sheet?.data ?? [];
  return rows
    .map((row) => (heading: string) => String(row[headings.indexOf(heading)] ?? "").trim())
    .filter((cell) => cell("Praktikform") !== "LIA" && /^(Genomförd|Bekräftad)$/.test(cell("Status")))
    .map((cell) => ({
      period: cell("Period").replace("Period ", "") || "term",
      student: `${cell("Elev förnamn")} ${cell("Elev efternamn")}`,
      studentEmail: cell("Elev e-post").toLowerCase() || null,
      supervisors:
        cell("Handledarens e-post")
          .toLowerCase()
          .match(/[^\s;,/]+@[^\s;,/]+/g) ?? [],
      supervisorNames: cell("Handledare"),
    }));
}
