import type { FigureLine, FiguresHead, FiguresMethod, ResponseRate, TodoLine } from "./figures";

/**
 * The whole administration in a term (GET /api/overview?term=HT2024). The four key figures are `total` and `responses`;
 * `areas` holds the same measures per area.
 */
export interface Overview extends FiguresHead {
  readonly counts: { readonly areas: number; readonly units: number; readonly receivingUnits: number };
  readonly total: FigureLine;
  /** Alphabetical; the view sorts. */
  readonly areas: readonly OverviewArea[];
  /** The round that the response rates are from; null when none had been closed. */
  readonly responses: LatestResponses | null;
  /** Three to seven where there are so many, the most urgent first. */
  readonly todo: readonly TodoLine[];
  readonly method: FiguresMethod;
  /** The reader's own units, to land on. */
  readonly ownUnits: readonly { readonly id: string; readonly name: string }[];
}

export interface OverviewArea extends FigureLine {
  readonly units: number;
  /** The reader may open the area's page. */
  readonly isOpen: boolean;
}

interface LatestResponses {
  readonly term: string;
  /** UTC. */
  readonly closedAt: string;
  readonly student: CountedResponse;
  readonly supervisor: CountedResponse;
}

export interface CountedResponse extends ResponseRate {
  /** Null when fewer than the smallest group that is shown. */
  readonly answered: number | null;
}
