import type { FigureLine, FiguresMethod } from "../../../bot/contract/figures";

/** Which lines are shown, as written in the address. */
export const SELECTIONS = ["alla", "under-malet", "utan-steg-3", "platser-saknas", "fa-svar"] as const;

export type Selection = (typeof SELECTIONS)[number];

export function readSelection(written: string | undefined): Selection {
  return SELECTIONS.find((selection) => selection === written) ?? "alla";
}

/** Whether a line belongs to a selection: what lies below its goal, or has nobody. */
export function isSelected(line: FigureLine, selection: Selection, method: FiguresMethod): boolean {
  const { coverage, leads, places, responses } = line;
  switch (selection) {
    case "alla":
      return true;
    case "under-malet":
      return coverage.missing > 0;
    case "utan-steg-3":
      return leads.managersWithoutLead > 0;
    case "platser-saknas":
      return places.difference !== null && places.difference < 0;
    case "fa-svar":
      return [responses?.student, responses?.supervisor].some(
        (each) =>
          each?.responseRate !== null &&
          each?.responseRate !== undefined &&
          each.responseRate < method.responseGoalPerCent / 100,
      );
  }
}
