import { checkText, cleanText, type TextProblem, type TextSettings } from "../text-check";

/** A meeting as somebody fills it in: days and hours as the clocks in Stockholm show them. */
export interface MeetingDraft {
  readonly title: string;
  readonly what: string;
  /** "2026-03-29" */
  readonly day: string;
  /** "13:00" */
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly link: string;
  /** Null is as many as like. */
  readonly seats: number | null;
  /** Null is everybody. */
  readonly area: string | null;
  /** Empty is the meeting's own day. */
  readonly lastSignUpDay: string;
}

type DraftField = keyof MeetingDraft;

/** What has to change before a meeting is published; texts' problems are those of `checkText`. */
export type DraftProblem =
  | { readonly kind: "text"; readonly field: "title" | "what" | "place" | "link"; readonly problem: TextProblem }
  | {
      readonly kind:
        | "day-missing"
        | "time-missing"
        | "ends-before-it-begins"
        | "has-begun"
        | "too-far-away"
        | "no-place"
        | "seats-out-of-range"
        | "sign-up-ends-after"
        | "sign-up-has-ended"
        | "area-unknown";
      readonly field: DraftField;
    };

const LONGEST = { title: 100, what: 1000, place: 200 } as const;
export const MOST_SEATS = 1000;
/** Years. A slip of the hand in a year is more usual than a meeting so far away. */
const FURTHEST = 2;

export interface DraftCheck {
  /** The day in Stockholm. */
  readonly today: string;
  /** "13:05", in Stockholm. */
  readonly time: string;
  /** The areas that there are. */
  readonly areas: readonly string[];
  readonly texts: TextSettings;
}

/** A draft as it is kept: texts cleaned, the last sign-up day filled in. */
export function cleanDraft(draft: MeetingDraft): MeetingDraft {
  const oneLine = (text: string) => cleanText(text).replace(/\s+/g, " ");
  return {
    ...draft,
    title: oneLine(draft.title),
    what: cleanText(draft.what),
    place: oneLine(draft.place),
    link: draft.link.trim(),
    lastSignUpDay: draft.lastSignUpDay === "" ? draft.day : draft.lastSignUpDay,
  };
}

/** Everything that has to change in a cleaned draft, in the order of the fields; empty when it can be published. */
export function problemsOf(draft: MeetingDraft, check: DraftCheck): readonly DraftProblem[] {
  const { day, from, to, place, link, seats, area, lastSignUpDay } = draft;
  const problems: DraftProblem[] = [...textProblems(draft, check.texts)];
  const add = (kind: Exclude<DraftProblem["kind"], "text">, field: DraftField, isWrong: boolean) => {
    if (isWrong) problems.push({ kind, field });
  };
  const hasDay = isDay(day);
  const hasTimes = isTime(from) && isTime(to);
  add("day-missing", "day", !hasDay);
  add("time-missing", isTime(from) ? "to" : "from", !hasTimes);
  add("ends-before-it-begins", "to", hasTimes && to <= from);
  add("has-begun", "day", hasDay && hasTimes && `${day}T${from}` <= `${check.today}T${check.time}`);
  add("too-far-away", "day", hasDay && Number(day.slice(0, 4)) > Number(check.today.slice(0, 4)) + FURTHEST);
  add("no-place", "place", place === "" && link === "");
  add("seats-out-of-range", "seats", seats !== null && !(Number.isInteger(seats) && seats >= 1 && seats <= MOST_SEATS));
  add("area-unknown", "area", area !== null && !check.areas.includes(area));
  const hasLastDay = isDay(lastSignUpDay);
  add("day-missing", "lastSignUpDay", hasDay && !hasLastDay);
  add("sign-up-ends-after", "lastSignUpDay", hasDay && hasLastDay && lastSignUpDay > day);
  add("sign-up-has-ended", "lastSignUpDay", hasLastDay && lastSignUpDay < check.today);
  return problems;
}

function textProblems({ title, what, place, link }: MeetingDraft, texts: TextSettings): readonly DraftProblem[] {
  const main = checkText(
    { title, text: what, link },
    { ...texts, longestTitle: LONGEST.title, longestText: LONGEST.what },
  );
  const where = place === "" ? [] : checkText({ text: place }, { ...texts, longestText: LONGEST.place });
  return [
    ...main.map((problem) => ({ kind: "text" as const, field: fieldOf(problem), problem })),
    ...where.map((problem) => ({ kind: "text" as const, field: "place" as const, problem })),
  ];
}

function fieldOf({ field }: TextProblem): "title" | "what" | "link" {
  return field === "title" ? "title" : field === "link" ? "link" : "what";
}

/** A day that there is: the thirtieth of February is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
