import type { HrSightings } from "../../usecases/access/hr-sightings";
import { encodeKey } from "../keys";
import { Table, type TablesLocation } from "../table";

const PARTITION = "hr";

/** Accounts that Entra has called HR, and when: one row each, an object id and a moment. */
export async function openHrSightings(location: TablesLocation, prefix: string): Promise<HrSightings> {
  const table = await Table.open(location, `${prefix}HrSightings`);
  return {
    async lastSeen(key) {
      const row = await table.get(PARTITION, encodeKey(key));
      return typeof row?.["seenAt"] === "string" ? row["seenAt"] : null;
    },
    saw: (key, at) => table.put(PARTITION, encodeKey(key), { seenAt: at }),
    forget: (key) => table.delete(PARTITION, encodeKey(key)),
  };
}
