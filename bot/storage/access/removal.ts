import type { Shelf } from "../../usecases/access/retention/ports";
import { openEvaluationShelves } from "../evaluation/removal";
import { openPeopleShelves } from "../network/removal-people";
import { openTextShelves } from "../network/removal-texts";
import { openAudit } from "./audit";
import { ERASED } from "./person/handling-tables";
import { Table, type TablesLocation } from "../table";

/** Everything that goes by time and that lies in no store of the register. */
export async function openShelves(location: TablesLocation, prefix: string): Promise<readonly Shelf[]> {
  const shelves = [openEvaluationShelves, openTextShelves, openPeopleShelves, openAccessShelves, openAuditShelves];
  return (await Promise.all(shelves.map((open) => open(location, prefix)))).flat();
}

/**
 * Accounts that Entra has called HR: of no use after half a day (usecases/access/hr-sightings). Marks of erasures: of no
 * use when there is no backup left with the person in it.
 */
async function openAccessShelves(location: TablesLocation, prefix: string): Promise<readonly Shelf[]> {
  const [sightings, erasures] = await Promise.all([
    Table.open(location, `${prefix}HrSightings`),
    Table.open(location, `${prefix}Erasures`),
  ]);
  return [
    {
      table: "HrSightings",
      classId: "sign-in",
      async *due(cutoff) {
        for await (const row of sightings.list("hr")) {
          const at = String(row["seenAt"]);
          // Seen again meanwhile, it stays.
          if (at <= cutoff) yield { at, count: 1, remove: async () => void (await sightings.take(row)) };
        }
      },
    },
    {
      table: "Erasures",
      classId: "erasure-mark",
      async *due(cutoff) {
        for await (const row of erasures.list(ERASED)) {
          const at = String(row["at"]);
          if (at <= cutoff) yield { at, count: 1, remove: async () => void (await erasures.take(row)) };
        }
      },
    },
  ];
}

/** Who has done what: a month at a time, when the whole of it is old enough, so that no chain is cut in the middle. */
async function openAuditShelves(location: TablesLocation, prefix: string): Promise<readonly Shelf[]> {
  const audit = await openAudit(location, prefix);
  return [
    {
      table: "Audit",
      classId: "audit",
      async *due(cutoff) {
        const counts = new Map<string, number>();
        const months = { first: "000000", last: cutoff.slice(0, 7).replace("-", "") };
        for await (const { chain } of audit.rows(months)) counts.set(chain, (counts.get(chain) ?? 0) + 1);
        for (const [chain, count] of counts) {
          const at = monthAfter(chain);
          if (at <= cutoff) yield { at, count, remove: () => audit.removeChain(chain) };
        }
      },
    },
  ];
}

/** When the month of a chain was over: "2024-12-01T00:00:00.000Z" for "202411.k3x9". */
function monthAfter(chain: string): string {
  return new Date(Date.UTC(Number(chain.slice(0, 4)), Number(chain.slice(4, 6)), 1)).toISOString();
}
