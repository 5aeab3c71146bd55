/** GET /api/network/meetings: those that are for the reader; coming ones soonest first, past ones latest first. */
export interface MeetingList {
  readonly meetings: readonly MeetingItem[];
  readonly found: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Whom the reader may call a meeting for; nobody when both are empty. */
  readonly mayCallFor: { readonly areas: readonly string[]; readonly everybody: boolean };
}

export interface MeetingItem {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  /** UTC. */
  readonly startsAt: string;
  /** UTC. */
  readonly endsAt: string;
  /** Empty when it is only online. */
  readonly place: string;
  /** Empty when it is only at a place. */
  readonly link: string;
  /** Whom it is for; null is everybody. */
  readonly area: string | null;
  readonly state: "planned" | "cancelled" | "held";
  readonly calledBy: string | null;
  /** Null is as many as like, as is `free`. */
  readonly seats: number | null;
  readonly coming: number;
  readonly waiting: number;
  readonly free: number | null;
  /** "2026-03-29" */
  readonly lastSignUpDay: string;
  readonly isSignUpOpen: boolean;
  readonly own: OwnSignUp | null;
  /** Whether the reader may change and cancel it, and note who came. */
  readonly mayChange: boolean;
  /** Path of the calendar file, from the service's root. */
  readonly calendarFile: string;
  /** Opens a new event in the Teams calendar. */
  readonly teamsCalendar: string;
}

/** What the reader has answered. */
export interface OwnSignUp {
  readonly state: "coming" | "waiting" | "declined";
  /** From 1; null for whoever does not wait. */
  readonly numberInLine: number | null;
}

/** GET /api/network/meetings/ID, and what each change of it answers. The ETag goes into If-Match of the next change. */
export interface MeetingDetails extends MeetingItem {
  /** As it is filled in, for whoever may change it; null for others. */
  readonly draft: MeetingToCall | null;
  /** The owner and HR see everybody, a manager their own people, others nobody. Hidden people are never in it. */
  readonly people: readonly MeetingPerson[];
  /** A manager's own people, the hidden included; null for whoever manages no unit. */
  readonly ownPeople: { readonly coming: number; readonly waiting: number } | null;
  /** Null until it has been noted, and for whoever may not see everybody. */
  readonly attendance: MeetingAttendance | null;
  readonly namesRemoved: boolean;
}

export interface MeetingPerson {
  /** Names the person when attendance is noted; says nothing outside this meeting. */
  readonly place: number;
  readonly name: string | null;
  readonly area: string | null;
  readonly state: "coming" | "waiting";
  /** Null until it has been noted. */
  readonly came: boolean | null;
}

export interface MeetingAttendance {
  readonly perArea: readonly { readonly area: string | null; readonly came: number }[];
  readonly others: number;
  readonly total: number;
}

/** What is sent to call or change a meeting: days and hours as the clocks in Stockholm show them. */
export interface MeetingToCall {
  readonly title: string;
  readonly what: string;
  /** "2026-03-29" */
  readonly day: string;
  /** "13:00" */
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly link: string;
  readonly seats: number | null;
  readonly area: string | null;
  /** Empty is the meeting's own day. */
  readonly lastSignUpDay: string;
}

/** POST /api/network/meetings and PUT /api/network/meetings/ID. */
export interface MeetingOutcome {
  /** "exists": an earlier press has called it. "held-back": see `problems`; nothing has been saved. */
  readonly outcome: "called" | "exists" | "changed" | "held-back";
  readonly meeting: MeetingDetails | null;
  readonly problems: readonly MeetingProblemItem[];
}

/** What has to change first, and where. */
export interface MeetingProblemItem {
  readonly field: "title" | "what" | "day" | "from" | "to" | "place" | "link" | "seats" | "area" | "lastSignUpDay";
  readonly kind:
    | "empty"
    | "too-long"
    | "personal-data"
    | "link-not-allowed"
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
  /** What looks like personal data, or where the link leads; null for the other kinds. */
  readonly found: string | null;
  /** The most characters that there may be; null for the other kinds. */
  readonly longest: number | null;
}
