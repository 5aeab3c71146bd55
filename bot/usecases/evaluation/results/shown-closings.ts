import { withGroupSize } from "../../../domain/evaluation/results/raised-group";
import { groupSize } from "../../../domain/evaluation/results/small-groups";
import type { Closing, ClosingStore } from "./ports";

/** The part of the closings that figures are shown from. */
export type ShownClosings = Pick<ClosingStore, "all" | "ofTerm" | "publications">;

/**
 * Closings as they may be shown when groups have at least `minimumGroup` persons: also terms that were closed while the
 * size was lower (D10). Costs nothing until the size has been raised; then all closings are read, since what may be
 * shown of one depends on those before it.
 */
export function makeShownClosings(closings: ShownClosings, minimumGroup: number): ShownClosings {
  const k = groupSize(minimumGroup);
  const all = async () => raised(await closings.all());
  return {
    all,
    ofTerm: async (term) => (await all()).find(({ publication }) => publication.term === term) ?? null,
    async publications(choose) {
      const soFar = await closings.publications(choose);
      if (soFar.smallestGroup === null || soFar.smallestGroup >= k) return soFar;
      const chosen = soFar.publications.map(({ term }) => term);
      const publications = (await all()).map(({ publication }) => publication);
      return { ...soFar, publications: publications.filter(({ term }) => chosen.includes(term)) };
    },
  };

  function raised(every: readonly Closing[]): readonly Closing[] {
    const publications = withGroupSize(
      every.map(({ publication }) => publication),
      k,
    );
    return every.map((closing, index) => ({ ...closing, publication: publications[index]! }));
  }
}
