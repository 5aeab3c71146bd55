import type { Sponsorship, SponsorStore } from "../../usecases/network/people/ports";
import { encodeKey } from "../keys";
import { Table, type StoredRow, type TablesLocation } from "../table";

const PARTITION = "manager-area";

/** Which step 3 is whose sponsor, and who said so: one row for each manager's area, which stays when the link is taken away. */
export async function openSponsors(location: TablesLocation, prefix: string): Promise<SponsorStore> {
  const table = await Table.open(location, `${prefix}NetworkSponsors`);
  return {
    async all() {
      const sponsorships: Sponsorship[] = [];
      for await (const row of table.list(PARTITION)) sponsorships.push(sponsorshipOf(row));
      return sponsorships;
    },
    async save(sponsorship) {
      const { key, version } = sponsorship;
      if (version === 1) return (await table.insert(PARTITION, encodeKey(key), rowOf(sponsorship))) === "inserted";
      const before = await table.get(PARTITION, encodeKey(key));
      if (!before || sponsorshipOf(before).version !== version - 1) return false;
      return (await table.replace(before, rowOf(sponsorship))) === "replaced";
    },
  };
}

function rowOf({ key, units, marks, changedBy, changedAt, version }: Sponsorship) {
  return { area: key, units: JSON.stringify(units), marks: JSON.stringify(marks), changedBy, changedAt, version };
}

function sponsorshipOf(row: StoredRow): Sponsorship {
  return {
    key: String(row["area"]),
    units: JSON.parse(String(row["units"])) as string[],
    marks: JSON.parse(String(row["marks"])) as string[] | null,
    changedBy: String(row["changedBy"]),
    changedAt: String(row["changedAt"]),
    version: Number(row["version"]),
  };
}
