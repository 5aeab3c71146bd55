import { stockholmDay, type Clock } from "../../clock";
import { makeStatusLookup, marksOfSupervisor } from "../../domain/register/supervisor-status";
import { supervisorsOf, type Supervisor } from "../../domain/register/supervisor";
import { makeUnitLookup } from "../../domain/register/unit-lookup";
import { ofKind } from "../placement/of-kind";
import { personKey } from "./person-key";
import type { RecordStore, StatusStore, StoredStatus } from "./ports";

export interface FindSupervisorDeps {
  readonly records: RecordStore;
  readonly statuses: Pick<StatusStore, "all">;
  readonly clock: Clock;
}

export interface FoundSupervisor {
  readonly supervisor: Supervisor;
  readonly key: string;
  readonly marks: readonly string[];
  /** What has been set, whether or not it holds today; null for somebody who has never been set to anything. */
  readonly status: StoredStatus | null;
  readonly today: string;
}

/** Finds one supervisor by key, among everybody whom the register has a statement about; null when there is none. */
export async function findSupervisor(
  { records, statuses, clock }: FindSupervisorDeps,
  key: string,
): Promise<FoundSupervisor | null> {
  const [loaded, aliases, set] = await Promise.all([
    records.load(["unit", "competence"]),
    records.unitAliases(),
    statuses.all(),
  ]);
  const findUnit = makeUnitLookup(ofKind(loaded, "unit"), aliases);
  const supervisor = supervisorsOf(ofKind(loaded, "competence"), findUnit).find(({ id }) => personKey(id) === key);
  if (!supervisor) return null;
  return {
    supervisor,
    key,
    marks: marksOfSupervisor(supervisor),
    status: makeStatusLookup(set)(supervisor),
    today: stockholmDay(clock.now()),
  };
}
