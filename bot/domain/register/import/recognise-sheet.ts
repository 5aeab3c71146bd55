import { containsPersonnummer, isPersonnummerHeading } from "../cells/people/personnummer";
import { fieldOf, isKnownHeading, missingGroups, SHEET_KINDS, usesField, type Field, type SheetKind } from "./fields";
import { normaliseHeading, signatureOf } from "./heading";
import type { SheetOutcome } from "./plan";

/** A heading (as written, or normalised) and what a person says that it means. */
export type ColumnMapping = Readonly<Record<string, Field>>;

/** Which column holds which field; found in the row of headings. */
export interface RecognisedSheet {
  readonly kind: "recognised";
  readonly sheetKind: SheetKind;
  readonly signature: string;
  /** Index among the sheet's rows. */
  readonly headingRow: number;
  readonly headings: readonly string[];
  readonly columns: ReadonlyMap<Field, number>;
}

export type Recognition = RecognisedSheet | Exclude<SheetOutcome, { kind: "recognised" }>;

/** Titles and instructions may stand above the headings, but not more than this. */
const HEADING_WITHIN_ROWS = 15;
const MAX_QUOTED_HEADINGS = 30;

interface Candidate {
  readonly sheetKind: SheetKind;
  readonly headingRow: number;
  readonly columns: ReadonlyMap<Field, number>;
  readonly missing: readonly (readonly Field[])[];
  readonly score: number;
}

/**
 * Tells what a sheet is by its headings. Every one of the first fifteen rows is tried as heading row for every kind;
 * the row that most headings are understood in wins. A mapping goes before the synonyms. Two kinds that fit equally
 * well are an ambiguity that a person settles with a mapping, and a sheet that looks more like a kind whose important
 * column is missing is not taken for another.
 */
export function recogniseSheet(
  rows: readonly (readonly string[])[],
  given: ColumnMapping,
  remembered: (signature: string) => ColumnMapping | null,
): Recognition {
  if (rows.length === 0) return { kind: "empty" };
  const candidates = rows.slice(0, HEADING_WITHIN_ROWS).flatMap((headings, headingRow) => {
    const mapping = normaliseMapping({ ...remembered(signatureOf(headings)), ...given });
    return SHEET_KINDS.map((sheetKind) => tryHeadings(sheetKind, headings, headingRow, mapping));
  });
  const complete = best(candidates.filter(({ missing }) => missing.length === 0));
  const found = complete[0];
  if (!found || isBetterAsSomethingElse(found, candidates)) return unknown(rows, candidates);
  const headings = rows[found.headingRow]!;
  if (complete.some(({ sheetKind }) => sheetKind !== found.sheetKind)) {
    const kinds = [...new Set(complete.map(({ sheetKind }) => sheetKind))];
    return { kind: "ambiguous", seen: quotable(headings), candidates: kinds };
  }
  const { sheetKind, headingRow, columns } = found;
  return { kind: "recognised", sheetKind, signature: signatureOf(headings), headingRow, headings, columns };
}

function tryHeadings(
  sheetKind: SheetKind,
  headings: readonly string[],
  headingRow: number,
  mapping: ReadonlyMap<string, Field>,
): Candidate {
  const columns = new Map<Field, number>();
  let score = 0;
  const understood = headings.map((text) => {
    const heading = normaliseHeading(text);
    const mapped = mapping.get(heading);
    if (mapped && usesField(sheetKind, mapped)) return { field: mapped, isMapped: true };
    if (heading === "" || mapped || isPersonnummerColumn(text)) return null;
    const field = fieldOf(sheetKind, heading);
    return field ? { field, isMapped: false } : null;
  });
  for (const isMapped of [true, false]) {
    understood.forEach((column, index) => {
      if (column?.isMapped !== isMapped || (columns.has(column.field) && column.field !== "ignored")) return;
      columns.set(column.field, index);
      score += 1;
    });
  }
  columns.delete("ignored");
  return { sheetKind, headingRow, columns, score, missing: missingGroups(sheetKind, new Set(columns.keys())) };
}

/** "Pers.nr (anst!)" is how one system writes the employee number; its cells are still looked at. */
function isPersonnummerColumn(heading: string): boolean {
  return isPersonnummerHeading(heading) && !/anst/i.test(heading);
}

/** The candidates with the highest score, the first row first. */
function best(candidates: readonly Candidate[]): readonly Candidate[] {
  const top = candidates.reduce((highest, { score }) => Math.max(highest, score), 0);
  const highest = candidates.filter(({ score }) => score === top);
  return highest.filter(({ headingRow }) => headingRow === highest[0]!.headingRow);
}

/** An HR list whose most important heading is unknown still has a unit and its code; it is no organisation file. */
function isBetterAsSomethingElse(found: Candidate, candidates: readonly Candidate[]): boolean {
  return candidates.some(({ headingRow, score }) => headingRow === found.headingRow && score > found.score);
}

function unknown(rows: readonly (readonly string[])[], candidates: readonly Candidate[]): Recognition {
  const closest = best(candidates)[0];
  if (!closest || closest.score < 2) {
    const headings = rows.slice(0, HEADING_WITHIN_ROWS).find((row) => row.filter((cell) => cell !== "").length > 1);
    return { kind: "unknown", seen: quotable(headings ?? rows[0]!), closest: null, missing: [] };
  }
  const { sheetKind, headingRow, missing } = closest;
  return { kind: "unknown", seen: quotable(rows[headingRow]!), closest: sheetKind, missing };
}

/** Headings that may be repeated to the person: a sheet without headings has people in its first row. */
function quotable(headings: readonly string[]): readonly string[] {
  return headings
    .filter((text) => text !== "" && !containsPersonnummer(text))
    .filter((text) => isKnownHeading(normaliseHeading(text)) || (text.length <= 40 && !/[\d@]/.test(text)))
    .slice(0, MAX_QUOTED_HEADINGS);
}

function normaliseMapping(mapping: ColumnMapping): ReadonlyMap<string, Field> {
  return new Map(Object.entries(mapping).map(([heading, field]) => [normaliseHeading(heading), field]));
}
