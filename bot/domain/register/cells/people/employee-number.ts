import { cleanCell } from "../clean";

/** An employment number as identity; null for blanks, zeros (used for protected people) and text without digits. */
export function parseEmployeeNumber(text: string): string | null {
  const number = cleanCell(text).replace(/ /g, "").replace(/\.0+$/, "").toUpperCase();
  return /^[A-Z0-9-]{1,20}$/.test(number) && /[1-9]/.test(number) ? number : null;
}
