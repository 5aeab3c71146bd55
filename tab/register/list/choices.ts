import type { Choices } from "../../address/address";
import { readPage } from "../../table/read-page";

/** Which of the register's two lists. */
type ListName = "people" | "units";

/** What the reader has chosen in the register, from the address: `?lista=enheter&sok=öberg&steg=3&sida=2`. */
export interface RegisterChoices {
  readonly list: ListName;
  readonly search: string;
  readonly area: string;
  readonly unit: string;
  readonly steps: string;
  readonly status: string;
  readonly page: number;
}

export function readRegisterChoices({ lista, sok, omrade, enhet, steg, status, sida }: Choices): RegisterChoices {
  return {
    list: lista === "enheter" ? "units" : "people",
    search: sok ?? "",
    area: omrade ?? "",
    unit: enhet ?? "",
    steps: steg ?? "",
    status: status ?? "",
    page: readPage(sida),
  };
}

/** What the service is asked for by those choices, on whatever page; what is not chosen is left out. */
export function askedFor({
  list,
  search,
  area,
  unit,
  steps,
  status,
}: RegisterChoices): Readonly<Record<string, string>> {
  const given = list === "units" ? { search } : { search, area, unit, steps, status };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
}

/** The address of the API for those choices. */
export function registerPath(chosen: RegisterChoices): string {
  const { list, page } = chosen;
  const query = new URLSearchParams(askedFor(chosen));
  if (page > 1) query.set("page", String(page));
  const written = query.toString();
  return `/api/register/${list === "units" ? "units" : "supervisors"}${written && `?${written}`}`;
}
