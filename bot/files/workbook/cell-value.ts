import type { DateFormat } from "./styles";

/** A cell as its XML gives it: its type, the text of its value and what its format shows. */
export interface RawCell {
  readonly type: string | undefined;
  readonly value: string;
  readonly format: DateFormat;
}

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel believes that 1900 was a leap year; serial numbers before this one are a day off. */
const FIRST_TRUE_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/**
 * What a person sees in a cell, as text: dates as ISO text no more exact than the format shows, numbers with the 15
 * digits that Excel keeps, logical values in Swedish, errors as they stand.
 */
export function cellValue(cell: RawCell, sharedStrings: readonly string[], isEpoch1904: boolean): string {
  switch (cell.type) {
    case "s":
      return sharedStrings[Number(cell.value)] ?? "";
    case "b":
      return cell.value === "1" || cell.value === "true" ? "SANT" : "FALSKT";
    case "d":
      return cell.value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "");
    case undefined:
    case "n":
      return numberText(cell, isEpoch1904);
    default:
      return cell.value;
  }
}

function numberText({ value, format }: RawCell, isEpoch1904: boolean): string {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return value;
  if (format === null || number < 0 || number > LAST_SERIAL) return String(Number(number.toPrecision(15)));
  return format === "time" || (number > 0 && number < 1) ? timeText(number) : dateText(number, format, isEpoch1904);
}

function dateText(serial: number, format: "day" | "month" | "year", isEpoch1904: boolean): string {
  if (!isEpoch1904 && serial < 1) return "1900-01-00";
  const shift = !isEpoch1904 && serial < FIRST_TRUE_SERIAL ? 1 : 0;
  const day = new Date((isEpoch1904 ? EPOCH_1904 : EPOCH_1900) + (Math.floor(serial) + shift) * DAY).toISOString();
  return day.slice(0, { day: 10, month: 7, year: 4 }[format]);
}

function timeText(serial: number): string {
  return new Date(Math.round((serial % 1) * 1440) * 60_000).toISOString().slice(11, 16);
}
