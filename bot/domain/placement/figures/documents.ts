import type { Publication } from "../../evaluation/results/publication";
import type { CompetenceRecord, ProtectedRecord, StaffingRecord } from "../../register/records";
import {
  isActive,
  makeStatusLookup,
  NEVER_SET,
  type MarkedStatus,
  type SupervisorStatus,
} from "../../register/supervisor-status";
import type { Supervisor } from "../../register/supervisor";
import type { Unit } from "../../register/unit";
import { makeUnitLookup, type UnitAlias, type UnitLookup } from "../../register/unit-lookup";
import type { Calendars } from "../calendars";
import { coverageBy, supervisorsBy, type Coverage } from "../coverage/coverage";
import { loadBy, type Load } from "../load/load";
import { makeIdentify, type Identify } from "../load/supervision";
import type { PlacementRecord } from "../placement";
import type { PlacesRecord, PraoRecord } from "../places";
import { nextTerm, previousTerm, type Term, type TermCalendar } from "../term";

/** How many terms a series shows, the term itself being the last (S13). */
const TERMS_IN_SERIES = 4;

/** Everything that has been loaded to compute a term's documents from. */
export interface FiguresInput {
  readonly term: Term;
  readonly calendars: Calendars;
  /** ISO day that the figures hold for. */
  readonly asOf: string;
  readonly units: readonly Unit[];
  readonly aliases: readonly UnitAlias[];
  readonly staffing: readonly StaffingRecord[];
  readonly competences: readonly CompetenceRecord[];
  readonly protectedRows: readonly ProtectedRecord[];
  /** Of every term in `termsAround` and possibly more. */
  readonly placements: readonly PlacementRecord[];
  readonly prao: readonly PraoRecord[];
  /** Of the term. */
  readonly places: readonly PlacesRecord[];
  readonly statuses: readonly MarkedStatus[];
  /** Of all closed rounds. */
  readonly publications: readonly Publication[];
  /** UTC; null before the first import. */
  readonly latestImportAt: string | null;
}

/** The same, with what several documents are made from computed once. */
export interface FiguresSource extends FiguresInput {
  readonly calendar: TermCalendar;
  readonly findUnit: UnitLookup;
  /** Everybody whom a statement is about on the day. */
  readonly supervisors: readonly Supervisor[];
  readonly identify: Identify;
  readonly statusOf: (supervisor: Supervisor) => SupervisorStatus;
  readonly isActive: (supervisor: Supervisor) => boolean;
  readonly coverage: Coverage;
  /** One per term of the series, oldest first; the last is the term's own. */
  readonly loads: readonly Load[];
  readonly load: Load;
}

/** A document's name, together with the shape of what lies under it. */
export type DocumentName<Content> = string & { readonly content?: (content: Content) => void };

/** Something that is shown or looked up, computed ahead and kept as JSON. `content` holds no undefined and no functions. */
export interface FigureDocument {
  readonly name: string;
  readonly content: unknown;
}

/**
 * Computes documents from the source, always whole and from nothing else. Many are best made one by one, as they are
 * asked for: between two of them others get to work.
 */
export type DocumentMaker = (source: FiguresSource) => Iterable<FigureDocument>;

/** Names a document. A name is unique among all makers; letters beyond a–z are fine. */
export function documentName<Content>(name: string): DocumentName<Content> {
  return name as DocumentName<Content>;
}

/** Ties a name to the content that it promises. */
export function figureDocument<Content>(name: DocumentName<Content>, content: Content): FigureDocument {
  return { name, content };
}

/** The terms whose placements a term's documents need: those of the series, and both terms of the calendar year. */
export function termsAround(term: Term): readonly Term[] {
  const series = seriesOf(term);
  return term.startsWith("VT") ? [...series, nextTerm(term)] : series;
}

/** The terms of a series, oldest first, the given one being the last. */
export function seriesOf(term: Term): readonly Term[] {
  const terms = [term];
  while (terms.length < TERMS_IN_SERIES) terms.unshift(previousTerm(terms[0]!));
  return terms;
}

/** Computes once what the documents share. */
export function figuresSourceOf(input: FiguresInput): FiguresSource {
  const steps = figuresSourceInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, between which others get to work: with thousands of units it takes seconds. */
export function* figuresSourceInSteps(input: FiguresInput): Generator<undefined, FiguresSource> {
  const { asOf, calendars } = input;
  const findUnit = makeUnitLookup(input.units, input.aliases);
  const supervisors = supervisorsBy(asOf, input.competences, findUnit);
  yield;
  const lookup = makeStatusLookup(input.statuses);
  // Asked for again and again of everybody, and finding it takes putting all their marks together.
  const statuses = new Map(supervisors.map((supervisor) => [supervisor, lookup(supervisor) ?? NEVER_SET]));
  const statusOf = (supervisor: Supervisor) => statuses.get(supervisor) ?? lookup(supervisor) ?? NEVER_SET;
  const isActiveNow = (supervisor: Supervisor) => isActive(statusOf(supervisor), asOf);
  yield;
  const coverage = coverageBy({ ...input, isActive: isActiveNow }, { findUnit, supervisors });
  yield;
  const identify = makeIdentify(supervisors);
  const known = { findUnit, supervisors, coverage, identify };
  const loads: Load[] = [];
  for (const term of seriesOf(input.term)) {
    yield;
    loads.push(loadBy({ ...input, calendar: calendars.of(term), isActive: isActiveNow }, known));
  }
  return {
    ...input,
    ...{ calendar: calendars.of(input.term), findUnit, supervisors, identify, coverage, loads },
    statusOf,
    isActive: isActiveNow,
    load: loads.at(-1)!,
  };
}
