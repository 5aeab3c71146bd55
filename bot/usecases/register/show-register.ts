import { stockholmDay, type Clock } from "../../clock";
import type {
  QualityLine,
  QualityReport,
  RegisterSupervisor,
  RegisterSupervisors,
  RegisterUnits,
} from "../../contract/register";
import type { Calendars } from "../../domain/placement/calendars";
import { pageOf, type Page } from "../../domain/register/lists/page-of";
import { QUALITY_KINDS, type QualityKind } from "../../domain/register/lists/quality";
import {
  QUALITY_LIST,
  SUPERVISOR_LIST,
  UNIT_LIST,
  type ListedAt,
  type ListedQuality,
  type ListedSupervisor,
} from "../../domain/register/lists/register-documents";
import { makeSearch } from "../../domain/register/lists/search";
import { isTrained } from "../../domain/register/step-state";
import type { ReadFigures } from "../placement/figures/read-figures";
import { personKey } from "./person-key";

export interface ShowRegisterDeps {
  readonly readFigures: ReadFigures;
  readonly clock: Clock;
  readonly calendars: Calendars;
}

/** Which of the people: "1" has step 1 only, "1-2" both, "3" step 3 too, "other" something else, such as step 2 alone. */
type StepsChoice = "1" | "1-2" | "3" | "other";

interface SupervisorSearch {
  readonly search: string;
  /** A unit's code; null is all. */
  readonly unit: string | null;
  readonly area: string | null;
  readonly status: "active" | "resting" | null;
  readonly steps: StepsChoice | null;
  /** From 1. */
  readonly page: number;
}

export type ShowSupervisors = (input: SupervisorSearch) => Promise<RegisterSupervisors>;
export type ShowUnits = (input: { readonly search: string; readonly page: number }) => Promise<RegisterUnits>;
export type ShowQuality = (input: {
  /** Null is all kinds. */
  readonly kind: QualityKind | null;
  readonly page: number;
}) => Promise<QualityReport>;

/** Shows a page of the register's people, today, in alphabetical order. */
export function makeShowSupervisors(deps: ShowRegisterDeps): ShowSupervisors {
  return async ({ search, unit, area, status, steps, page }) => {
    const [list] = await deps.readFigures(currentTerm(deps), SUPERVISOR_LIST);
    const all = list?.items ?? [];
    const fits = makeSearch(search);
    const found = all.filter(
      (person) =>
        (unit === null || person.unit?.code === unit) &&
        (area === null || person.unit?.area === area) &&
        (status === null || person.status.state === status) &&
        (steps === null || stepsOf(person) === steps) &&
        fits(person.name, person.unit?.name ?? ""),
    );
    const shown = pageOf(found, page);
    const areas = [...new Set(all.flatMap((person) => person.unit?.area ?? []))];
    return {
      ...head(list?.asOf, shown, all.length, deps),
      people: shown.items.map(toPerson),
      areas: areas.sort((a, b) => a.localeCompare(b, "sv")),
    };
  };
}

/** Shows a page of the register's units in alphabetical order. */
export function makeShowUnits(deps: ShowRegisterDeps): ShowUnits {
  return async ({ search, page }) => {
    const [list] = await deps.readFigures(currentTerm(deps), UNIT_LIST);
    const all = list?.items ?? [];
    const fits = makeSearch(search);
    const shown = pageOf(
      all.filter(({ name, code, managerName }) => fits(name, code, managerName ?? "")),
      page,
    );
    const units = shown.items.map(({ code, area, ...unit }) => ({ ...unit, id: code, areaId: area }));
    return { ...head(list?.asOf, shown, all.length, deps), units };
  };
}

/** Shows what somebody ought to look at, of one kind or of all, with how many there are of each (S4). */
export function makeShowQuality(deps: ShowRegisterDeps): ShowQuality {
  return async ({ kind, page }) => {
    const [list] = await deps.readFigures(currentTerm(deps), QUALITY_LIST);
    const all = list?.items ?? [];
    const shown = pageOf(
      all.filter((line) => kind === null || line.kind === kind),
      page,
    );
    return {
      ...head(list?.asOf, shown, all.length, deps),
      kinds: QUALITY_KINDS.map((each) => ({
        kind: each,
        count: all.filter((line) => line.kind === each).length,
      })).filter(({ count }) => count > 0),
      lines: shown.items.map(toLine),
    };
  };
}

function currentTerm({ calendars, clock }: ShowRegisterDeps) {
  return calendars.termOf(stockholmDay(clock.now()));
}

function head(asOf: string | undefined, { found, page, pages }: Page<unknown>, total: number, deps: ShowRegisterDeps) {
  return { asOf: asOf ?? stockholmDay(deps.clock.now()), found, total, page, pages };
}

function stepsOf({ steps }: ListedSupervisor): StepsChoice {
  if (!isTrained(steps, 1)) return "other";
  if (!isTrained(steps, 2)) return isTrained(steps, 3) ? "other" : "1";
  return isTrained(steps, 3) ? "3" : "1-2";
}

function toPerson({
  id,
  name,
  unit,
  position,
  isPermanent,
  steps,
  standing,
  status,
}: ListedSupervisor): RegisterSupervisor {
  return { id: personKey(id), name, unit: unit && toPlace(unit), position, isPermanent, steps, standing, status };
}

function toLine({ kind, of, id, name, unit, values }: ListedQuality): QualityLine {
  return { kind, id: of === "person" ? personKey(id) : id, name, unit: unit && toPlace(unit), values };
}

function toPlace({ code, name, area }: ListedAt): NonNullable<QualityLine["unit"]> {
  return { id: code, name, areaId: area };
}
