import type { Attendance } from "./meeting";
import type { SignUp } from "./sign-ups";

/** Who came, as the owner notes it. */
export interface AttendanceNote {
  /** Their places on the list (`SignUp.place`). */
  readonly came: readonly number[];
  /** How many came besides: people who had not signed up, and such as are not listed. */
  readonly others: number;
}

/** What to keep of it. A place that is on no list, or whose person declined, is left out. */
export function attendanceOf(signUps: readonly SignUp[], { came, others }: AttendanceNote): Attendance {
  const places = new Set(came);
  const there = signUps.filter(({ state, place }) => state !== "declined" && places.has(place));
  const perArea: Record<string, number> = {};
  for (const { worksIn } of there) perArea[worksIn[0] ?? ""] = (perArea[worksIn[0] ?? ""] ?? 0) + 1;
  return { perArea, others, came: there.map(({ place }) => place).toSorted((a, b) => a - b) };
}
