import { addDays, defaultCalendar, nextTerm, previousTerm, termOf, type Term, type TermCalendar } from "./term";

/** A term as the municipality has it: the boundaries and the periods that somebody has set. */
export type GivenCalendar = Omit<TermCalendar, "lastDays">;

/** Which term a day is in and what each term looks like (S16, decision 17). */
export interface Calendars {
  of(term: Term): TermCalendar;
  /** The term that a day belongs to. A placement belongs to the term of its last day. */
  termOf(isoDate: string): Term;
}

/**
 * The calendars that hold when some terms have been set, and the default ones for the others. Every day belongs to
 * exactly one term: to the one whose given calendar holds it, otherwise to the half-year's. So a term after one that was
 * set to end later begins later. Given calendars share no day, and reach no further than into the terms beside theirs.
 */
export function makeCalendars(given: readonly GivenCalendar[]): Calendars {
  const known = new Map(given.map((calendar) => [calendar.term, calendar]));

  function of(term: Term): TermCalendar {
    const own = known.get(term);
    const usual = defaultCalendar(term);
    const endBefore = known.get(previousTerm(term))?.end;
    const startAfter = known.get(nextTerm(term))?.start;
    const first = endBefore !== undefined && endBefore >= usual.start ? addDays(endBefore, 1) : usual.start;
    const last = startAfter !== undefined && startAfter <= usual.end ? addDays(startAfter, -1) : usual.end;
    if (!own) return { ...usual, start: first, end: last, lastDays: { from: first, to: last } };
    return {
      ...own,
      periods: [...own.periods].sort((a, b) => (a.start < b.start ? -1 : 1)),
      lastDays: { from: first < own.start ? first : own.start, to: last > own.end ? last : own.end },
    };
  }

  return {
    of,
    termOf(isoDate) {
      const usual = termOf(isoDate);
      const isHeldBy = (term: Term) => {
        const { from, to } = of(term).lastDays;
        return from <= isoDate && isoDate <= to;
      };
      return [usual, previousTerm(usual), nextTerm(usual)].find(isHeldBy) ?? usual;
    },
  };
}

/** The calendars that hold as long as nobody has set any: half-years, and periods by ISO week. */
export const DEFAULT_CALENDARS: Calendars = makeCalendars([]);
