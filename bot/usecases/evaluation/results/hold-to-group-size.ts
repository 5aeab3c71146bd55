import { groupSize } from "../../../domain/evaluation/results/small-groups";
import type { RegisterVersion } from "../../placement/figures/ports";
import type { ClosingStore } from "./ports";

/**
 * At the start of the service: figures that were computed ahead hold response rates as they could be shown then. When the
 * group size has been raised over that of a closed term they are called outdated, so that nobody is shown them again (D10).
 */
export function makeHoldToGroupSize(deps: {
  readonly closings: Pick<ClosingStore, "publications">;
  readonly registerVersion: Pick<RegisterVersion, "touched">;
  readonly minimumGroup: number;
}) {
  return async (): Promise<void> => {
    const { smallestGroup } = await deps.closings.publications(() => []);
    if (smallestGroup !== null && smallestGroup < groupSize(deps.minimumGroup)) await deps.registerVersion.touched();
  };
}
