/** A page number as written in an address; anything else is the first. */
export function readPage(written: string | undefined): number {
  return /^[1-9]\d{0,3}$/.test(written ?? "") ? Number(written) : 1;
}
