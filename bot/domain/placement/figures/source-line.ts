import type { FiguresSource } from "./documents";

type SourceKind = "organisation" | "staffing" | "hr-system" | "inventory" | "placements" | "places" | "prao";

/** Which files the figures come from, and how old they are. */
interface SourceLine {
  readonly kinds: readonly SourceKind[];
  readonly staffMeasuredFrom: string | null;
  readonly staffMeasuredTo: string | null;
  readonly latestImportAt: string | null;
}

/** What every page of figures says about itself. */
export interface FiguresHead {
  readonly term: string;
  readonly asOf: string;
  readonly source: SourceLine;
}

export function headOf(source: FiguresSource): FiguresHead {
  return { term: source.term, asOf: source.asOf, source: sourceLine(source) };
}

function sourceLine(source: FiguresSource): SourceLine {
  const { competences, coverage, latestImportAt } = source;
  const present: readonly (readonly [SourceKind, boolean])[] = [
    ["organisation", source.units.length > 0],
    ["staffing", source.staffing.length > 0],
    ["hr-system", competences.some((record) => record.source === "hr-system")],
    ["inventory", competences.some((record) => record.source === "inventory")],
    ["placements", source.load.total.placementRows > 0],
    ["places", source.places.length > 0],
    ["prao", source.load.total.students.prao > 0],
  ];
  return {
    kinds: present.filter(([, isThere]) => isThere).map(([kind]) => kind),
    staffMeasuredFrom: coverage.measured.oldest,
    staffMeasuredTo: coverage.measured.newest,
    latestImportAt,
  };
}
