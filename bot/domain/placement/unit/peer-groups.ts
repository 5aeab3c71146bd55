import type { SupervisedPlacement } from "./supervisions";
import { isInYear, periodOf, type PlacementYear } from "./year";

/** Two students or more who learn with the same supervisors at the same time (S21). */
export interface PeerGroup {
  readonly period: number | null;
  readonly start: string;
  readonly end: string;
  readonly students: number;
  readonly supervisors: readonly { readonly id: string; readonly name: string }[];
  readonly state: "planned" | "going-on" | "ended";
}

/**
 * The groups of a year, earliest first: placements with exactly the same supervisors in the same period, or outside all
 * periods, that share days. Each student still has check-ins of their own; nothing about those is kept.
 */
export function peerGroups(
  placements: readonly SupervisedPlacement[],
  year: PlacementYear,
  day: string,
): readonly PeerGroup[] {
  const groups = new Map<string, SupervisedPlacement[]>();
  for (const each of placements) {
    const { placement, supervisors } = each;
    // An apprentice is there all year: beside the periods' students, in no group with them.
    if (supervisors.length === 0 || placement.form === "apprenticeship" || !isInYear(placement, year)) continue;
    const period = periodOf(placement, year)?.number ?? null;
    const key = JSON.stringify([period, supervisors.map(({ id }) => id).toSorted()]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()]
    .flatMap(atOnce)
    .map((group) => groupOf(group, year, day))
    .filter(({ students }) => students > 1)
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** Cuts between those who have ended and those who have not begun. */
function atOnce(group: readonly SupervisedPlacement[]): readonly (readonly SupervisedPlacement[])[] {
  const runs: SupervisedPlacement[][] = [];
  let end = "";
  for (const each of group.toSorted((a, b) => (a.placement.start < b.placement.start ? -1 : 1))) {
    if (runs.length > 0 && each.placement.start <= end) runs.at(-1)!.push(each);
    else runs.push([each]);
    end = each.placement.end > end ? each.placement.end : end;
  }
  return runs;
}

function groupOf(group: readonly SupervisedPlacement[], year: PlacementYear, day: string): PeerGroup {
  const start = group.map(({ placement }) => placement.start).toSorted()[0]!;
  const end = group
    .map(({ placement }) => placement.end)
    .toSorted()
    .at(-1)!;
  const { placement, supervisors } = group[0]!;
  return {
    period: periodOf(placement, year)?.number ?? null,
    start,
    end,
    students: group.reduce((sum, each) => sum + each.placement.count, 0),
    supervisors: supervisors.toSorted((a, b) => a.name.localeCompare(b.name, "sv")),
    state: day < start ? "planned" : day > end ? "ended" : "going-on",
  };
}
