import { checkText, type TextField, type TextProblem, type TextSettings } from "../text-check";

/** What somebody writes to add or change material. */
export interface MaterialDraft {
  readonly title: string;
  readonly why: string;
  readonly text: string | null;
  readonly link: string | null;
  /** ISO day. */
  readonly reviewOn: string;
}

type MaterialField = TextField | "why";
type About<P> = P extends TextProblem ? Omit<P, "field"> & { readonly field: MaterialField } : never;

/** Why material is not added as it is. */
export type MaterialProblem =
  | About<TextProblem>
  /** There is neither a text nor a link. */
  | { readonly kind: "no-content" }
  /** The day is no day, has been, or is more than two years away. */
  | { readonly kind: "review-day"; readonly latest: string };

/** In characters: one line on a phone, and what is read within a minute (S35). */
const LONGEST_WHY = 160;
const LONGEST_TEXT = 1200;
const YEARS_BETWEEN_REVIEWS = 2;

/** Everything that has to change before the draft can be added; empty when nothing has to. `today` is an ISO day. */
export function materialProblems(
  draft: MaterialDraft,
  settings: TextSettings,
  today: string,
): readonly MaterialProblem[] {
  const { title, why, text, link, reviewOn } = draft;
  const hasText = text !== null && text.trim() !== "";
  const hasLink = link !== null && link.trim() !== "";
  const latest = yearsAfter(today, YEARS_BETWEEN_REVIEWS);
  return [
    ...checkText({ title, text: why }, { ...settings, longestText: LONGEST_WHY }).map((found) => named(found, "why")),
    ...(hasText ? checkText({ text }, { ...settings, longestText: LONGEST_TEXT }) : []),
    ...(hasLink ? checkText({ text: "-", link }, settings) : []),
    ...(hasText || hasLink ? [] : [{ kind: "no-content" } as const]),
    ...(isDay(reviewOn) && reviewOn >= today && reviewOn <= latest ? [] : [{ kind: "review-day", latest } as const]),
  ];
}

/** The check knows one text at a time. */
function named(problem: TextProblem, text: MaterialField): MaterialProblem {
  return { ...problem, field: problem.field === "text" ? text : problem.field };
}

/** The same day some years later; 29 February becomes 1 March. */
export function yearsAfter(isoDay: string, years: number): string {
  const [year, month, day] = isoDay.split("-").map(Number) as [number, number, number];
  return new Date(Date.UTC(year + years, month - 1, day)).toISOString().slice(0, 10);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
