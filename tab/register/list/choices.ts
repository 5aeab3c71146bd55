import type { Choices } from "../../address/address";

/** Which of the register's two lists. */
export type ListName = "people" | "units";

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

/** The address of the API for those choices; what is not chosen is left out. */
export function registerPath({ list, search, area, unit, steps, status, page }: RegisterChoices): string {
  const given = list === "units" ? { search } : { search, area, unit, steps, status };
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ""));
  if (page > 1) query.set("page", String(page));
  const written = query.toString();
  return `/api/register/${list === "units" ? "units" : "supervisors"}${written && `?${written}`}`;
}

/** A page number as written in an address; anything else is the first. */
export function readPage(written: string | undefined): number {
  return /^[1-9]\d{0,3}$/.test(written ?? "") ? Number(written) : 1;
}
