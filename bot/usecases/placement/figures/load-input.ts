import type { Calendars } from "../../../domain/placement/calendars";
import { seriesOf, termsAround, type FiguresInput } from "../../../domain/placement/figures/documents";
import type { Term } from "../../../domain/placement/term";
import type { ClosingStore } from "../../evaluation/results/ports";
import type { ImportJournal, RecordStore, StatusStore, TermRecordStore } from "../../register/ports";
import { latestImport } from "../../register/undo-import";
import { ofKind } from "../of-kind";

export interface LoadInputDeps {
  readonly records: RecordStore & TermRecordStore;
  readonly statuses: Pick<StatusStore, "all">;
  readonly closings: Pick<ClosingStore, "all">;
  readonly journal: Pick<ImportJournal, "entries">;
  readonly calendars: Calendars;
}

/** Loads everything that a term's figures are computed from, as it holds on a day. */
export async function loadFiguresInput(
  { records, statuses, closings, journal, calendars }: LoadInputDeps,
  term: Term,
  asOf: string,
): Promise<FiguresInput> {
  const firstDays = termsAround(term).map((each) => calendars.of(each).lastDays.from);
  const [loaded, aliases, placements, prao, places, set, closed, latest] = await Promise.all([
    records.load(["unit", "staffing", "competence", "protected"]),
    records.unitAliases(),
    records.placementsEndingFrom(firstDays.toSorted()[0]!),
    Promise.all(seriesOf(term).map((each) => records.praoOf(each))),
    records.placesOf(term),
    statuses.all(),
    closings.all(),
    latestImport(journal),
  ]);
  return {
    ...{ term, calendars, asOf, aliases, placements, places },
    units: ofKind(loaded, "unit"),
    staffing: ofKind(loaded, "staffing"),
    competences: ofKind(loaded, "competence"),
    protectedRows: ofKind(loaded, "protected"),
    prao: prao.flat(),
    statuses: set,
    publications: closed.map(({ publication }) => publication),
    latestImportAt: latest?.state === "applied" ? latest.startedAt : null,
  };
}
