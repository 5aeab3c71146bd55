import type { Shelf } from "../../usecases/access/retention/ports";
import { openEvaluationShelves } from "../evaluation/removal";
import { openPeopleShelves } from "../network/removal-people";
import { openTextShelves } from "../network/removal-texts";
import { Table, type TablesLocation } from "../table";

/** Everything that goes by time and that lies in no store of the register. */
export async function openShelves(location: TablesLocation, prefix: string): Promise<readonly Shelf[]> {
  const shelves = [openEvaluationShelves, openTextShelves, openPeopleShelves, openAccessShelves];
  return (await Promise.all(shelves.map((open) => open(location, prefix)))).flat();
}

/** Accounts that Entra has called HR: of no use after half a day (usecases/access/hr-sightings). */
async function openAccessShelves(location: TablesLocation, prefix: string): Promise<readonly Shelf[]> {
  const sightings = await Table.open(location, `${prefix}HrSightings`);
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
  ];
}
