import { draw } from "../figures/draw";

/** Somebody who acts as a supervisor and can be asked to take a student. */
export interface Candidate {
  readonly id: string;
  /** Student-weeks of the last twelve months and of what is planned, shared students by their share. */
  readonly studentWeeks: number;
  /** ISO day, the last of the latest placement, planned ones too; null when there is none. */
  readonly latestEnd: string | null;
}

/** What decided against whoever comes next. */
export type TurnReason = "fewest-weeks" | "longest-since" | "never-yet" | "draw" | "only-one";

export interface Turn<Person extends Candidate> {
  readonly candidate: Person;
  /** 1 is next. */
  readonly place: number;
  /** Null for the last of several. */
  readonly because: TurnReason | null;
}

/**
 * In which order people should be asked (S14): who has had the fewest student-weeks, then whose latest placement is
 * longest ago, then by lot. The lot is the same however often somebody looks, another one for another `occasion`, and
 * favours nobody for a name. A proposal: the manager decides.
 */
export function inTurn<Person extends Candidate>(
  candidates: readonly Person[],
  occasion: string,
): readonly Turn<Person>[] {
  const lots = new Map(candidates.map(({ id }) => [id, draw(`${occasion}|${id}`)]));
  const ordered = candidates.toSorted(
    (a, b) =>
      a.studentWeeks - b.studentWeeks ||
      compareEnds(a.latestEnd, b.latestEnd) ||
      lots.get(a.id)! - lots.get(b.id)! ||
      (a.id < b.id ? -1 : 1),
  );
  return ordered.map((candidate, index) => ({
    candidate,
    place: index + 1,
    because: ordered.length === 1 ? "only-one" : reasonAgainst(candidate, ordered[index + 1]),
  }));
}

/** How evenly students were shared; null without anybody to share among. */
export function fairnessOf(students: readonly number[]) {
  if (students.length === 0) return null;
  return {
    active: students.length,
    withoutStudents: students.filter((count) => count === 0).length,
    most: Math.max(...students),
    mean: students.reduce((sum, count) => sum + count, 0) / students.length,
  };
}

function reasonAgainst(candidate: Candidate, other: Candidate | undefined): TurnReason | null {
  if (!other) return null;
  if (candidate.studentWeeks !== other.studentWeeks) return "fewest-weeks";
  if (candidate.latestEnd === other.latestEnd) return "draw";
  return candidate.latestEnd === null || other.latestEnd === null ? "never-yet" : "longest-since";
}

function compareEnds(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}
