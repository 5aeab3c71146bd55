import type { Publication } from "../../bot/domain/evaluation/results/publication";
import { DEFAULT_CALENDARS } from "../../bot/domain/placement/calendars";
import {
  figuresSourceOf,
  type DocumentMaker,
  type FigureDocument,
  type FiguresInput,
  type FiguresSource,
} from "../../bot/domain/placement/figures/documents";
import type { RecordKind, RegisterRecord } from "../../bot/domain/register/records";

/** What HT2024's figures are computed from, as of 1 October, when these records are everything there is. */
export function aFiguresInput(records: readonly RegisterRecord[], overrides: Partial<FiguresInput> = {}): FiguresInput {
  const ofKind = <Kind extends RecordKind>(kind: Kind) =>
    records.filter((record): record is Extract<RegisterRecord, { kind: Kind }> => record.kind === kind);
  const publications: readonly Publication[] = [];
  return {
    term: "HT2024",
    calendars: DEFAULT_CALENDARS,
    asOf: "2024-10-01",
    units: ofKind("unit"),
    aliases: [],
    staffing: ofKind("staffing"),
    competences: ofKind("competence"),
    protectedRows: ofKind("protected"),
    placements: ofKind("placement"),
    prao: ofKind("prao"),
    places: ofKind("places"),
    statuses: [],
    publications,
    latestImportAt: null,
    ...overrides,
  };
}

export function aFiguresSource(
  records: readonly RegisterRecord[],
  overrides: Partial<FiguresInput> = {},
): FiguresSource {
  return figuresSourceOf(aFiguresInput(records, overrides));
}

/** Every document of all makers. */
export function makeDocuments(makers: readonly DocumentMaker[], input: FiguresInput): readonly FigureDocument[] {
  const source = figuresSourceOf(input);
  return makers.flatMap((maker) => [...maker(source)]);
}
