import type { Sponsorship, SponsorStore } from "../../usecases/network/people/ports";
import { encodeKey } from "../keys";
import { Table, type StoredRow, type TablesLocation } from "../table";

const PARTITION = "sponsor";

/** Which step 3 is an area's sponsor, and who said so: one row for each area, which stays when the link is taken away. */
export async function openSponsors(location: TablesLocation, prefix: string): Promise<SponsorStore> {
  const table = await Table.open(location, `${prefix}NetworkSponsors`);
  return {
    async all() {
      const sponsorships: Sponsorship[] = [];
      for await (const row of table.list(PARTITION)) sponsorships.push(sponsorshipOf(row));
      return sponsorships;
    },
    async of(area) {
      const row = await table.get(PARTITION, encodeKey(area));
      return row && sponsorshipOf(row);
    },
    save: ({ area, marks, changedBy, changedAt }) =>
      table.put(PARTITION, encodeKey(area), { area, marks: JSON.stringify(marks), changedBy, changedAt }),
  };
}

function sponsorshipOf(row: StoredRow): Sponsorship {
  return {
    area: String(row["area"]),
    marks: JSON.parse(String(row["marks"])) as string[] | null,
    changedBy: String(row["changedBy"]),
    changedAt: String(row["changedAt"]),
  };
}
