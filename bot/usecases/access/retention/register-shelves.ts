import type { Clock } from "../../../clock";
import { endOfRound, type Round } from "../../../domain/evaluation/round";
import { plusSeconds } from "../../../domain/evaluation/round-schedule";
import type { Calendars } from "../../../domain/placement/calendars";
import type { PlacementRecord } from "../../../domain/placement/placement";
import type { RoundStore, Versioned } from "../../evaluation/ports";
import { underImportLock } from "../../register/import-lock";
import type { ImportJournal, ImportLock, RecordStore, RecordWriter } from "../../register/ports";
import type { DueItem, Shelf } from "./ports";

/** A term that nobody has asked about counts as closed when its form would have been: days after its last one. */
const ANSWER_DAYS = 14;
/** Placements that change together, so that figures are not worked out anew for each. */
const GROUP = 500;

export interface RegisterShelfDeps {
  readonly records: Pick<RecordStore, "load"> & Pick<RecordWriter, "replace">;
  readonly journal: Pick<ImportJournal, "entries" | "changesOf" | "forgetChanges">;
  readonly rounds: Pick<RoundStore, "all">;
  readonly lock: ImportLock;
  readonly clock: Clock;
  readonly calendars: Calendars;
}

/**
 * What goes out of the register by time: students' addresses (D6), supervisors' names on old placements, and what
 * an import changed. Through the register's own stores and never during an import, so that figures are worked out anew.
 */
export function makeRegisterShelves(deps: RegisterShelfDeps): readonly Shelf[] {
  const withoutStudent = (placement: PlacementRecord) => ({ ...placement, studentEmail: null });
  const withoutSupervisors = (placement: PlacementRecord) => ({ ...placement, supervisors: [] });
  return [
    {
      table: "Placements",
      classId: "student-contact",
      due: async function* (cutoff) {
        yield* placementsDue(studentsKeptFrom(await deps.rounds.all()), withoutStudent, cutoff);
      },
    },
    {
      table: "Placements",
      classId: "placement",
      due: (cutoff) => placementsDue(supervisorsKeptFrom, withoutSupervisors, cutoff.slice(0, 10)),
    },
    { table: "Imports", classId: "import-changes", due: changesDue },
  ];

  async function* placementsDue(keptFrom: KeptFrom, strip: Strip, cutoff: string): AsyncGenerator<DueItem> {
    const isDue = (placement: PlacementRecord) => {
      const at = keptFrom(placement);
      return at !== null && at <= cutoff;
    };
    const due = (await deps.records.load(["placement"])).filter(isDue);
    for (let start = 0; start < due.length; start += GROUP) {
      const some = due.slice(start, start + GROUP);
      const at = some.map((placement) => keptFrom(placement)!).toSorted()[0]!;
      const keys = new Set(some.map(({ key }) => key));
      yield { at, count: some.length, remove: () => change((each) => keys.has(each.key) && isDue(each), strip) };
    }
  }

  /** Changes what is stored now: an import may have come in between. */
  function change(isMeant: (placement: PlacementRecord) => boolean, strip: Strip): Promise<void> {
    return underImportLock(deps, async (keep) => {
      const found = (await deps.records.load(["placement"])).filter(isMeant);
      await deps.records.replace(
        found.map((from) => ({ from, to: strip(from) })),
        keep,
      );
    });
  }

  /** From when nobody is asked any more about a placement; null as long as its round goes on. */
  function studentsKeptFrom(all: readonly Versioned<Round>[]): KeptFrom {
    const rounds = new Map(all.map(({ value }) => [value.term, value]));
    return ({ studentEmail, end }) => {
      if (studentEmail === null) return null;
      const term = deps.calendars.termOf(end);
      const round = rounds.get(term);
      if (round) return endOfRound(round);
      const lastDay = deps.calendars.of(term).lastDays.to;
      return plusSeconds(`${lastDay}T00:00:00.000Z`, (ANSWER_DAYS + 1) * 86_400);
    };
  }

  /** An import that was cut off keeps what it changed until it has been taken back. */
  async function* changesDue(cutoff: string): AsyncGenerator<DueItem> {
    for await (const { id, startedAt, state } of deps.journal.entries()) {
      const isSettled = state === "applied" || state === "undone" || state === "rolled-back";
      if (!isSettled || startedAt > cutoff || (await deps.journal.changesOf(id)).length === 0) continue;
      yield { at: startedAt, count: 1, remove: () => deps.journal.forgetChanges(id) };
    }
  }
}

/** UTC instant or ISO day from which something about a placement counts as old; null when there is nothing to remove. */
type KeptFrom = (placement: PlacementRecord) => string | null;
type Strip = (placement: PlacementRecord) => PlacementRecord;

function supervisorsKeptFrom({ supervisors, end }: PlacementRecord): string | null {
  return supervisors.length > 0 ? end : null;
}
