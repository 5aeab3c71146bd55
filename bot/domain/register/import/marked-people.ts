import { parseEmails } from "../cells/people/email";
import { parseEmployeeNumber } from "../cells/people/employee-number";
import { cleanCell } from "../cells/clean";
import type { UnitReference } from "../unit";
import type { ImportInput } from "./plan-import";
import { emailsIn, namesIn } from "./readers/competence";
import { readUnit } from "./readers/cells";
import { recogniseSheet } from "./recognise-sheet";
import type { TableRow } from "./row-reading";
import { linesOf } from "./sheet-rows";

/** Whom a row is about that is marked as protected, as far as the row tells. Never shown and never kept (D31). */
export interface MarkedPerson {
  /** Lower case; a student's or a supervisor's. */
  readonly emails: readonly string[];
  readonly employeeNumber: string | null;
  readonly names: readonly string[];
  readonly unit: UnitReference;
  /** For a placement's row: the student is meant. */
  readonly placementId: string | null;
}

/**
 * Who is marked in some files, so that everything that is there about them already can be removed (D34). A list of its
 * own: the import's plan is shown to people, and holds no more of such rows than their number (D31).
 */
export function markedPeople({
  sheets,
  mapping,
  remembered,
}: Pick<ImportInput, "sheets" | "mapping" | "remembered">): readonly MarkedPerson[] {
  return sheets.flatMap((sheet) => {
    const rows = sheet.rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
    const recognised = recogniseSheet(
      rows.map(({ cells }) => cells),
      mapping,
      remembered,
    );
    if (recognised.kind !== "recognised") return [];
    const marked: MarkedPerson[] = [];
    linesOf({ ...sheet, rows }, recognised, (row) => {
      marked.push(recognised.sheetKind === "placements" ? studentIn(row) : staffIn(row));
    });
    return marked;
  });
}

function studentIn(row: TableRow): MarkedPerson {
  const emails = parseEmails(row.cell("studentEmail"));
  const placementId = cleanCell(row.cell("placementId")) || null;
  return { emails, employeeNumber: null, names: [], unit: readUnit(row).unit, placementId };
}

function staffIn(row: TableRow): MarkedPerson {
  const names = namesIn(row);
  return {
    emails: emailsIn(row),
    employeeNumber: parseEmployeeNumber(row.cell("employeeNumber")),
    names: names.kind === "names" ? names.names : [],
    unit: readUnit(row).unit,
    placementId: null,
  };
}
