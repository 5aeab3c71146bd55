import { stockholmDay, type Clock } from "../../../clock";
import { rolesOf, type Actor, type Role } from "../../../domain/access/actor";
import type { Calendars } from "../../../domain/placement/calendars";
import { unitDocumentName, type UnitDocument } from "../../../domain/placement/unit/unit-document";
import type { FollowerStore } from "../delivery/ports";
import type { ReadFigures } from "../../placement/figures/read-figures";
import { personKey } from "../../register/person-key";
import type { ShowSupervisorStatus } from "../../register/show-supervisor-status";

/** What the product knows about somebody, for nobody but them. Numbers; never who a student is. */
export interface Mine {
  /** Widest first; empty for whoever neither the register nor Entra knows. */
  readonly roles: readonly Role[];
  readonly term: string;
  /** Null for whoever is no supervisor. */
  readonly supervisor: MineAsSupervisor | null;
  /** Wants cards from the network. */
  readonly follows: boolean;
}

export interface MineAsSupervisor {
  readonly status: { readonly state: "active" | "resting"; readonly until: string | null };
  /** Null where the register knows no unit; then there is no load either. */
  readonly atUnit: {
    readonly name: string;
    /** The day of the figures, ISO. */
    readonly asOf: string;
    /** In order; `state` is how far each step has come. */
    readonly steps: readonly { readonly step: 1 | 2 | 3; readonly state: "ongoing" | "without-evidence" | "done" }[];
    /** The term's periods with students. */
    readonly periods: readonly { readonly firstWeek: number; readonly lastWeek: number; readonly students: number }[];
    /** Students of the year in no period, such as apprentices. */
    readonly outsidePeriods: number;
    readonly year: number;
    /** This calendar year against the distribution key (S11); shared students count half. */
    readonly load: { readonly students: number; readonly key: number };
  } | null;
}

export interface ShowMineDeps {
  readonly readFigures: ReadFigures;
  readonly showSupervisorStatus: ShowSupervisorStatus;
  readonly followers: Pick<FollowerStore, "isUnfollowed">;
  readonly calendars: Calendars;
  readonly clock: Clock;
}

export type ShowMine = (input: { readonly actor: Actor; readonly contactKey: string }) => Promise<Mine>;

/** Shows somebody what is kept about them (S5, S13; the right of access). */
export function makeShowMine(deps: ShowMineDeps): ShowMine {
  return async ({ actor, contactKey }) => {
    const term = deps.calendars.termOf(stockholmDay(deps.clock.now()));
    const [supervisor, isUnfollowed] = await Promise.all([
      asSupervisor(actor, term),
      deps.followers.isUnfollowed(contactKey),
    ]);
    return { roles: rolesOf(actor), term, supervisor, follows: !isUnfollowed };
  };

  async function asSupervisor(actor: Actor, term: string): Promise<MineAsSupervisor | null> {
    const { supervisorId, worksAt } = actor;
    if (supervisorId === null) return null;
    const [{ report }, pages] = await Promise.all([
      deps.showSupervisorStatus({ actor, key: personKey(supervisorId) }),
      deps.readFigures(term, ...worksAt.map(unitDocumentName)),
    ]);
    const page = pages.find((each) => each && personIn(each, supervisorId) !== undefined);
    const { state, until } = report;
    return { status: { state, until }, atUnit: page ? atUnit(page, supervisorId, term) : null };
  }

  function atUnit(page: UnitDocument, supervisorId: string, term: string): MineAsSupervisor["atUnit"] {
    const { steps, periods, outsidePeriods, load } = personIn(page, supervisorId)!;
    const inTerm = new Set(deps.calendars.of(term).periods.map(({ number }) => number));
    const weeks = new Map(page.periods.map((period) => [period.number, period]));
    return {
      name: page.unit.name,
      asOf: page.asOf,
      steps: ([1, 2, 3] as const).flatMap((step) => {
        const state = steps[step];
        return state === "none" ? [] : [{ step, state }];
      }),
      periods: periods.flatMap(({ period, students }) => {
        const at = weeks.get(period);
        return at && students > 0 && inTerm.has(period)
          ? [{ firstWeek: at.firstWeek, lastWeek: at.lastWeek, students }]
          : [];
      }),
      outsidePeriods,
      year: page.year,
      load: { students: load.students, key: load.key },
    };
  }
}

function personIn({ details }: UnitDocument, supervisorId: string) {
  return details.supervisors.find(({ id }) => id === supervisorId);
}
