import type { Clock } from "../../../clock";
import type { FigureLine, FiguresMethod, TodoLine as ShownTodoLine } from "../../../contract/figures";
import type { Actor } from "../../../domain/access/actor";
import { can } from "../../../domain/access/can";
import type { Calendars } from "../../../domain/placement/calendars";
import { DISTRIBUTION_KEY } from "../../../domain/placement/coverage/capacity";
import { POSITIONS_IN_BASE } from "../../../domain/placement/coverage/care-staff";
import { GOAL_PER_CENT } from "../../../domain/placement/coverage/coverage";
import { RESPONSE_GOAL_PER_CENT } from "../../../domain/placement/figures/figure-line";
import { mostUrgent, type TodoLine } from "../../../domain/placement/todo/todo";
import type { ReadFigures } from "../figures/read-figures";

export interface PageDeps {
  readonly readFigures: ReadFigures;
  readonly clock: Clock;
  readonly calendars: Calendars;
}

export const METHOD: FiguresMethod = {
  goalPerCent: GOAL_PER_CENT,
  studentsPerSupervisorAndYear: DISTRIBUTION_KEY,
  responseGoalPerCent: RESPONSE_GOAL_PER_CENT,
  positions: POSITIONS_IN_BASE,
};

/**
 * What somebody can do something about: HR everything, others what is at a unit that they manage or in an area where
 * they lead. At most seven, the most urgent first.
 */
export function todoFor(actor: Actor, lines: readonly TodoLine[]): readonly ShownTodoLine[] {
  const own = lines.filter((line) => concerns(actor, line) && maySee(actor, line));
  return mostUrgent(own).map(({ code, urgency, values, reasons, target }) => ({
    code,
    urgency,
    values,
    reasons,
    target,
  }));
}

/** An area's response rates are for whoever may see its evaluation. */
export function withoutHiddenResponses<Line extends FigureLine>(actor: Actor, area: string, line: Line): Line {
  return can(actor, "see-area-evaluation", { area }) ? line : { ...line, responses: null };
}

function concerns(actor: Actor, { place }: TodoLine): boolean {
  if (actor.isHr) return true;
  if (place.area === null) return false;
  if (actor.leadIn.includes(place.area)) return true;
  return place.unit === null ? actor.managesIn.includes(place.area) : actor.managerOf.includes(place.unit);
}

function maySee(actor: Actor, { code, place: { area } }: TodoLine): boolean {
  return code !== "low-response" || area === null || can(actor, "see-area-evaluation", { area });
}
