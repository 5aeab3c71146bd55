import { DISTRIBUTION_FROM, isOneSided, type Detail } from "./scores";

/** A group that answered one question. */
export interface Answered {
  readonly n: number;
  /** Persons whose answer counts as positive; of no meaning where only bands are told. */
  readonly positive: number;
  /** The most that may be told of the group by itself. */
  readonly detail: Detail;
}

/** The most that may be told of a group by itself (D12). */
export function ownDetail(group: Pick<Answered, "n" | "positive">): Detail {
  if (isOneSided(group)) return "bands";
  return group.n < DISTRIBUTION_FROM ? "means" : "full";
}

/**
 * How much is told of each shown area when the total stands beside them (D11, D12). The total minus the areas whose
 * share is exact gives the others together: they must not be fewer than ten who all answered alike, or the smallest
 * exact area becomes bands too. The total minus the areas with a distribution gives the distribution of the others
 * together: they are nobody or at least ten.
 */
export function detailOfAreas(total: Answered, shown: ReadonlyMap<string, Answered>): ReadonlyMap<string, Detail> {
  const details = new Map([...shown].map(([area, { detail }]) => [area, detail]));
  const smallestFirst = [...shown].sort((a, b) => a[1].n - b[1].n || (a[0] < b[0] ? -1 : 1)).map(([area]) => area);
  if (total.detail !== "bands") lower("bands", (rest) => isOneSided(rest));
  if (total.detail === "full") lower("means", ({ n }) => n > 0 && n < DISTRIBUTION_FROM);
  return details;

  /** Tells less of the smallest areas, one after the other, until the rest of the total is large or mixed enough. */
  function lower(to: Detail, tellsTooMuch: (rest: { readonly n: number; readonly positive: number }) => boolean): void {
    for (const area of smallestFirst) {
      if (!tellsTooMuch(restBeyond(to))) return;
      if (isMore(details.get(area)!, to)) details.set(area, to);
    }
  }

  function restBeyond(to: Detail): { readonly n: number; readonly positive: number } {
    const told = [...shown].filter(([area]) => isMore(details.get(area)!, to)).map(([, group]) => group);
    return {
      n: total.n - told.reduce((sum, { n }) => sum + n, 0),
      positive: total.positive - told.reduce((sum, { positive }) => sum + positive, 0),
    };
  }
}

const ORDER: readonly Detail[] = ["bands", "means", "full"];

function isMore(detail: Detail, than: Detail): boolean {
  return ORDER.indexOf(detail) > ORDER.indexOf(than);
}
