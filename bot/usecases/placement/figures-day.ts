import { stockholmDay, type Clock } from "../../clock";
import { parseTerm, type Term, type TermCalendar } from "../../domain/placement/term";
import { Refusal } from "../../domain/refusal";

/** Reads a term as somebody has written it; anything that is no term is refused. */
export function readTerm(text: string): Term {
  const term = parseTerm(text);
  if (term === null) throw new Refusal("unknown-term", { term: text });
  return term;
}

/** The day that figures hold for: the term's last, or today as long as the term has not ended or none was asked for. */
export function figuresDay(calendar: TermCalendar | null, clock: Clock): string {
  const today = stockholmDay(clock.now());
  return calendar !== null && calendar.end < today ? calendar.end : today;
}
