import { FIELDS, type Field } from "../../domain/register/import/fields";
import type { ColumnMapping } from "../../domain/register/import/recognise-sheet";
import type { Text } from "../../text/text";

/** Reads `Rubrik=fält`, the field by its name for people; null when it is something else. */
export function parseMapping(value: string, text: Text): ColumnMapping | null {
  const cut = value.lastIndexOf("=");
  const heading = value.slice(0, Math.max(cut, 0)).trim();
  const name = value
    .slice(cut + 1)
    .trim()
    .toLowerCase();
  const field = FIELDS.find((candidate) => fieldName(candidate, text) === name || candidate.toLowerCase() === name);
  return heading === "" || field === undefined ? null : { [heading]: field };
}

export function fieldName(field: Field, text: Text): string {
  return text(`import.field.${field}`);
}
