/** Something that somebody ought to deal with: a code, what its sentence needs, why, and where to go. */
export interface TodoLine {
  readonly code: TodoCode;
  readonly urgency: "danger" | "warning";
  readonly values: Readonly<Record<string, number | string>>;
  readonly reasons: readonly TodoReason[];
  readonly target: TodoTarget;
  /** Which area and unit it is about; both null for the whole administration. */
  readonly place: TodoPlace;
  /** Larger is worse, among lines of the same code. */
  readonly size: number;
}

export interface TodoPlace {
  readonly area: string | null;
  readonly unit: string | null;
}

export interface TodoReason {
  readonly code: "resting" | "returning" | "without-supervisor" | "untrained" | "only-step-1";
  readonly values: Readonly<Record<string, number | string>>;
}

export interface TodoTarget {
  readonly view: "overview" | "area" | "unit" | "evaluation" | "quality" | "import";
  readonly id: string | null;
  readonly name: string | null;
}

/** The most urgent first: students who stand without anybody, then places, then what is far from the goals. */
const ORDER = [
  "students-without-supervisors",
  "places-missing",
  "area-without-lead",
  "untrained-supervision",
  "more-than-staff",
  "base-missing",
  "low-response",
  "far-from-goal",
  "without-evidence",
  "managers-without-lead",
] as const;

export type TodoCode = (typeof ORDER)[number];

const DANGERS: readonly TodoCode[] = ["students-without-supervisors", "places-missing", "area-without-lead"];

/** So many lines are read; more are not. */
const MOST_LINES = 7;
/** Of one kind, so that one large trouble does not hide the others. */
const FIRST_OF_A_CODE = { danger: 2, warning: 1 } as const;

export function todoLine(line: Omit<TodoLine, "urgency">): TodoLine {
  return { ...line, urgency: DANGERS.includes(line.code) ? "danger" : "warning" };
}

/** In the order of urgency; of the same code the largest first, and equal ones by name. */
export function byUrgency(lines: readonly TodoLine[]): readonly TodoLine[] {
  return lines.toSorted(
    (a, b) =>
      ORDER.indexOf(a.code) - ORDER.indexOf(b.code) ||
      b.size - a.size ||
      (a.target.name ?? "").localeCompare(b.target.name ?? "", "sv"),
  );
}

/**
 * Up to seven of the lines that are in order: two of each kind of danger and one of each kind of warning, and then what
 * else there is room for.
 */
export function mostUrgent(lines: readonly TodoLine[]): readonly TodoLine[] {
  const seen = new Map<TodoCode, number>();
  const isAmongFirst = (line: TodoLine) => {
    const before = seen.get(line.code) ?? 0;
    seen.set(line.code, before + 1);
    return before < FIRST_OF_A_CODE[line.urgency];
  };
  const first = lines.filter(isAmongFirst).slice(0, MOST_LINES);
  const others = lines.filter((line) => !first.includes(line)).slice(0, MOST_LINES - first.length);
  return lines.filter((line) => first.includes(line) || others.includes(line));
}
