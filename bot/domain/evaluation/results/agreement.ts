import { graphOf, type AreaPersons, type WindowPersons } from "./subtraction";
import { DISTRIBUTION_FROM } from "./scores";

/** An area's exact figure of one term. */
export interface ExactArea extends AreaPersons {
  /** Persons whose answer counts as positive. */
  readonly positive: number;
}

/** A unit's exact figure over its terms. */
export interface ExactWindow {
  readonly persons: WindowPersons;
  readonly positive: number;
}

/** An area has a handful of units and needs a hundred; a figure that takes more to judge is told as bands. */
const MOST_TRIES = 5000;

/**
 * Would one more exact figure of a unit let somebody who subtracts learn that a group of fewer than ten all answered
 * alike, or all but one (D12)? `added` is judged beside the exact figures of its area that are shown already.
 *
 * The graph is that of `leavesSmallGroup`. A choice of figures to add (areas) and take away (windows) is a half of the
 * nodes without "no window"; the persons who remain are the edges out of that half: those at an area count up, those
 * at a window count down. Only halves with the added figure are new, and only those with fewer than ten persons matter:
 * there are few, and they are tried one by one.
 */
export function tellsAgreement(
  areas: readonly ExactArea[],
  windows: readonly ExactWindow[],
  added: ExactWindow,
): boolean {
  const all = [...windows, added];
  const { graph, noWindow } = graphOf(
    areas,
    all.map(({ persons }) => persons),
  );
  const positiveOf = (node: number) =>
    node < areas.length ? areas[node]!.positive : all[node - areas.length]!.positive;
  let triesLeft = MOST_TRIES;
  return search(new Set([noWindow - 1]), new Set([noWindow]));

  /** Puts one node after the other into the half or beside it, the one with most persons towards those placed first. */
  function search(half: ReadonlySet<number>, beside: ReadonlySet<number>): boolean {
    if (personsBetween(half, beside) >= DISTRIBUTION_FROM) return false;
    triesLeft -= 1;
    if (triesLeft < 0) return true;
    const next = nextNode(half, beside);
    if (next === null) return isOneSidedDifference(half);
    return search(half, new Set([...beside, next])) || search(new Set([...half, next]), beside);
  }

  /** Nodes that nothing ties to those placed change nothing, on whichever side they are. */
  function nextNode(half: ReadonlySet<number>, beside: ReadonlySet<number>): number | null {
    let best: { readonly node: number; readonly persons: number } | null = null;
    for (const [node, edges] of graph) {
      if (half.has(node) || beside.has(node)) continue;
      let persons = 0;
      for (const [other, shared] of edges) if (half.has(other) || beside.has(other)) persons += shared;
      if (persons > 0 && persons > (best?.persons ?? 0)) best = { node, persons };
    }
    return best?.node ?? null;
  }

  function personsBetween(half: ReadonlySet<number>, beside: ReadonlySet<number>): number {
    return [...half].reduce((sum, node) => sum + edgesOut(node, (other) => beside.has(other)), 0);
  }

  function edgesOut(node: number, leadsOut: (other: number) => boolean): number {
    return [...graph.get(node)!].reduce((sum, [other, persons]) => (leadsOut(other) ? sum + persons : sum), 0);
  }

  /** The half's figures added up: as high or as low as it can be, or one answer from it. */
  function isOneSidedDifference(half: ReadonlySet<number>): boolean {
    let up = 0;
    let down = 0;
    let difference = 0;
    for (const node of half) {
      const isArea = node < areas.length;
      const out = edgesOut(node, (other) => !half.has(other));
      if (isArea) up += out;
      else down += out;
      difference += isArea ? positiveOf(node) : -positiveOf(node);
    }
    if (up + down === 0 || up + down >= DISTRIBUTION_FROM) return false;
    return up - difference <= 1 || difference + down <= 1;
  }
}
