import { tellsAgreement } from "./agreement";
import { ownDetail } from "./detail";
import { DISTRIBUTION_FROM, type Detail } from "./scores";
import { isWithin, leavesSmallGroup, type AreaPersons, type WindowPersons } from "./subtraction";

/** An area's shown figure of one question and term. */
export interface ShownArea extends AreaPersons {
  readonly detail: Detail;
  /** Persons whose answer counts as positive; of no meaning where only bands are told. */
  readonly positive: number;
}

/** A unit's shown figure of one question. */
export interface ShownWindow {
  readonly persons: WindowPersons;
  readonly detail: Detail;
  /** As for an area. */
  readonly positive: number;
}

/**
 * How much of a unit's question is told beside everything that its area and the area's other units show already (D11,
 * D12): bands where exact figures would tell that a small group answered alike, and no distribution where subtracting
 * would give that of fewer than ten.
 */
export function detailOfWindow(
  own: { readonly n: number; readonly positive: number; readonly persons: WindowPersons },
  areas: readonly ShownArea[],
  windows: readonly ShownWindow[],
  leavesSmall: typeof leavesSmallGroup = leavesSmallGroup,
): Detail {
  const most = ownDetail(own);
  const [exactAreas, exactWindows] = [atLeast("means", areas), atLeast("means", windows)];
  if (most === "bands" || !isWithin(exactAreas, own.persons)) return "bands";
  if (tellsAgreement(exactAreas, exactWindows, own)) return "bands";
  const fullAreas = atLeast("full", areas);
  if (most === "means" || !isWithin(fullAreas, own.persons)) return "means";
  const told = [...atLeast("full", windows).map(({ persons }) => persons), own.persons];
  return leavesSmall(fullAreas, told, DISTRIBUTION_FROM) ? "means" : "full";
}

function atLeast<T extends { readonly detail: Detail }>(least: Exclude<Detail, "bands">, figures: readonly T[]) {
  return figures.filter(({ detail }) => detail === "full" || detail === least);
}
