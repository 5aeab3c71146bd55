import { stockholmDay, type Clock } from "../../../clock";
import type { Calendars } from "../../../domain/placement/calendars";
import { compareTerms, nextTerm, previousTerm, termNumber, type Term } from "../../../domain/placement/term";
import { Refusal } from "../../../domain/refusal";
import { readTerm } from "../figures-day";

/** How far from today a term may be; beyond that somebody has mistyped a year. */
const TERMS_FROM_TODAY = 20;
/** Terms before the present one to choose between. */
const TERMS_BACK = 5;

export interface TermAsked {
  readonly term: Term;
  /** Newest first; the term itself is among them. */
  readonly terms: readonly Term[];
}

/** The term that somebody asks for, or today's when they ask for none. Refuses with "unknown-term". */
export function termAsked(
  text: string | null,
  { clock, calendars }: { readonly clock: Clock; readonly calendars: Calendars },
): TermAsked {
  const present = calendars.termOf(stockholmDay(clock.now()));
  const term = text === null ? present : readTerm(text);
  if (Math.abs(termNumber(term) - termNumber(present)) > TERMS_FROM_TODAY) throw new Refusal("unknown-term", { term });
  const around = [nextTerm(present), present];
  while (around.length < TERMS_BACK + 2) around.push(previousTerm(around.at(-1)!));
  return { term, terms: [...new Set([...around, term])].toSorted((a, b) => compareTerms(b, a)) };
}
